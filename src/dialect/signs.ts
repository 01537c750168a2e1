/**
 * Editorial signs in a transcription: `[[page: 2]]`, `[[illegible: 2 words]]`, `[[supplied: word]]` and so on.
 * One closed inline form, read while Markdown is parsed, so that code, escapes (`\[\[`) and places stay right.
 */
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types';
import type { Literal } from 'mdast';
import { didYouMean } from '../text/nearest-name.ts';
import type { RuleId } from '../text/rules.ts';

/** What each sign is in a text: words that count, words that do not, or a gap that no quotation crosses unmarked. */
export const signs = {
  page: 'mark',
  illegible: 'gap',
  uncertain: 'words',
  supplied: 'words',
  deleted: 'struck',
  added: 'words',
  redacted: 'gap',
  blank: 'gap',
  signed: 'mark',
  stamp: 'mark',
  withheld: 'gap',
} as const;

/** The keyword of an editorial sign. */
export type SignName = keyof typeof signs;

/** What stands for a gap among the words of a passage: a quotation that crosses it shows it. */
export const GAP = '[…]';

/** What each sign must say after its colon; signs not named here may say anything, or nothing. */
const SAYS = new Map<string, { readonly form: RegExp; readonly expected: string }>([
  ['page', { form: /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, expected: 'a page number without spaces' }],
  ['illegible', { form: /./, expected: 'how much: `[[illegible: 2 words]]`' }],
  ['redacted', { form: /./, expected: 'how much: `[[redacted: 1 line; (b)(1)]]`' }],
  ['uncertain', { form: /./, expected: 'the words that are uncertain' }],
  ['supplied', { form: /./, expected: 'the words that are supplied' }],
  ['deleted', { form: /./, expected: 'the words that are struck out' }],
  ['added', { form: /./, expected: 'the words that are added' }],
]);

/** What is wrong with a sign, where something is. */
export function checkSign({ name, value }: SignNode): { rule: RuleId; message: string; fix: string } | undefined {
  const known = Object.keys(signs);
  if (!known.includes(name)) {
    const fix = `Signs are ${known.join(', ')}; write \`\\[\\[\` for literal brackets`;
    return { rule: 'sign-unknown', message: `Unexpected editorial sign \`${name}\`${didYouMean(name, known)}`, fix };
  }
  const says = SAYS.get(name);
  if (says === undefined || says.form.test(value)) return undefined;
  const message = `Unexpected \`${value}\` in the sign \`${name}\`, expected ${says.expected}`;
  return { rule: 'sign-value', message, fix: `Write \`[[${name}: …]]\`` };
}

/** An editorial sign in a tree. `name` is as written, known or not. */
export interface SignNode extends Literal {
  type: 'sign';
  /** The keyword. */
  name: string;
  /** What follows the colon, up to a semicolon: words, a number, an extent. */
  value: string;
  /** What follows the semicolon: a hand, the ground of a redaction. */
  detail: string;
}

declare module 'mdast' {
  interface RootContentMap {
    sign: SignNode;
  }
  interface PhrasingContentMap {
    sign: SignNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    sign: 'sign';
    signMarker: 'signMarker';
    signText: 'signText';
  }
}

const OPEN = 91;
const CLOSE = 93;

const construct: Construct = { name: 'sign', tokenize };

function tokenize(effects: Effects, ok: State, nok: State): State {
  let any = false;
  return (code: Code) => {
    effects.enter('sign');
    effects.enter('signMarker');
    effects.consume(code);
    return second;
  };

  function second(code: Code): State | undefined {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    effects.exit('signMarker');
    effects.enter('signText');
    return inside;
  }

  function inside(code: Code): State | undefined {
    // Line endings and the end of the text have codes below zero or null.
    if (code === null || code < 0 || code === OPEN) return nok(code);
    if (code === CLOSE) {
      if (!any) return nok(code);
      effects.exit('signText');
      effects.enter('signMarker');
      effects.consume(code);
      return last;
    }
    any = true;
    effects.consume(code);
    return inside;
  }

  function last(code: Code): State | undefined {
    if (code !== CLOSE) return nok(code);
    effects.consume(code);
    effects.exit('signMarker');
    effects.exit('sign');
    return ok;
  }
}

/** The syntax of signs, for micromark. */
export function signSyntax(): Extension {
  return { text: { [OPEN]: construct } };
}

/** Signs into the tree, for mdast-util-from-markdown. */
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
        const [, name = '', value = '', detail = ''] =
          /^\s*([^:;\s]+)\s*(?::\s*([^;]*?)\s*)?(?:;\s*(.*?)\s*)?$/.exec(this.sliceSerialize(token)) ?? [];
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
