/** Reads the editor's own Markdown, which must not contain the notes, parts, and signs of transcriptions. */
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { placeOf, type Places } from '../text/places.ts';
import { compareProblems, problem, type Place, type Problem, type ReadResult } from '../text/problem.ts';
import { rules } from '../text/rules.ts';
import type { Prose } from '../model/editorial-content.ts';
import { parseMarkdown } from './markdown.ts';
import { placeOfNode } from './node-place.ts';
import { checkSyntax } from './syntax-checks.ts';
import { plainText } from './tree-text.ts';
import { gatherLinks } from './written-links.ts';

const FIXES = {
  note: 'Put its content into the text: only documents have notes; put a backslash before a literal `[`',
  sign: 'Say it in words: only transcriptions have editorial signs; write `\\[\\[` for literal brackets',
  part: 'Remove the lines of colons: only transcriptions have parts',
};

/**
 * Reads the body of a file that the editor wrote.
 *
 * @param body the text after the front matter; its lines are counted as in the file
 * @param file the name of the file, for messages
 * @param allowHeadings whether the body may contain headings, from the second level
 */
export function readProse(
  body: string,
  file: string,
  allowHeadings: boolean,
): ReadResult<Prose> & { readonly value: Prose } {
  const root = parseMarkdown(body);
  return {
    value: { file, tree: root.children, text: plainText(root.children), links: gatherLinks(root.children, file) },
    problems: checkProse(root, body, file, allowHeadings),
  };
}

/**
 * Checks that a file has a body.
 *
 * @param places the places of its front matter
 * @param kind what the file is, for the message: `annotation`, `source`
 */
export function checkBody(body: string, places: Places, kind: string): Problem[] {
  if (body.trim() !== '') return [];
  const message = `Missing text of the ${kind}, expected text after the front matter`;
  return [problem('body-empty', placeOf(places, ''), message, 'Write at least one sentence, or remove the file')];
}

function checkProse(root: Root, body: string, file: string, allowHeadings: boolean): Problem[] {
  const syntaxProblems = checkSyntax(root, body, file);
  const found = new Map<string, Problem>();
  const reportedNotes = new Set<string>();
  const report = (place: Place, what: string, fix: string) => {
    const key = `${place.line}:${place.column}`;
    if (!found.has(key)) found.set(key, problem('prose-syntax', place, `Unexpected ${what}`, fix));
  };
  const reportNode = (node: Nodes, what: string, fix: string) => report(placeOfNode(node, file), what, fix);

  visit(root, (node) => {
    switch (node.type) {
      case 'footnoteReference':
      case 'footnoteDefinition': {
        // A note and its calls are one mistake, reported where the first of them begins.
        const label = node.label ?? node.identifier;
        if (!reportedNotes.has(node.identifier)) reportNode(node, `note \`${label}\` in the editor’s text`, FIXES.note);
        reportedNotes.add(node.identifier);
        return SKIP;
      }
      case 'sign':
        reportNode(node, `editorial sign \`${node.name}\` in the editor’s text`, FIXES.sign);
        return SKIP;
      case 'containerDirective':
        reportNode(node, `part \`${node.name}\` in the editor’s text`, FIXES.part);
        return SKIP;
      case 'heading':
        if (!allowHeadings) {
          reportNode(node, 'heading in an annotation or headnote', 'Write it as a sentence, or in bold');
        } else if (node.depth === 1) {
          const fix = 'Begin the heading with `##`: the title of the page is the only heading of the first level';
          reportNode(node, 'heading of the first level', fix);
        }
        return undefined;
      default:
        return undefined;
    }
  });
  for (const mistake of syntaxProblems) {
    const { rule } = mistake;
    if (rule === 'note-undefined' || rule === 'note-label') report(mistake, 'note in the editor’s text', FIXES.note);
    else if (rule === 'sign-unclosed') report(mistake, 'double brackets in the editor’s text', FIXES.sign);
  }
  const others = syntaxProblems.filter(({ rule }) => rules[rule].transcriptionOnly !== true);
  return [...others, ...found.values()].sort(compareProblems);
}
