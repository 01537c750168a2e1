/** Checks for mistakes of syntax that Markdown itself accepts in silence. */
import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { findForbidden } from '../text/character-checks.ts';
import { problem, type Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';
import { OUTWARD } from './item-links.ts';
import { findLiteralEmphasis } from './literal-emphasis.ts';
import { placeInNode, placeOfNode } from './node-place.ts';
import { isLabel, LABEL_FORM } from '../text/note-markers.ts';
import { checkSign } from './signs.ts';
import { walkTree } from './walk-tree.ts';

/** A mistake in a node. */
interface Mistake {
  readonly rule: RuleId;
  readonly message: string;
  readonly fix: string;
  /** The part of the node's source that is wrong, in UTF-16 units; the whole node by default. */
  readonly range?: { readonly start: number; readonly length: number };
}

/**
 * Finds what cannot be published, and what would be rendered differently than its author intended.
 *
 * @param root the parsed text
 * @param source the text that `root` was parsed from
 * @param file the name of the file, for messages
 */
export function checkSyntax(root: Root, source: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const openTags: string[] = [];
  const pages = new Map<string, Nodes>();

  walkTree(root, (node, parent) => {
    const nodeSource = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    for (const { rule, message, fix, range } of checkNode(node, parent, nodeSource, openTags)) {
      const place =
        range === undefined ? placeOfNode(node, file) : placeInNode(node, nodeSource, range.start, range.length, file);
      problems.push(problem(rule, place, message, fix));
    }
    if (node.type !== 'sign' || node.name !== 'page') return;
    const first = pages.get(node.value);
    if (first === undefined) pages.set(node.value, node);
    else {
      const { line } = placeOfNode(first, file);
      const message = `Unexpected second mark of page ${node.value}; the first mark is on line ${line}`;
      const fix = 'Give each page its own number, or remove one of the marks';
      problems.push(problem('page-doubled', placeOfNode(node, file), message, fix));
    }
  });
  return problems;
}

/** @param openTags the HTML tags that were reported and not closed so far */
function checkNode(node: Nodes, parent: Nodes | undefined, source: string, openTags: string[]): Mistake[] {
  switch (node.type) {
    case 'html':
      return checkHtml(node.value, openTags);
    case 'link':
      return [...checkScheme(node.url), ...checkTitle(node.title)];
    case 'image':
      return [...checkScheme(node.url), ...checkImage(node.url, node.alt), ...checkTitle(node.title)];
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      return checkReference(node.label ?? node.identifier);
    case 'footnoteReference':
      return checkLabel(node.label ?? node.identifier);
    case 'footnoteDefinition':
      return [
        ...checkNotePosition(node.label ?? node.identifier, parent),
        ...checkLabel(node.label ?? node.identifier),
        ...(node.children.length === 0 ? [describeEmptyNote(node.label ?? node.identifier)] : []),
      ];
    case 'text': {
      // Only a character reference, such as `&#0;`, can give a text characters that its source does not contain.
      const forbidden = source.includes('&') ? findForbidden(node.value) : undefined;
      return [
        ...findUndefinedCalls(source),
        ...findUnclosedSigns(source),
        ...describeLiteralEmphasis(source),
        ...(forbidden === undefined ? [] : [forbidden]),
      ];
    }
    case 'sign': {
      const mistake = checkSign(node);
      return mistake === undefined ? [] : [mistake];
    }
    case 'containerDirective':
      return checkPart(node, parent, source);
    default:
      return [];
  }
}

function checkHtml(html: string, openTags: string[]): Mistake[] {
  const [, slash, tag = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html) ?? [];
  const name = tag.toLowerCase();
  const index = slash === '/' ? openTags.lastIndexOf(name) : -1;
  if (index >= 0) {
    // The tag that opens this element was reported.
    openTags.splice(index, 1);
    return [];
  }
  if (slash === '') openTags.push(name);
  const message = `Unexpected HTML \`${html.slice(0, 40)}\`, expected Markdown`;
  return [{ rule: 'html-refused', message, fix: 'Write the words in Markdown; put a backslash before a literal `<`' }];
}

function checkScheme(url: string): Mistake[] {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url) || OUTWARD.test(url)) return [];
  const message = `Unexpected address \`${url.slice(0, 60)}\`, expected https:, http:, mailto:, or the path of a file`;
  return [{ rule: 'link-scheme', message, fix: 'Remove the link, or link to a web page' }];
}

function checkImage(url: string, alt: string | null | undefined): Mistake[] {
  const mistakes: Mistake[] = [];
  if (OUTWARD.test(url)) {
    const message = `Unexpected image from \`${url.slice(0, 60)}\`: pages must not load anything from other sites`;
    mistakes.push({ rule: 'image-elsewhere', message, fix: 'Link to the image: `[what the image shows](address)`' });
  }
  if (!alt) {
    const fix = 'Describe the image between the square brackets: `![what the image shows](file)`';
    mistakes.push({ rule: 'image-without-text', message: 'Missing alternative text of an image', fix });
  }
  return mistakes;
}

