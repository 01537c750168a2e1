/** The stretches of a passage that are marked in its text: quotations, annotated words, and names. */
import type { Wrap } from '../dialect/word-wraps.ts';
import { divideMention } from '../model/divided-mention.ts';
import { quotationsAt } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Passage, Quotation } from '../model/model.ts';
import { nameSpeaker } from '../model/speakers.ts';
import { overlap } from '../text/stretch.ts';
import { explainForm } from './margin-names.ts';
import { numberPositions, positionClass } from './margin-positions.ts';
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

/** The class that puts the margin's line about a note level with its call, by the id of the call. */
export function classOfCalls(context: PageContext, passage: Passage): (id: string) => string | undefined {
  let positions: ReadonlyMap<string, number> | undefined;
  return (id) => positionClass((positions ??= numberPositions(context, passage)).get(id));
}

/** Quoted words, with the name of their speaker for copying. */
function wrapQuotation({ archive }: PageContext, quotation: Quotation): Wrap[] {
  const speaker = nameSpeaker(archive, quotation);
  if (speaker === undefined) return [];
  const { start, end } = quotation;
  const { name, reporter } = speaker;
  return [
    {
      start,
      end,
      tag: 'span',
      properties: {
        className: ['voice-quoted'],
        dataSpeaker: name,
        ...(reporter === undefined ? {} : { dataReported: reporter }),
      },
    },
  ];
}

/**
 * Annotated words, each a link to its annotation. Links cannot overlap: words that overlap those of the annotation
 * before are only marked, and the margin leads to their annotation.
 */
function wrapAnnotatedWords(context: PageContext, passage: Passage): Wrap[] {
  const positions = numberPositions(context, passage);
  let end = 0;
  return getIndexes(context.archive)
    .remarksAt(context.document.id, passage.id)
    .flatMap(({ id, target: { words } }): Wrap[] => {
      if (words === undefined) return [];
      const className = ['lemma', positionClass(positions.get(`a-${id}`)) ?? ''].filter((name) => name !== '');
      if (words.start < end) return [{ ...words, tag: 'span', properties: { className } }];
      end = words.end;
      return [{ ...words, tag: 'a', properties: { className, href: `#a-${id}` } }];
    });
}

/** The first mention of each name in the passage that is outside annotated words. */
function wrapNames({ archive, document, paths }: PageContext, { id, kind, words: text }: Passage): Wrap[] {
  const indexes = getIndexes(archive);
  const annotated = indexes.remarksAt(document.id, id).flatMap(({ target: { words } }) => words ?? []);
  const firsts = new Map<string, Wrap>();
  const mentions = indexes.mentionsAt(document.id, id);
  for (const { start, end, named } of mentions.flatMap((mention) => divideMention(mention, text, indexes.name))) {
    const { name, basis, misspelt } = named;
    if (firsts.has(name) || annotated.some((words) => overlap(words, { start, end }))) continue;
    const explanation = kind === 'note' ? explainForm(basis, misspelt) : '';
    const properties = { className: ['name'], href: paths.name(name), ...(explanation && { title: explanation }) };
    firsts.set(name, { start, end, tag: 'a', properties });
  }
  return [...firsts.values()];
}
