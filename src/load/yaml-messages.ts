/** Turns errors of YAML into messages for authors: one message for each cause, at the place where the cause is. */
import { isCollection, isScalar, visit, type Document, type Node } from 'yaml';
import { problem, type Place, type Problem } from '../text/problem.ts';

/** The place of the text between two offsets, or the place of one offset. */
export type PlaceAt = (start: number, end?: number) => Place;

type YamlError = Document.Parsed['errors'][number];

const QUOTE_OR_ALIGN =
  'Put text with a colon, or with a sign at its start, in quotation marks; align fields that belong together';

/**
 * Describes the first error of the YAML parser. The others usually follow from it.
 *
 * @param text the YAML
 */
export function describeErrors({ errors, contents }: Document.Parsed, text: string, placeAt: PlaceAt): Problem[] {
  const [first] = errors;
  return first === undefined ? [] : [describeError(first, contents, text, placeAt)];
}

/** Reports every field that a map has twice. */
export function findDuplicates(contents: unknown, placeAt: PlaceAt): Problem[] {
  const problems: Problem[] = [];
  visit(contents as Node, {
    Map(_, { items }) {
      const places = new Map<string, Place>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const first = places.get(name);
        const place = placeOfNode(key, placeAt);
        if (first === undefined) places.set(name, place);
        else problems.push(describeDuplicate(name, first, place));
      }
    },
  });
  return problems;
}

function describeDuplicate(name: string, first: Place, second: Place): Problem {
  return problem(
    'yaml-syntax',
    second,
    `Unexpected second field \`${name}\`, expected it once; the first is on line ${first.line}`,
    'Remove one of them, or combine their values',
    [first],
  );
}

