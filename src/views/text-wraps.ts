/** The stretches of a passage that are marked in its text: quotations, annotated words, and names. */
import type { Wrap } from '../dialect/word-wraps.ts';
import { quotationsAt } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Passage, Quotation } from '../model/model.ts';
import type { PageContext } from './page-context.ts';

/** The stretches in no particular order. Only the document's own page has them. */
export function createWraps(context: PageContext, passage: Passage): Wrap[] {
  if (context.ownPage !== undefined) return [];
  const quotations = quotationsAt(context.document, passage.id);
  return [
    ...quotations.flatMap((quotation) => wrapQuotation(context, quotation)),
    ...wrapAnnotatedWords(context, passage),
    ...wrapNames(context, passage),
  ];
}

/** Quoted words, with the name of their speaker for copying. */
function wrapQuotation({ archive }: PageContext, { start, end, speaker, reportedBy }: Quotation): Wrap[] {
  if (speaker === undefined) return [];
  const indexes = getIndexes(archive);
  const source = indexes.source(reportedBy);
  const reporter = source?.fields['container-title'] ?? source?.fields['title-short'] ?? reportedBy;
  return [
    {
      start,
      end,
      tag: 'span',
      properties: {
        className: ['voice-quoted'],
        dataSpeaker: indexes.name(speaker)?.fields.name ?? speaker,
        ...(reporter === undefined ? {} : { dataReported: reporter }),
      },
    },
  ];
}

function wrapAnnotatedWords({ archive, document }: PageContext, { id }: Passage): Wrap[] {
  return getIndexes(archive)
    .remarksAt(document.id, id)
    .flatMap(({ target: { words } }): Wrap[] =>
      words === undefined ? [] : [{ ...words, tag: 'span', properties: { className: ['lemma'] } }],
    );
}

/** The first mention of each name in the passage. */
function wrapNames({ archive, document, paths }: PageContext, { id }: Passage): Wrap[] {
  const firsts = new Map<string, Wrap>();
  for (const { start, end, named } of getIndexes(archive).mentionsAt(document.id, id)) {
    const name = named[0]?.name;
    if (name === undefined || firsts.has(name)) continue;
    firsts.set(name, { start, end, tag: 'a', properties: { className: ['name'], href: paths.name(name) } });
  }
  return [...firsts.values()];
}
