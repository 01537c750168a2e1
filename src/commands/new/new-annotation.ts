/** The file of a new annotation. */
import { hintAtQuote } from '../../load/quote-hint.ts';
import { suggestId } from '../../text/suggest-id.ts';
import type { Passage } from '../../model/model.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { matchQuoteInWords, type QuoteSelector } from '../../text/quote-selector.ts';
import { findDocument } from './find-document.ts';
import { dropEmpty, formatFrontMatter, type NewFiles } from './new-files.ts';
import type { Answers } from './questions.ts';
import { UsageError } from './usage-error.ts';

/**
 * Drafts an annotation.
 *
 * @throws UsageError if the document does not contain the quoted words exactly once, or if no id can be made
 */
export async function draftAnnotation(content: string, answers: Answers): Promise<NewFiles> {
  const { document: documentId = '', passage = '', headline = '', kind, body } = answers;
  const { quote: exact = '', prefix = '', suffix = '' } = answers;
  const document = await findDocument(content, documentId);
  const quote = { exact, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
  const candidates = passage === '' ? document.passages : document.passages.filter(({ id }) => id === passage);
  if (candidates.length === 0) {
    const known = document.passages.map(({ id }) => id);
    throw new UsageError(
      `\`${documentId}\` has no passage \`${passage}\`; its passages are ${known.join(', ')}` +
        didYouMean(passage, known),
    );
  }
  const matches = findMatches(candidates, quote);
  if (matches.length === 0) {
    const where = passage === '' ? documentId : passage;
    const nearest = hintAtQuote(quote, document, passage === '' ? undefined : passage);
    throw new UsageError(`The words \`${exact}\` are not in \`${where}\`${nearest}`);
  }
  if (matches.length > 1) throw new UsageError(describeMatches(exact, matches, passage !== ''));
  const fields = dropEmpty({ headline, quote, passage, kind });
  const id = suggestId(answers['id'] ?? headline);
  if (id === undefined) throw new UsageError('Missing --id: no id can be made of the headline');
  return { files: new Map([[`annotations/${documentId}/${id}.md`, `${formatFrontMatter(fields)}${body}\n`]]) };
}

/** The ids of the passages that contain the quoted words, once for each occurrence. */
function findMatches(passages: readonly Passage[], quote: QuoteSelector): string[] {
  return passages.flatMap((passage) => matchQuoteInWords(passage, quote).map(() => passage.id));
}

function describeMatches(exact: string, matches: readonly string[], hasPassage: boolean): string {
  const groups = [...Map.groupBy(matches, (id) => id)];
  const counts = groups.map(([id, occurrences]) => `${id}: ${occurrences.length}`).join(', ');
  const options = hasPassage || groups.length === 1 ? '--prefix or --suffix' : '--passage, --prefix, or --suffix';
  return `The words \`${exact}\` occur ${matches.length} times (${counts}); say which ones you mean with ${options}`;
}