/** Reports the title of a link or image, which the page does not show. */
function checkTitle(title: string | null | undefined): Mistake[] {
  if (!title) return [];
  const message = `Unexpected title \`${title.slice(0, 60)}\` after the address: a title is not published`;
  return [{ rule: 'link-title', message, fix: 'Write the words of the title in the text, or remove it' }];
}

function describeEmptyNote(label: string): Mistake {
  return {
    rule: 'note-empty',
    message: `Missing words of note \`${label}\``,
    fix: `If the document prints only the marker, write \`[^${label}]: [[blank]]\`; if its words cannot be read, \`[^${label}]: [[illegible: 1 line]]\``,
  };
}

function describeLiteralEmphasis(source: string): Mistake[] {
  return findLiteralEmphasis(source).map(({ start, length }): Mistake => {
    const words = source.slice(start, start + length);
    return {
      rule: 'emphasis-literal',
      range: { start, length },
      message: `Unexpected \`${words}\`, which Markdown does not read as emphasis: its asterisks are published`,
      fix: `Put the asterisks around whole words: \`*word,*\`. For literal asterisks, write \`${words.replaceAll('*', '\\*')}\``,
    };
  });
}

const LABEL_FIX =
  'Write the marker without brackets and spaces: `[^iv]`. For a second note with the same marker, add a slash and a number: `[^iv/2]`';

/** Reports links by reference. A note whose label contains a space is parsed as such a link. */
function checkReference(label: string): Mistake[] {
  if (label.startsWith('^')) {
    const message = `Unexpected note label \`${label.slice(1)}\`, expected ${LABEL_FORM}`;
    return [{ rule: 'note-label', message, fix: LABEL_FIX }];
  }
  const message = `Unexpected link by reference \`[${label}]\`, expected a link that contains its address`;
  return [{ rule: 'link-reference', message, fix: 'Write `[words](address)`; put a backslash before a literal `[`' }];
}

function checkLabel(label: string): Mistake[] {
  if (isLabel(label)) return [];
  const message = `Unexpected note label \`${label}\`, expected ${LABEL_FORM}`;
  return [{ rule: 'note-label', message, fix: LABEL_FIX }];
}

function checkNotePosition(label: string, parent: Nodes | undefined): Mistake[] {
  if (parent?.type === 'root') return [];
  const message = `Unexpected note \`${label}\` inside a part, a list, or a quotation`;
  return [
    { rule: 'note-misplaced', message, fix: 'Move the note to the end of the file, with an empty line before it' },
  ];
}

function checkPart(node: ContainerDirective, parent: Nodes | undefined, source: string): Mistake[] {
  const mistakes: Mistake[] = [];
  if (parent?.type !== 'root') {
    const message = `Unexpected part \`${node.name}\` inside another part, a list, or a quotation`;
    mistakes.push({ rule: 'part-misplaced', message, fix: 'Move the part out, or close the other part before it' });
  } else if (!/(?:^|\n)[ \t>]*:{3,}\s*$/.test(source.slice(3))) {
    // A part inside another part is not checked, because the line that closes it closes the other part.
    const message = `Missing line \`:::\` at the end of part \`${node.name}\``;
    mistakes.push({ rule: 'part-unclosed', message, fix: 'Close the part with a line of three colons' });
  }
  const label = node.children[0]?.data as { directiveLabel?: boolean } | undefined;
  if (Object.keys(node.attributes ?? {}).length > 0 || label?.directiveLabel === true) {
    const message = `Unexpected text after the name of part \`${node.name}\``;
    mistakes.push({ rule: 'part-attributes', message, fix: `Write only \`:::${node.name}\` on the line` });
  }
  return mistakes;
}

/** Finds double brackets that are not a sign, because it is not closed or is broken across two lines. */
function findUnclosedSigns(source: string): Mistake[] {
  return [...source.matchAll(/(?<!\\)\[\[\s*[a-z]+\b[^\]\n]{0,40}/gi)].map(({ index, 0: sign }): Mistake => ({
    rule: 'sign-unclosed',
    range: { start: index, length: sign.length },
    message: `Missing \`]]\` after the editorial sign \`${sign}\``,
    fix: 'Close the sign with `]]` on the same line, or write `\\[\\[` for literal brackets',
  }));
}

/** Finds calls of notes that do not exist, which Markdown leaves as text. */
function findUndefinedCalls(source: string): Mistake[] {
  return [...source.matchAll(/(?<!\\)\[\^([^\]\s]{1,40})\]/g)].map(({ index, 0: call, 1: label }): Mistake => ({
    rule: 'note-undefined',
    range: { start: index, length: call.length },
    message: `Unexpected call of note \`${label}\`, which does not exist`,
    fix: `Add the note at the end of the file, \`[^${label}]: …\`, or put a backslash before a literal bracket`,
  }));
}
