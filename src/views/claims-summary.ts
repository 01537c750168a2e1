/** A summary of an evidence sheet with declared claims, in up to five sentences. */
import { nameWithArticle } from './descriptions.ts';
import type { Sheet } from '../model/evidence-sheet.ts';
import type { Source } from '../model/model.ts';
import { isCompared, isUnsourced } from '../model/sheet-row.ts';
import type { accessKinds } from '../schemas/source.ts';
import { capitalize, countInWords, inWords } from '../text/english.ts';
import { summarizeNotes, summarizeQuotations } from './evidence-summary.ts';

type AccessKind = (typeof accessKinds)[number];

/** The kinds of access to a work of which nothing was read. */
const UNREAD: readonly AccessKind[] = ['not found', 'not seen', 'not public'];

export function summarizeClaims(sheet: Sheet): string[] {
  const { document, quotations, sources } = sheet;
  const title = nameWithArticle(document.fields['title-short']);
  const works =
    document.notes.length > 0
      ? [summarizeMatched(sheet), summarizeRead(sheet), summarizeUnread(sources)]
      : [summarizeQuotations(quotations.length, quotations.filter(isCompared).length), summarizeAnnotations(sheet)];
  const sentences = [summarizeNotes(title, document.notes.length, sources.length), ...works, summarizeOpen(sheet)];
  return sentences.filter((sentence) => sentence !== '');
}

/** `Words could be matched with one of these works: Daily Report, May 2, 1911.` */
function summarizeMatched(sheet: Sheet): string {
  const matched = listMatched(sheet);
  if (matched.length === 0) return 'No words could be matched with these works.';
  return `Words could be matched with ${inWords(matched.length)} of these works: ${listTitles(matched)}.`;
}

/** `Two works were found, but only the first page could be read, and no words were matched: …` */
function summarizeRead(sheet: Sheet): string {
  const matched = new Set(listMatched(sheet));
  const read = sheet.sources.filter(
    (source) => ['held', 'read whole', 'read in part'].includes(source.fields.access) && !matched.has(source),
  );
  if (read.length === 0) return '';
  const extents = new Set(
    read.flatMap(({ fields }) =>
      fields.collations.filter((collation) => collation['compared-with'] !== 'nothing').map(({ extent }) => extent),
    ),
  );
  const [extent = ''] = extents;
  const part = extents.size === 1 ? extent : read.length === 1 ? 'a part of it' : 'a part of each';
  const isPart = read.every(({ fields }) => fields.access === 'read in part');
  const limit = isPart
    ? `, but only ${part} could be read, and the quoted words are not in that part`
    : ' and read, but no words were matched';
  return `${capitalize(countWorks(read))} found${limit}: ${listTitles(read)}.`;
}

/** `Three works were not found (…), and one work was not seen (…).` */
function summarizeUnread(sources: readonly Source[]): string {
  const parts = UNREAD.flatMap((access) => {
    const unread = sources.filter(({ fields }) => fields.access === access);
    return unread.length === 0 ? [] : [`${countWorks(unread)} ${access} (${listTitles(unread)})`];
  });
  return parts.length === 0 ? '' : `${capitalize(parts.join(', and '))}.`;
}

/** `Annotations say what is known about twelve of its 20 statements.` */
function summarizeAnnotations({ rows }: Sheet): string {
  const statements = rows.filter(({ claim }) => claim === 'states');
  const annotated = statements.filter(({ annotation }) => annotation !== undefined);
  if (statements.length === 0) return '';
  return `Annotations say what is known about ${inWords(annotated.length)} of its ${countInWords(statements.length, 'statement')}.`;
}

/** `Four of its 17 statements cite no source, and ten questions are open: see the end of this page.` */
function summarizeOpen({ document, rows }: Sheet): string {
  const statements = rows.filter(({ claim }) => claim === 'states').length;
  const unsourced = rows.filter(isUnsourced).length;
  const questions = document.unknown.length;
  const cite = `${capitalize(inWords(unsourced))} of its ${countInWords(statements, 'statement')} cite${unsourced === 1 ? 's' : ''} no source`;
  if (questions === 0) return `${cite}.`;
  return `${cite}, and ${countInWords(questions, 'question')} ${questions === 1 ? 'is' : 'are'} open: see the end of this page.`;
}

/** The works whose words are those of a claim. */
function listMatched({ rows, sources }: Sheet): Source[] {
  const matched = new Set(rows.filter((row) => isCompared(row) && row.comparison?.result !== 'different words').map(({ source }) => source)); // prettier-ignore
  return sources.filter((source) => matched.has(source));
}

function countWorks(works: readonly Source[]): string {
  return `${countInWords(works.length, 'work')} ${works.length === 1 ? 'was' : 'were'}`;
}

function listTitles(works: readonly Source[]): string {
  return works.map(({ fields }) => fields['title-short']).join('; ');
}
