/** Mistakes of syntax, which Markdown itself swallows: found while a file is read, with their places. */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';
import { findForbidden } from '../text/character-checks.ts';
import { OUTWARD } from './item-links.ts';
import { placeOfNode } from './node-place.ts';
import { checkSign } from './signs.ts';

const UNDEFINED_CALL = /\[\^([^\]\s]{1,40})\]/g;

/** Whether a note's label can be a printed marker. */
export function isMarker(label: string): boolean {
  return /^(?:[A-Za-z0-9]{1,8}|[*†‡§])$/.test(label);
}

/**
 * Finds what cannot be published, or would silently come out as something else.
 *
 * @param root the parsed text
 * @param source the text it was parsed from
 * @param file its name, for messages
 */
export function checkSyntax(root: Root, source: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const placeOf = (node: Nodes): Place => placeOfNode(node, file);
  const report = (rule: RuleId, node: Nodes, message: string, fix: string) =>
    problems.push({ rule, ...placeOf(node), message, fix });
  const sourceOf = (node: Nodes) => source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

  const opened: string[] = [];
  const pages = new Map<string, number>();

  visit(root, (node, _index, parent) => {
    switch (node.type) {
      case 'html':
        if (isClosing(node.value, opened)) break;
        report('html-refused', node, `Unexpected HTML \`${node.value.slice(0, 40)}\`, expected Markdown`,
          'Write the words in Markdown; put a backslash before a literal `<`'); // prettier-ignore
        break;
      case 'link':
      case 'image':
        if (/^[a-z][a-z0-9+.-]*:/i.test(node.url) && !OUTWARD.test(node.url)) {
          report('link-scheme', node, `Unexpected address \`${node.url.slice(0, 60)}\`, expected http:, https:, mailto: or a relative link`,
            'Remove the link, or link to a page'); // prettier-ignore
        }
        if (node.type === 'image' && OUTWARD.test(node.url)) {
          report('image-elsewhere', node, `Unexpected image from \`${node.url.slice(0, 60)}\`, expected words: pages load nothing from elsewhere`,
            'Link it: `[what it shows](address)`'); // prettier-ignore
        }
        if (node.type === 'image' && !node.alt) {
          report('image-without-text', node, 'Unexpected image without words, expected its alternative text',
            'Say between the square brackets what the image shows'); // prettier-ignore
        }
        break;
      case 'definition':
      case 'linkReference':
      case 'imageReference': {
        const called = node.label ?? node.identifier;
        const note = called.startsWith('^');
        report(note ? 'note-label' : 'link-reference', node,
          note ? `Unexpected note label \`${called.slice(1)}\`, expected letters and digits without spaces` : `Unexpected link by reference \`[${called}]\`, expected the address in the link itself`,
          note ? 'Use the printed marker: `[^iv]`' : 'Write `[words](address)`; put a backslash before a literal `[`'); // prettier-ignore
        break;
      }
      case 'footnoteReference':
      case 'footnoteDefinition': {
        if (node.type === 'footnoteDefinition' && parent?.type !== 'root') {
          report('note-misplaced', node, `Unexpected note \`${node.label ?? node.identifier}\` inside a part, list or quotation, expected it at the start of a line, between empty lines`,
            'Move it to the end of the file'); // prettier-ignore
        }
        const label = node.label ?? node.identifier;
        if (!isMarker(label)) {
          report('note-label', node, `Unexpected note label \`${label}\`, expected the printed marker: up to eight letters and digits, or one of * † ‡ §`,
            'Use the marker as printed: `[^iv]`'); // prettier-ignore
        }
        break;
      }
      case 'text': {
        const written = sourceOf(node);
        reportUndefinedCalls(written, placeOf(node), problems);
        reportOpenSigns(written, placeOf(node), problems);
        const hidden = written.includes('&') ? findForbidden(node.value) : undefined;
        if (hidden !== undefined) report(hidden.rule, node, hidden.message, hidden.fix);
        break;
      }
      case 'sign': {
        const wrong = checkSign(node);
        if (wrong !== undefined) report(wrong.rule, node, wrong.message, wrong.fix);
        if (node.name !== 'page') break;
        const { line } = placeOf(node);
        const before = pages.get(node.value);
        if (before !== undefined) {
          report('page-doubled', node, `Unexpected second mark of page ${node.value}, expected one (the first is on line ${before})`,
            'Give each page its own number, or remove the mark'); // prettier-ignore
        }
        pages.set(node.value, before ?? line);
        break;
      }
      case 'containerDirective': {
        if (parent?.type !== 'root') {
          report('part-misplaced', node, `Unexpected part \`${node.name}\` inside another part, a list or a quotation, expected it by itself`,
            'End what it stands in before it begins'); // prettier-ignore
        }
        // Inside another part, what closes it closes the other one.
        else if (!/(?:^|\n)[ \t>]*:{3,}\s*$/.test(sourceOf(node).slice(3))) {
          report('part-unclosed', node, `Unexpected end of the file in part \`${node.name}\`, expected a line \`:::\``,
            'Close the part with a line of three colons'); // prettier-ignore
        }
        const labelled = node.children[0]?.data as { directiveLabel?: boolean } | undefined;
        if (Object.keys(node.attributes ?? {}).length > 0 || labelled?.directiveLabel === true) {
          report('part-attributes', node, `Unexpected label or attributes on part \`${node.name}\`, expected its name alone`,
            `Write \`:::${node.name}\``); // prettier-ignore
        }
        break;
      }
      default:
    }
  });
  return problems;
}

/** Whether a tag closes one that was reported where it opened. */
function isClosing(tag: string, opened: string[]): boolean {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag) ?? [];
  const at = slash === '/' ? opened.lastIndexOf(name.toLowerCase()) : -1;
  if (at >= 0) opened.splice(at, 1);
  else if (slash === '') opened.push(name.toLowerCase());
  return at >= 0;
}

/** The place of some characters of a text node, all on one line. */
function placeIn(written: string, at: number, length: number, place: Place): Place {
  const before = written.slice(0, at).split('\n');
  const line = place.line + before.length - 1;
  const column = (before.length === 1 ? place.column : 1) + (before.at(-1)?.length ?? 0);
  return { file: place.file, line, column, endLine: line, endColumn: column + length };
}

/** Double brackets that did not come out as a sign: one that is not closed, or is broken over a line. */
function reportOpenSigns(written: string, place: Place, problems: Problem[]): void {
  for (const { index, 0: found } of written.matchAll(/(?<!\\)\[\[\s*[a-z]+\b[^\]\n]{0,40}/gi)) {
    problems.push({
      rule: 'sign-unclosed',
      ...placeIn(written, index, found.length, place),
      message: `Unexpected \`${found}\`, expected an editorial sign closed by \`]]\` on the same line`,
      fix: 'Close it, or write `\\[\\[` for literal brackets',
    });
  }
}

function reportUndefinedCalls(written: string, place: Place, problems: Problem[]): void {
  for (const match of written.matchAll(UNDEFINED_CALL)) {
    if (written.charAt(match.index - 1) === '\\') continue;
    problems.push({
      rule: 'note-undefined',
      ...placeIn(written, match.index, match[0].length, place),
      message: `Unexpected call of note \`${match[1]}\`, expected its text \`[^${match[1]}]: …\` in the file`,
      fix: 'Add the note, or put a backslash before a literal bracket',
    });
  }
}
