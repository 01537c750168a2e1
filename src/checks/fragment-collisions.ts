/**
 * Checks that the editor's text before a passage does not repeat words of the passage. A link to words (`:~:text=`)
 * leads to the first occurrence on the page, so it would lead to the editor's text.
 */
import { getCrossReferences } from '../model/cross-references.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Annotation } from '../model/editorial-content.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { normalize } from '../text/normal-form.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Place, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** The fewest consecutive words of a link to words. */
const RUN = 6;

/** Checks the headnote of a document. */
export function checkHeadnote(document: ArchiveDocument): Problem[] {
  return checkText(document.fields.headnote, document, 0, placeOf(document.places, 'headnote'), 'the headnote');
}

/** Checks the annotations of every document without mistakes. */
export function checkCollisions({ archive, intact }: Scope): Problem[] {
  return intact.flatMap((document) => checkAnnotations(document, archive));
}

function checkAnnotations(document: ArchiveDocument, archive: Archive): Problem[] {
  const { at: crossReferencesAt, seenFrom, touching } = getCrossReferences(archive);
  const { annotationsOf, remarksAt } = getIndexes(archive);
  const checkRemark = ({ fields, body, places }: Annotation, index: number) =>
    checkText(`${fields.headline}\n${body.text}`, document, index + 1, placeOf(places, 'headline'), 'an annotation');
  const checkHeadline = ({ fields, places }: Annotation, index: number) =>
    checkText(fields.headline, document, index + 1, placeOf(places, 'headline'), 'the headline of an annotation');
  // Most documents of a large archive have no annotations.
  if (annotationsOf(document.id).length === 0 && touching(document.id).length === 0) return [];
  return document.passages.flatMap((passage, index) => {
    const reference = { document: document.id, passage: passage.id };
    return [
      ...remarksAt(document.id, passage.id).flatMap((annotation) => checkRemark(annotation, index)),
      ...crossReferencesAt(reference).flatMap(({ annotation }) => checkHeadline(annotation, index)),
      ...seenFrom(reference).flatMap((annotation) => checkHeadline(annotation, index)),
    ];
  });
}

/**
 * Reports the first run of words that the editor's text shares with a later passage.
 *
 * @param from the index of the first passage after the text
 * @param what the editor's text, for the message
 */
function checkText(text: string, document: ArchiveDocument, from: number, place: Place, what: string): Problem[] {
  for (const run of runsOf(text)) {
    const isAt = (_: Passage, index: number) => index >= from && foldPassage(document, index).includes(` ${run} `);
    const passage = document.passages.findLast(isAt);
    if (passage === undefined) continue;
    return [
      problem(
        'words-shadowed',
        place,
        `The words “${run}” in ${what} are also in \`${passage.id}\`, which comes later on the page`,
        `Use other words, or quote fewer than ${RUN} words in a row. Otherwise a link to these words leads to ${what}`,
      ),
    ];
  }
  return [];
}

/** The folded passages of the document that is checked. Those of all documents would be as large as the archive. */
let folded: { readonly document: ArchiveDocument; readonly passages: string[] } | undefined;

/** The words of a passage, folded as in {@link runsOf}, with a space before and after each. */
function foldPassage(document: ArchiveDocument, index: number): string {
  if (folded?.document !== document) folded = { document, passages: [] };
  return (folded.passages[index] ??= fold(document.passages[index]?.normal ?? ''));
}

function fold(normal: string): string {
  return ` ${normal.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** Every run of six words on one line of a text, folded as a browser folds them: without case and punctuation. */
function runsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words =
      normalize(line)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const count = Math.max(0, words.length - RUN + 1);
    return words.slice(0, count).map((_, index) => words.slice(index, index + RUN).join(' '));
  });
}
