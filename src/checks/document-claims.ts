/** Checks the claims of documents: their words, the notes that they cite, and the annotations that they name. */
import { hintAtQuote } from '../load/quote-hint.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { ArchiveDocument } from '../model/model.ts';
import type { ClaimFields } from '../schemas/claims.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import { matchQuoteInWords } from '../text/quote-selector.ts';
import type { RuleId } from '../text/rules.ts';
import { excerpt } from '../text/shorten.ts';
import { citedLabel } from '../text/note-markers.ts';
import type { Scope } from './check-scope.ts';

type Report = (rule: RuleId, field: keyof ClaimFields, message: string, fix: string) => Problem[];

/** Checks the claims of every document without mistakes. */
export function checkClaims(scope: Scope): Problem[] {
  return scope.intact.flatMap((document) =>
    document.claims.flatMap((claim, index) => {
      const report: Report = (rule, field, message, fix) => [
        problem(rule, placeOf(document.claimPlaces, `claims.${index}.${field}`), message, fix),
      ];
      return [...checkWords(claim, document, report), ...checkAnnotation(claim, document, scope, report)];
    }),
  );
}

/** Checks that the words occur once in their passage, and that the cited note is called after them. */
function checkWords(claim: ClaimFields, document: ArchiveDocument, report: Report): Problem[] {
  const passage = findPassage(document, claim.passage);
  if (passage === undefined) {
    const ids = document.passages.map(({ id }) => id);
    return report(
      'claim-not-found',
      'passage',
      `The document has no passage \`${claim.passage}\`${didYouMean(claim.passage, ids)}`,
      ids.length === 0
        ? 'Remove the claims of a document without passages'
        : `Correct the passage. The passages are ${ids.join(', ')}`,
    );
  }
  const [words, ...others] = matchQuoteInWords(passage, { exact: claim.exact });
  if (words === undefined) {
    const hint = hintAtQuote({ exact: claim.exact }, document, passage.id);
    return report(
      'claim-not-found',
      'exact',
      `Unexpected words ${excerpt(claim.exact)}, expected words of \`${passage.id}\`${hint}`,
      'Copy the words from the transcription, without note calls',
    );
  }
  if (others.length > 0) {
    return report(
      'claim-ambiguous',
      'exact',
      `Unexpected words ${excerpt(claim.exact)} that occur ${others.length + 1} times in \`${passage.id}\``,
      'Copy more of the words before or after them, so that they occur once',
    );
  }
  const label = citedLabel(claim.cites);
  if (label === undefined) return [];
  const labels = document.notes.map((note) => note.label);
  if (!labels.includes(label)) {
    const message = `The document has no note \`${label}\`${didYouMean(label, labels)}`;
    return report('claim-cites', 'cites', message, 'Correct the marker of the note');
  }
  const following = passage.calls.filter(({ offset }) => offset >= words.end).map((call) => call.label);
  if (following.includes(label)) return [];
  return report(
    'claim-cites',
    'cites',
    `Note \`${label}\` is not called after ${excerpt(claim.exact)} in \`${passage.id}\``,
    following.length === 0
      ? 'No note is called after these words. Write `cites: none`, or `cites: in text` if the text names a source'
      : `Write one of the notes that are called after these words: ${following.join(', ')}`,
  );
}

function checkAnnotation(
  { annotation }: ClaimFields,
  { id }: ArchiveDocument,
  { annotations, isUnread }: Scope,
  report: Report,
): Problem[] {
  if (annotation === undefined || isUnread(`annotations/${id}/${annotation}.md`)) return [];
  const ids = annotations.filter(({ document }) => document === id).map((found) => found.id);
  if (ids.includes(annotation)) return [];
  return report(
    'claim-annotation',
    'annotation',
    `The document has no annotation \`${annotation}\`${didYouMean(annotation, ids)}`,
    `Write the id of a file in \`annotations/${id}/\`, or leave \`annotation\` out`,
  );
}
