/** The editor's annotations, each found by the words it quotes. */
import { annotationSchema } from '../schemas/annotation.ts';
import { matchQuoteInWords } from '../text/quote.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Read } from './edition.ts';
import { readMarkdownFile } from './front-matter.ts';
import type { Annotation, Edition, Target } from './model.ts';
import { checkBody, readProse } from './prose.ts';
import { placeOf } from './yaml.ts';

/** An annotation as its file has it, before it is found in its document. */
export type WrittenAnnotation = Omit<Annotation, 'target'>;

/** Reads `annotations/<document>/<id>.md`. */
export function readAnnotation(text: string, file: string, document: string, id: string): Read<WrittenAnnotation> {
  const { value: fields, problems, body, places } = readMarkdownFile(text, file, annotationSchema);
  const prose = readProse(body, file, false);
  return {
    value: fields === undefined ? undefined : { id, document, file, fields, body: prose.value, places },
    problems: [...problems, ...prose.problems, ...checkBody(body, places, 'annotation')],
  };
}

/**
 * Finds the words an annotation means.
 *
 * @param edition the document it stands under, where there is one
 */
export function resolveAnnotation(written: WrittenAnnotation, edition: Edition | undefined): Read<Annotation> {
  const { fields, places, document } = written;
  const fail = (rule: string, path: string, message: string, mend: string): Read<Annotation> => ({
    value: undefined,
    problems: [{ rule, ...placeOf(places, path), message, mend }],
  });
  if (edition === undefined) {
    return fail('annotation-orphan', '', `Unexpected annotation of \`${document}\`, expected a document of that id`, 'Move the file to content/annotations/<document>/'); // prettier-ignore
  }
  const ids = edition.passages.map(({ id }) => id);
  if (fields.passage !== undefined && !ids.includes(fields.passage)) {
    return fail('passage-unknown', 'passage', `Unexpected passage \`${fields.passage}\`, expected one of \`${document}\`${didYouMean(fields.passage, ids)}`, `Passages of \`${document}\` are ${ids.join(', ')}`); // prettier-ignore
  }
  if (fields.quote === undefined) {
    if (fields.passage === undefined) {
      return fail('target-missing', '', 'Unexpected annotation without a target, expected `quote:` or `passage:`', 'Add the words that are meant'); // prettier-ignore
    }
    return { value: { ...written, target: { passage: fields.passage, words: undefined } }, problems: [] };
  }
  const { quote } = fields;
  const found = edition.passages
    .filter(({ id }) => fields.passage === undefined || id === fields.passage)
    .flatMap((passage) =>
      matchQuoteInWords(passage.normal, quote).map((words): Target => ({ passage: passage.id, words })),
    );
  const [target, ...others] = found;
  const shown = `\`${quote.exact.slice(0, 60)}${quote.exact.length > 60 ? '…' : ''}\``;
  if (target === undefined) {
    return fail('quote-not-found', 'quote.exact', `Unexpected words ${shown}, expected words of ${fields.passage ?? `\`${document}\``}`, 'Copy the words from the transcription, without note calls'); // prettier-ignore
  }
  if (others.length > 0) {
    const where = found.map(({ passage }) => passage).join(', ');
    return fail('quote-ambiguous', 'quote.exact', `Unexpected words ${shown} that occur ${found.length} times (${where}), expected words that occur once`, 'Add `passage:`, or `prefix:` and `suffix:` under `quote:`'); // prettier-ignore
  }
  return { value: { ...written, target }, problems: [] };
}

/** A reference to a passage, `report#p8` or `#p8`, as document and passage. */
export function parsePassageReference(reference: string, document: string): { document: string; passage: string } {
  const [before = '', passage = ''] = reference.split('#');
  return { document: before === '' ? document : before, passage };
}
