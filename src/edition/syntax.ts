/** Mistakes of syntax, which Markdown itself swallows: found while a file is read, with their places. */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { didYouMean } from '../text/nearest.ts';
import type { Place, Problem } from '../text/problem.ts';
import { OUTWARD } from './links.ts';
import { signs } from './signs.ts';

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
  const placeOf = (node: Nodes): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const report = (rule: string, node: Nodes, message: string, mend: string) =>
    problems.push({ rule, ...placeOf(node), message, mend });
  const sourceOf = (node: Nodes) => source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

  visit(root, (node) => {
    switch (node.type) {
      case 'html':
        if (node.value.startsWith('</')) break;
        report('html-refused', node, `Unexpected HTML \`${node.value.slice(0, 40)}\`, expected Markdown`,
          'Write the words in Markdown; put a backslash before a literal `<`'); // prettier-ignore
        break;
      case 'link':
      case 'image':
        if (/^[a-z][a-z0-9+.-]*:/i.test(node.url) && !OUTWARD.test(node.url)) {
          report('link-scheme', node, `Unexpected address \`${node.url.slice(0, 60)}\`, expected http:, https:, mailto: or a relative link`,
            'Remove the link, or link to a page'); // prettier-ignore
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
        const label = node.label ?? node.identifier;
        if (!isMarker(label)) {
          report('note-label', node, `Unexpected note label \`${label}\`, expected the printed marker: up to eight letters and digits, or one of * † ‡ §`,
            'Use the marker as printed: `[^iv]`'); // prettier-ignore
        }
        break;
      }
      case 'text':
        reportUndefinedCalls(sourceOf(node), placeOf(node), problems);
        break;
      case 'sign':
        if (!Object.hasOwn(signs, node.name)) {
          report('sign-unknown', node, `Unexpected editorial sign \`${node.name}\`${didYouMean(node.name, Object.keys(signs))}`,
            `Signs are ${Object.keys(signs).join(', ')}; write \`\\[\\[\` for literal brackets`); // prettier-ignore
        }
        break;
      case 'containerDirective': {
        if (!/(?:^|\n)[ \t>]*:{3,}\s*$/.test(sourceOf(node).slice(3))) {
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

function reportUndefinedCalls(written: string, place: Place, problems: Problem[]): void {
  for (const match of written.matchAll(UNDEFINED_CALL)) {
    if (written.charAt(match.index - 1) === '\\') continue;
    const before = written.slice(0, match.index).split('\n');
    const line = place.line + before.length - 1;
    const column = (before.length === 1 ? place.column : 1) + (before.at(-1)?.length ?? 0);
    problems.push({
      rule: 'note-undefined',
      file: place.file,
      line,
      column,
      message: `Unexpected call of note \`${match[1]}\`, expected its text \`[^${match[1]}]: …\` in the file`,
      mend: 'Add the note, or put a backslash before a literal bracket',
    });
  }
}
