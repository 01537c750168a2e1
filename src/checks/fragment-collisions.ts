/**
 * Words that stand twice: a link with words (`:~:text=`) leads to the first place that has them. So what the editor puts
 * before a passage does not repeat six running words of it.
 */
import type { Annotation, Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { getCrossReferences } from '../model/cross-references.ts';
import { getIndexes } from '../model/indexes.ts';
import { placeOf } from '../text/places.ts';
import { normalize } from '../text/normal-form.ts';
import type { Place, Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** How many running words a link with words has at least. */
const RUN = 6;

/** Checks what stands before each passage on the page of its document. */
export function checkShadows({ archive, findSound }: Scope): Problem[] {
  return archive.documents.flatMap((document) =>
    findSound(document.id) === undefined ? [] : checkEdition(document, archive),
  );
}

function checkEdition(document: ArchiveDocument, archive: Archive): Problem[] {
  const find = (words: string, after: number, place: Place, what: string): Problem[] => {
    for (const run of runsOf(words)) {
      // The last passage that has a run: nothing before that one may have it.
      const found = document.passages.findLast(
        (passage, index) => index > after && foldedOf(passage).includes(` ${run} `),
      );
      if (found === undefined) continue;
      return [
        {
          rule: 'words-shadowed',
          ...place,
          message: `Unexpected words “${run}” in ${what}, expected fewer than ${RUN} running words of ${found.id}, which stands after it`,
          fix: 'Say it in other words, or break the quotation off: a link with these words would lead here',
        },
      ];
    }
    return [];
  };
  const { at: crossReferencesAt, seenFrom } = getCrossReferences(archive);
  const { remarksAt } = getIndexes(archive);
  const besides = document.passages.flatMap((passage, index) => {
    const reference = { document: document.id, passage: passage.id };
    return [
      ...remarksAt(document.id, passage.id).flatMap((annotation) =>
        find(wordsOf(annotation), index, placeOf(annotation.places, 'headline'), 'an annotation'),
      ),
      ...crossReferencesAt(reference).flatMap(({ annotation }) =>
        find(annotation.fields.headline, index, placeOf(annotation.places, 'headline'), 'a headline'),
      ),
      ...seenFrom(reference).flatMap((annotation) =>
        find(annotation.fields.headline, index, placeOf(annotation.places, 'headline'), 'a headline'),
      ),
    ];
  });
  return [...find(document.fields.headnote, -1, placeOf(document.places, 'headnote'), 'the headnote'), ...besides];
}

function wordsOf({ fields, body }: Annotation): string {
  return `${fields.headline}\n${body.text}`;
}

const folded = new WeakMap<Passage, string>();

/** The words of a passage, folded as in {@link runsOf}, with a space before and after each. */
function foldedOf(passage: Passage): string {
  const known = folded.get(passage);
  if (known !== undefined) return known;
  const words = ` ${passage.normal.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  folded.set(passage, words);
  return words;
}

/** Every run of six words, folded as a browser folds them; runs do not cross lines. */
function runsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words =
      normalize(line)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
  });
}
