/** The editor's annotations, each found by the words it quotes. */
import { posix } from 'node:path';
import type { AnnotationFields } from '../schemas/annotation.ts';
import { placeOf } from '../text/places.ts';
import type { ReadResult } from '../text/problem.ts';
import { normalize } from '../text/normal-form.ts';
import { matchQuoteInWords, type QuoteSelector } from '../text/quote-selector.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { RuleId } from '../text/rules.ts';
import type { ContentFile } from './file-listing.ts';
import type { ParsedFile } from './front-matter.ts';
import type { Annotation, ArchiveDocument, Target } from '../model/model.ts';
import { checkBody, readProse } from '../dialect/prose.ts';

/** An annotation as its file has it, before it is found in its document. */
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
 * Finds the words an annotation means.
 *
 * @param document the document it stands under, where there is one
 * @param known the ids of all documents
 */
export function resolveAnnotation(
  written: WrittenAnnotation,
  document: ArchiveDocument | undefined,
  known: readonly string[] = [],
): ReadResult<Annotation> {
  const { fields, places, document: id } = written;
  const fail = (rule: RuleId, path: string, message: string, fix: string): ReadResult<Annotation> => ({
    value: undefined,
    problems: [{ rule, ...placeOf(places, path), message, fix }],
  });
  if (document === undefined) {
    return fail('annotation-orphan', '', `Unexpected annotation of \`${id}\`, expected a document of that id${didYouMean(id, known)}`, 'Move the file to content/annotations/<document>/'); // prettier-ignore
  }
  const ids = document.passages.map(({ id }) => id);
  if (fields.passage !== undefined && !ids.includes(fields.passage)) {
    return fail('passage-unknown', 'passage', `Unexpected passage \`${fields.passage}\`, expected one of \`${document.id}\`${didYouMean(fields.passage, ids)}`, `Passages of \`${document.id}\` are ${ids.join(', ')}`); // prettier-ignore
  }
  if (fields.quote === undefined) {
    if (fields.passage === undefined) {
      return fail('target-missing', '', 'Unexpected annotation without a target, expected `quote:` or `passage:`', 'Add the words that are meant'); // prettier-ignore
    }
    return { value: { ...written, target: { passage: fields.passage, words: undefined } }, problems: [] };
  }
  const { quote } = fields;
  const found = document.passages
    .filter(({ id }) => fields.passage === undefined || id === fields.passage)
    .flatMap((passage) =>
      matchQuoteInWords(passage.normal, quote).map((words): Target => ({ passage: passage.id, words })),
    );
  const [target, ...others] = found;
  const shown = `\`${quote.exact.slice(0, 60)}${quote.exact.length > 60 ? '…' : ''}\``;
  if (target === undefined) {
    return fail('quote-not-found', 'quote.exact', `Unexpected words ${shown}, expected words of ${fields.passage ?? `\`${document}\``}${nearTo(fields.quote, document, fields.passage)}`, 'Copy the words from the transcription, without note calls'); // prettier-ignore
  }
  if (others.length > 0) {
    const where = found.map(({ passage }) => passage).join(', ');
    return fail('quote-ambiguous', 'quote.exact', `Unexpected words ${shown} that occur ${found.length} times (${where}), expected words that occur once`, 'Add `passage:`, or `prefix:` and `suffix:` under `quote:`'); // prettier-ignore
  }
  return { value: { ...written, target }, problems: [] };
}

/** Where words are that were not found as they were quoted, or what stands in the place of the first that differs. */
export function nearTo(quote: QuoteSelector, document: ArchiveDocument, passage: string | undefined): string {
  const { passages } = document;
  const elsewhere = passages.filter(({ id, normal }) => id !== passage && matchQuoteInWords(normal, { exact: quote.exact }).length > 0); // prettier-ignore
  if (elsewhere.length > 0) {
    const where = elsewhere.map(({ id }) => id).join(', ');
    return `; they stand in ${where}${passage === undefined ? ', not between that prefix and suffix' : ''}`;
  }
  const words = normalize(quote.exact).split(' ');
  // The passage that has the longest run of the words, from their first: what differs comes after it.
  const runs = passages.map(({ id, normal: { text } }) => ({ id, ...runOf(words, text) }));
  const best = runs.reduce<(typeof runs)[number] | undefined>(
    (a, b) => (b.length > (a?.length ?? 0) ? b : a),
    undefined,
  );
  if (best === undefined || best.length < Math.min(2, words.length - 1)) {
    const folded = normalize(quote.exact).toLowerCase();
    const otherCase = passages.find(({ normal }) => normal.text.toLowerCase().includes(folded));
    return otherCase === undefined ? '' : `; ${otherCase.id} has them with other capitals`;
  }
  if (best.length === words.length) return `; ${best.id} has them, not between that prefix and suffix`;
  const said = words.slice(0, best.length).join(' ').slice(-40);
  const wanted = words[best.length] ?? '';
  return best.next === ''
    ? `; ${best.id} ends after “${said}”: words of one passage are quoted`
    : `; ${best.id} has “${best.next}” for “${wanted}” after “${said}”`;
}

/** How many of the words a text has in a row from the first, and the word that follows there. */
function runOf(words: readonly string[], text: string): { length: number; next: string } {
  const has = (count: number) => text.indexOf(words.slice(0, count).join(' '));
  let length = 0;
  while (length < words.length && has(length + 1) >= 0) length += 1;
  // Half a word is no word: back to where a word ends.
  while (length > 0 && /^[\p{L}\p{N}]/u.test(text.slice(has(length) + words.slice(0, length).join(' ').length)))
    length -= 1;
  const after = text.slice(has(length) + words.slice(0, length).join(' ').length).trimStart();
  return { length, next: length === 0 ? '' : (after.split(' ')[0] ?? '') };
}