function describeError(
  { code, pos: [offset], message }: YamlError,
  contents: unknown,
  text: string,
  placeAt: PlaceAt,
): Problem {
  const report = (start: number, unexpected: string, fix = QUOTE_OR_ALIGN): Problem =>
    problem('yaml-syntax', placeAt(start), unexpected, fix);
  const open = findOpen(contents, offset, text);
  const sign = text.charAt(offset);
  switch (code) {
    case 'TAB_AS_INDENT':
      return report(
        offset,
        'Unexpected tab at the start of a line, expected spaces',
        'Indent by spaces, two for each level',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      return report(
        offset,
        'Unexpected colon in a value, or indentation under a value, expected one value',
        'Put a value with a colon and a space in quotation marks; start fields of the same level at the same column',
      );
    case 'MISSING_CHAR':
      return open === undefined
        ? report(offset, 'Unexpected end of a line, expected a field: its name, a colon, and a space')
        : describeOpen(open, placeAt);
    case 'MULTIPLE_DOCS': {
      const start = Math.max(text.lastIndexOf('\n...', offset), text.lastIndexOf('\n---', offset)) + 1;
      return report(
        start,
        `Unexpected line \`${text.slice(start, start + 3)}\` between fields, expected one list of fields`,
        'Remove the line',
      );
    }
    case 'BAD_INDENT':
      return open !== undefined && '[{'.includes(open.sign)
        ? describeOpen(open, placeAt)
        : report(
            offset,
            'Unexpected indentation, expected fields that belong together to begin at the same column',
            'Indent by spaces, two for each level',
          );
    case 'BAD_SCALAR_START':
      return report(
        offset,
        `Unexpected \`${sign}\` at the start of a value, expected a letter, a digit, or a quotation mark`,
        'Put the value in quotation marks',
      );
    case 'BAD_DQ_ESCAPE':
      return report(
        offset,
        `Unexpected \`${text.slice(offset, offset + 2)}\` in double quotation marks, expected \`\\"\` or \`\\\\\``,
        'Write two backslashes for one, or put the value in single quotation marks',
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return report(offset, 'Unexpected words without a colon, expected a field: its name, a colon, and a space');
    case 'UNEXPECTED_TOKEN': {
      const token = /^\S{1,20}/.exec(text.slice(offset))?.[0] ?? sign;
      return report(offset, `Unexpected \`${token}\`, expected the end of the value`);
    }
    default: {
      const name = code.toLowerCase().replaceAll('_', ' ');
      const reason = message.split('\n')[0]?.replace(/[.:]$/, '') ?? '';
      return report(offset, `Unexpected YAML that cannot be read (${name}: ${reason})`);
    }
  }
}

/** A quotation mark or bracket without its counterpart. */
interface Open {
  readonly start: number;
  readonly sign: string;
}

const CLOSING = new Map([
  ['[', ']'],
  ['{', '}'],
]);

function describeOpen({ start, sign }: Open, placeAt: PlaceAt): Problem {
  const closing = CLOSING.get(sign);
  const what = closing === undefined ? 'quotation mark' : 'bracket';
  return problem(
    'yaml-syntax',
    placeAt(start),
    `Unexpected ${what} \`${sign}\` that is not closed, expected \`${closing ?? sign}\` where the value ends`,
    closing === undefined
      ? 'Close it; within `"…"` a quotation mark is written `\\"`'
      : 'Close it, or put the value in quotation marks',
  );
}

/** The last quotation mark or bracket that was opened before an error. */
function findOpen(contents: unknown, before: number, text: string): Open | undefined {
  let open: Open | undefined;
  visit(contents as Node, {
    Node(_, node) {
      const [start, end = 0] = node.range ?? [];
      if (start === undefined || start >= before || end < before) return;
      const sign = text.charAt(start);
      if ((isScalar(node) && /["']/.test(sign)) || (isCollection(node) && /[[{]/.test(sign))) open = { start, sign };
    },
  });
  return open;
}

/** The most characters of a comment that a message shows. */
const LONGEST_COMMENT = 60;

/** Finds aliases, anchors, tags, empty values, and numbers that would be comments: signs of YAML that authors do not expect in text. */
export function checkNodes(contents: unknown, text: string, placeAt: PlaceAt): Problem[] {
  const problems: Problem[] = [];
  const anchors: Problem[] = [];
  let hasAlias = false;
  visit(contents as Node, {
    Alias(_, node) {
      hasAlias = true;
      const message = `Unexpected alias \`*${node.source}\`, expected each value written out`;
      const fix = 'Write the value again; put text that begins with `*` in quotation marks';
      problems.push(problem('yaml-alias', placeOfNode(node, placeAt), message, fix));
    },
    Node(_, node) {
      if (!isScalar(node) && !isCollection(node)) return;
      const offset = node.range?.[0] ?? 0;
      // `Box # 3`: any other comment is rarely part of a value.
      const end = node.range?.[1] ?? offset;
      const [, space = '', comment] = /^([ \t]+)(#[ \t]?\d[^\n]*)/.exec(text.slice(end, end + LONGEST_COMMENT)) ?? [];
      if (comment !== undefined && isScalar(node) && node.type === 'PLAIN') {
        const start = end + space.length;
        const message = `Unexpected \`${comment.trim()}\`, which YAML leaves out as a comment, expected the end of the value`;
        const fix = 'Put the value in quotation marks. Write a comment on a line of its own';
        problems.push(problem('field-value', placeAt(start, start + comment.trimEnd().length), message, fix));
      }
      if (node.anchor !== undefined && typeof node.anchor === 'string') {
        const start = text.lastIndexOf('&', offset);
        const message = `Unexpected anchor \`&${node.anchor}\`, expected the value alone`;
        const fix = 'Remove it; put text that begins with `&` in quotation marks';
        anchors.push(problem('yaml-alias', placeAt(start, start + 1 + node.anchor.length), message, fix));
      }
      if (node.tag !== undefined) {
        const before = text.slice(0, offset).trimEnd();
        const start = /!\S*$/.exec(before)?.index ?? before.lastIndexOf('!');
        const tag = /^\S+/.exec(text.slice(start))?.[0] ?? '!';
        const message = `Unexpected tag \`${tag}\`, expected the value alone`;
        const fix = 'Remove it; put text that begins with `!` in quotation marks';
        problems.push(problem('yaml-tag', placeAt(start, start + tag.length), message, fix));
      }
    },
    Pair(_, { value }) {
      if (!isScalar(value) || value.type !== 'PLAIN' || (value.source !== '~' && value.source !== 'null')) return;
      const message = `Unexpected \`${value.source}\`, which is read as these characters, expected a value`;
      const fix = 'Leave the field out if there is no value; put the characters themselves in quotation marks';
      problems.push(problem('field-value', placeOfNode(value, placeAt), message, fix));
    },
  });
  // An alias is reported where it is used. Its anchor is the same mistake.
  return hasAlias ? problems : [...problems, ...anchors];
}

function placeOfNode({ range }: Pick<Node, 'range'>, placeAt: PlaceAt): Place {
  return placeAt(range?.[0] ?? 0, range?.[1]);
}
