/** What is wrong with YAML, in words for authors: one message for each cause, at the place where it began. */
import { isCollection, isScalar, visit, type Document, type Node } from 'yaml';
import type { Place, Problem } from '../text/problem.ts';

type PlaceAt = (offset: number) => Place;

/** How an error is fixed, where its message does not show it. */
const FIX = 'Put text with a colon, or with a sign at its start, in quotation marks; set fields that belong together under each other'; // prettier-ignore

/**
 * Puts the errors of a parser in words. What follows from an error that it stumbled over is left out; fields that stand twice
 * are always said.
 *
 * @param text the YAML
 */
export function describeErrors({ errors, contents }: Document.Parsed, text: string, placeAt: PlaceAt): Problem[] {
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [stumbled] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const problems = doubled.map(({ pos }) => describeDouble(contents, pos[0], placeAt));
  return stumbled === undefined ? problems : [...problems, describe(stumbled, contents, text, placeAt)];
}

function describeDouble(contents: unknown, at: number, placeAt: PlaceAt): Problem {
  let [name, first] = ['', at];
  visit(contents as Node, {
    Map(_, { items }) {
      const second = items.find(({ key }) => isScalar(key) && key.range?.[0] === at)?.key;
      if (!isScalar(second)) return;
      name = String(second.value);
      const key = items.find((item) => isScalar(item.key) && String(item.key.value) === name)?.key;
      first = isScalar(key) ? (key.range?.[0] ?? at) : at;
    },
  });
  return {
    rule: 'yaml-syntax',
    ...placeAt(at),
    message: `Unexpected second field \`${name}\`, expected it once; the first is in line ${placeAt(first).line}`,
    fix: 'Remove one of them, or make their values one',
    also: [placeAt(first)],
  };
}

function describe(
  { code, pos: [at], message }: Document.Parsed['errors'][number],
  contents: unknown,
  text: string,
  placeAt: PlaceAt,
): Problem {
  const say = (offset: number, words: string, fix = FIX): Problem => ({ rule: 'yaml-syntax', ...placeAt(offset), message: words, fix }); // prettier-ignore
  const open = findOpen(contents, at, text);
  const sign = text.charAt(at);
  switch (code) {
    case 'TAB_AS_INDENT':
      return say(at, 'Unexpected tab at the start of a line, expected spaces', 'Indent by spaces, two for each step');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say(at, 'Unexpected colon in a value, or indentation under one, expected one value', 'Put a value with a colon and a space in quotation marks; set fields of the same kind at the same column'); // prettier-ignore
    case 'MISSING_CHAR':
      return open === undefined
        ? say(at, 'Unexpected end of a line, expected a field: its name, a colon and a space')
        : say(open.at, `Unexpected ${open.sign === '"' || open.sign === "'" ? 'quotation mark' : 'bracket'} \`${open.sign}\` that is not closed, expected another one where the value ends`, `Close it; within \`"…"\` a quotation mark is written \`\\"\``); // prettier-ignore
    case 'MULTIPLE_DOCS': {
      const mark = Math.max(text.lastIndexOf('\n...', at), text.lastIndexOf('\n---', at)) + 1;
      return say(mark, `Unexpected line \`${text.slice(mark, mark + 3)}\` between fields, expected one list of fields`, 'Remove the line'); // prettier-ignore
    }
    case 'BAD_INDENT':
      return open !== undefined && '[{'.includes(open.sign)
        ? say(open.at, `Unexpected bracket \`${open.sign}\` that is not closed, expected \`${open.sign === '[' ? ']' : '}'}\``, 'Close it, or put the value in quotation marks') // prettier-ignore
        : say(at, 'Unexpected indentation, expected fields that belong together to begin at the same column', 'Indent by spaces, two for each step'); // prettier-ignore
    case 'BAD_SCALAR_START':
      return say(at, `Unexpected \`${sign}\` at the start of a value, expected a letter, a digit or a quotation mark`, 'Put the value in quotation marks'); // prettier-ignore
    case 'BAD_DQ_ESCAPE':
      return say(at, `Unexpected \`${text.slice(at, at + 2)}\` in double quotation marks, expected a backslash before \`"\` or \`\\\` only`, 'Write two backslashes for one, or put the value in single quotation marks'); // prettier-ignore
    case 'MULTILINE_IMPLICIT_KEY':
      return say(at, 'Unexpected words without a colon, expected a field: its name, a colon and a space');
    case 'UNEXPECTED_TOKEN':
      return say(at, `Unexpected \`${/^\S{1,20}/.exec(text.slice(at))?.[0] ?? sign}\`, expected the end of the value`);
    default:
      return say(at, `Unexpected YAML that cannot be read (${code.toLowerCase().replaceAll('_', ' ')}: ${message.split('\n')[0]?.replace(/[.:]$/, '') ?? ''})`); // prettier-ignore
  }
}

/** The last quotation mark or bracket that was opened before an error. */
function findOpen(contents: unknown, before: number, text: string): { at: number; sign: string } | undefined {
  let open: { at: number; sign: string } | undefined;
  visit(contents as Node, {
    Node(_, node) {
      const [start, end = 0] = node.range ?? [];
      if (start === undefined || start >= before || end < before) return;
      const sign = text.charAt(start);
      if ((isScalar(node) && /["']/.test(sign)) || (isCollection(node) && /[[{]/.test(sign)))
        open = { at: start, sign };
    },
  });
  return open;
}

/** Finds aliases, anchors, tags and values of nothing: none says what a reader of the file would think. */
export function refuseSigns(contents: unknown, text: string, placeAt: PlaceAt): Problem[] {
  const problems: Problem[] = [];
  const anchors: Problem[] = [];
  let aliased = false;
  visit(contents as Node, {
    Alias(_, node) {
      aliased = true;
      problems.push({
        rule: 'yaml-alias',
        ...placeAt(node.range?.[0] ?? 0),
        message: `Unexpected alias \`*${node.source}\`, expected each value written out`,
        fix: 'Write the value again; text that begins with `*` stands in quotation marks',
      });
    },
    Node(_, node) {
      if (!isScalar(node) && !isCollection(node)) return;
      const at = node.range?.[0] ?? 0;
      if (node.anchor !== undefined && typeof node.anchor === 'string') {
        anchors.push({
          rule: 'yaml-alias',
          ...placeAt(text.lastIndexOf('&', at)),
          message: `Unexpected anchor \`&${node.anchor}\`, expected the value alone`,
          fix: 'Remove it; text that begins with `&` stands in quotation marks',
        });
      }
      if (node.tag !== undefined) {
        const mark = text.lastIndexOf('!', text.slice(0, at).trimEnd().length - 1);
        const start = /!\S*$/.exec(text.slice(0, at).trimEnd())?.index ?? mark;
        problems.push({
          rule: 'yaml-tag',
          ...placeAt(start),
          message: `Unexpected tag \`${/^\S+/.exec(text.slice(start))?.[0] ?? '!'}\`, expected the value alone`,
          fix: 'Remove it; text that begins with `!` stands in quotation marks',
        });
      }
    },
    Pair(_, { value }) {
      if (!isScalar(value) || value.type !== 'PLAIN' || (value.source !== '~' && value.source !== 'null')) return;
      problems.push({
        rule: 'field-value',
        ...placeAt(value.range?.[0] ?? 0),
        message: `Unexpected \`${value.source}\`, which would be read as these characters, expected a value`,
        fix: 'Leave the field out where there is nothing to say; put the characters themselves in quotation marks',
      });
    },
  });
  return aliased ? problems : [...problems, ...anchors];
}
