/** Reads annotations, and finds the words that each quotes in its document. */
import { posix } from 'node:path';
import { checkBody, readProse } from '../dialect/prose.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { Annotation, Target } from '../model/editorial-content.ts';
import type { ArchiveDocument } from '../model/model.ts';
import type { AnnotationFields } from '../schemas/annotation.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { placeOf } from '../text/places.ts';
import { problem, type ReadResult } from '../text/problem.ts';
import { matchQuoteInWords, type QuoteSelector } from '../text/quote-selector.ts';
import type { RuleId } from '../text/rules.ts';
import type { ContentFile } from './file-listing.ts';
import type { ParsedFile } from './front-matter.ts';
import { hintAtQuote } from './quote-hint.ts';

/** An annotation as its author wrote it, before its words are found in the document. */
export type WrittenAnnotation = Omit<Annotation, 'target'>;

/** Reads `annotations/<document>/<id>.md`. */
export function readAnnotation(
  { value: fields, problems, body, places }: ParsedFile<AnnotationFields>,
  { id, path, file }: ContentFile,
): ReadResult<WrittenAnnotation> {
  const document = posix.basename(posix.dirname(path));
  const prose = readProse(body, file, false);
  return {
    value: fields && { id, document, file, fields, body: prose.value, places },
    problems: [...problems, ...prose.problems, ...checkBody(body, places, 'annotation')],
  };
}

/**
 * Finds the words that an annotation is about.
 *
 * @param document the document of the folder that the annotation is in; undefined if there is no such document
 * @param known the ids of all documents
 */
export function resolveAnnotation(
  written: WrittenAnnotation,
  document: ArchiveDocument | undefined,
  known: readonly string[] = [],
): ReadResult<Annotation> {
  const fail = (rule: RuleId, path: string, message: string, fix: string): ReadResult<Annotation> => ({
    value: undefined,
    problems: [problem(rule, placeOf(written.places, path), message, fix)],
  });
  const { quote, passage } = written.fields;
  const id = written.document;
  if (document === undefined) {
    return fail(
      'annotation-orphan',
      '',
      `Unexpected annotation of \`${id}\`, expected the id of a document${didYouMean(id, known)}`,
      'Move the file to content/annotations/<document>/',
    );
  }
  if (passage !== undefined && findPassage(document, passage) === undefined) {
    const ids = document.passages.map(({ id }) => id);
    return fail(
      'passage-unknown',
      'passage',
      `Unexpected passage \`${passage}\`, expected one of \`${document.id}\`${didYouMean(passage, ids)}`,
      `Passages of \`${document.id}\` are ${ids.join(', ')}`,
    );
  }
  if (quote === undefined) {
    if (passage !== undefined) return { value: { ...written, target: { passage, words: undefined } }, problems: [] };
    return fail(
      'target-missing',
      '',
      'Missing target of the annotation, expected `quote:` or `passage:`',
      'Add the words that the annotation is about',
    );
  }

  const targets = findTargets(quote, document, passage);
  const [target, ...others] = targets;
  const shown = `\`${quote.exact.slice(0, 60)}${quote.exact.length > 60 ? '…' : ''}\``;
  if (target === undefined) {
    const where = passage ?? `\`${document.id}\``;
    return fail(
      'quote-not-found',
      'quote.exact',
      `Unexpected words ${shown}, expected words of ${where}${hintAtQuote(quote, document, passage)}`,
      'Copy the words from the transcription, without note calls',
    );
  }
  if (others.length > 0) {
    const where = targets.map((found) => found.passage).join(', ');
    return fail(
      'quote-ambiguous',
      'quote.exact',
      `Unexpected words ${shown} that occur ${targets.length} times (${where}), expected words that occur once`,
      'Add `passage:`, or `prefix:` and `suffix:` under `quote:`',
    );
  }
  return { value: { ...written, target }, problems: [] };
}

/** Every occurrence of a quote in a document, or in one passage of it. */
function findTargets(quote: QuoteSelector, document: ArchiveDocument, only: string | undefined): Target[] {
  const passages = only === undefined ? document.passages : [findPassage(document, only) ?? []].flat();
  return passages.flatMap((passage) =>
    matchQuoteInWords(passage, quote).map((words): Target => ({ passage: passage.id, words })),
  );
}
