/**
 * The Markdown syntax of editorial signs: `[[page: 2]]`, `[[illegible: 2 words]]`, `[[added: word; hand]]`. Signs are
 * parsed with the other Markdown, so that code, escapes (`\[\[`), and positions are right.
 */
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types';
import type { SignNode } from './signs.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    sign: 'sign';
    signMarker: 'signMarker';
    signText: 'signText';
  }
}

const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;

const construct: Construct = { name: 'sign', tokenize };

/** Recognizes `[[`, one or more characters on one line without brackets, and `]]`. */
function tokenize(effects: Effects, ok: State, nok: State): State {
  let isEmpty = true;
  return (code: Code) => {
    effects.enter('sign');
    effects.enter('signMarker');
    effects.consume(code);
    return secondLeftBracket;
  };

  function secondLeftBracket(code: Code): State | undefined {
    if (code !== LEFT_BRACKET) return nok(code);
    effects.consume(code);
    effects.exit('signMarker');
    effects.enter('signText');
    return text;
  }

  function text(code: Code): State | undefined {
    // Line endings have negative codes; the code of the end of the file is null.
    if (code === null || code < 0 || code === LEFT_BRACKET) return nok(code);
    if (code === RIGHT_BRACKET) {
      if (isEmpty) return nok(code);
      effects.exit('signText');
      effects.enter('signMarker');
      effects.consume(code);
      return secondRightBracket;
    }
    isEmpty = false;
    effects.consume(code);
    return text;
  }

  function secondRightBracket(code: Code): State | undefined {
    if (code !== RIGHT_BRACKET) return nok(code);
    effects.consume(code);
    effects.exit('signMarker');
    effects.exit('sign');
    return ok;
  }
}

/** The extension of micromark that tokenizes signs. */
export function signSyntax(): Extension {
  return { text: { [LEFT_BRACKET]: construct } };
}

/** The extension of mdast-util-from-markdown that puts signs into the tree. */
export function signFromMarkdown(): FromMarkdown {
  return {
    enter: {
      sign(this: CompileContext, token: Token) {
        this.enter({ type: 'sign', name: '', value: '', detail: '' }, token);
      },
    },
    exit: {
      signText(this: CompileContext, token: Token) {
        const node = this.stack[this.stack.length - 1] as SignNode;
        const text = this.sliceSerialize(token);
        const match = /^\s*([^:;\s]+)\s*(?::\s*([^;]*?)\s*)?(?:;\s*(.*?)\s*)?$/.exec(text);
        const [, name = text.trim(), value = '', detail = ''] = match ?? [];
        node.name = name;
        node.value = value;
        node.detail = detail;
      },
      sign(this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
}
