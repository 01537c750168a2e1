/** The editor's own Markdown: words, links, lists and tables, without what belongs to transcriptions. */
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { placeOf, type Places } from '../text/places.ts';
import { compareProblems, problem, type Place, type Problem, type ReadResult } from '../text/problem.ts';
import { rules } from '../text/rules.ts';
import { parseMarkdown } from './markdown.ts';
import type { Prose } from '../model/model.ts';
import { checkSyntax } from './syntax-checks.ts';
import { placeOfNode } from './node-place.ts';
import { plainText } from './tree-text.ts';
import { gatherLinks } from './written-links.ts';

/**
 * Reads the body of a file that the editor wrote.
 *
 * @param body the text below the front matter, its lines counted as in the file
 * @param file its name, for messages
 * @param headings whether headings may stand in it, from the second level
 */
export function readProse(
  body: string,
  file: string,
  headings: boolean,
): ReadResult<Prose> & { readonly value: Prose } {
  const root = parseMarkdown(body);
  return {
    value: { file, tree: root.children, text: plainText(root.children), links: gatherLinks(root.children, file) },
    problems: checkProse(root, body, file, headings),
  };
}

/**
 * Finds a file without a body.
 *
 * @param places the places of its front matter
 * @param what it is
 */
export function checkBody(body: string, places: Places, what: string): Problem[] {
  if (body.trim() !== '') return [];
  const message = `Unexpected ${what} without words, expected them below the front matter`;
  return [
    { rule: 'body-empty', ...placeOf(places, ''), message, fix: 'Write at least a sentence, or remove the file' },
  ];
}

function checkProse(root: Root, body: string, file: string, headings: boolean): Problem[] {
  const syntax = checkSyntax(root, body, file);
  const found = new Map<string, Problem>();
  const labels = new Set<string>();
  const report = (place: Place, what: string, fix: string) => {
    const message = `Unexpected ${what}, expected words, links, lists and tables alone`;
    const key = `${place.line}:${place.column}`;
    if (!found.has(key)) found.set(key, problem('prose-syntax', place, message, fix));
  };
  const at = (node: Nodes, what: string, fix: string) => report(placeOfNode(node, file), what, fix);

  visit(root, (node) => {
    switch (node.type) {
      case 'footnoteReference':
      case 'footnoteDefinition': {
        // A note and its calls are one mistake, told where it begins.
        if (!labels.has(node.identifier)) at(node, `note \`${node.label ?? node.identifier}\` in prose`, MENDS.note);
        labels.add(node.identifier);
        return SKIP;
      }
      case 'sign':
        at(node, `editorial sign \`${node.name}\` in prose`, MENDS.sign);
        return SKIP;
      case 'containerDirective':
        at(node, `part \`${node.name}\` in prose`, MENDS.part);
        return SKIP;
      case 'heading':
        if (!headings) at(node, 'heading in an annotation or headnote', 'Write it as a sentence, or in bold');
        else if (node.depth === 1) at(node, 'heading of the first level', 'Begin it with `##`: the first level is the title of the page');
        return undefined; // prettier-ignore
      default:
        return undefined;
    }
  });
  for (const mistake of syntax) {
    const { rule } = mistake;
    if (rule === 'note-undefined' || rule === 'note-label') report(mistake, 'note in prose', MENDS.note);
    else if (rule === 'sign-unclosed') report(mistake, 'double brackets in prose', MENDS.sign);
  }
  return [...syntax.filter(({ rule }) => rules[rule].transcriptionOnly !== true), ...found.values()].sort(
    compareProblems,
  );
}

const MENDS = {
  note: 'Say it in the text: notes belong to documents; put a backslash before a literal `[`',
  sign: 'Say it in words: signs belong to transcriptions; write `\\[\\[` for literal brackets',
  part: 'Take out the lines of colons: parts belong to transcriptions',
};
