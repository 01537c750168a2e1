/** Collations: the words that were compared are there, something stood beside them, and what was found is found again. */
import type { ArchiveDocument, Source } from '../model/model.ts';
import { stretchOf, type Comparison } from '../model/claims-sheet.ts';
import { placeOf } from '../text/places.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { Problem } from '../text/problem.ts';
import { judgeWording } from '../text/quotation-wording.ts';
import { shown } from './declared-quotations.ts';
import type { Scope } from './check-scope.ts';

/** Checks every collation, of a source or of a quotation. */
export function checkCollations(scope: Scope): Problem[] {
  const { archive, findSound } = scope;
  const sound = archive.documents.filter(({ id }) => findSound(id) !== undefined);
  return [
    ...archive.documents.flatMap(checkQuotationsFounded),
    ...archive.sources.flatMap((source) => [
      ...checkCollated(source, scope),
      ...checkSourceFounded(source),
      ...checkCompared(source, sound),
    ]),
  ];
}

/** The words of a collation stand in the passage that it names. */
function checkCollated({ fields, places }: Source, { findSound }: Scope): Problem[] {
  return fields.collations.flatMap((collation, index): Problem[] => {
    const document = findSound(collation.document);
    if (document === undefined) return [];
    const passage = document.passages.find(({ id }) => id === collation.passage);
    if (passage !== undefined && stretchOf(passage, collation.exact) !== undefined) return [];
    const field = passage === undefined ? 'passage' : 'exact';
    const expected = passage === undefined ? `a passage of \`${document.id}\`${didYouMean(collation.passage, document.passages.map(({ id }) => id))}` : `words of ${passage.id}`; // prettier-ignore
    return [
      {
        rule: 'collation-not-found',
        ...placeOf(places, `collations.${index}.${field}`),
        message: `Unexpected ${field === 'exact' ? shown(collation.exact) : `\`${collation.passage}\``}, expected ${expected}`,
        fix: 'Copy the words from the transcription, without note calls',
      },
    ];
  });
}

/** Words that were compared with nothing are recorded as not compared. */
function checkQuotationsFounded({ fields, places }: ArchiveDocument): Problem[] {
  return fields.quotations.flatMap(({ exact, collation }, index) =>
    collation === undefined
      ? []
      : checkFounded(collation, exact, placeOf(places, `quotations.${index}.collation.result`)),
  );
}

function checkSourceFounded({ fields, places }: Source): Problem[] {
  return fields.collations.flatMap((collation, index) =>
    checkFounded(collation, collation.exact, placeOf(places, `collations.${index}.result`)),
  );
}

function checkFounded(comparison: Comparison, exact: string, place: ReturnType<typeof placeOf>): Problem[] {
  if (comparison['compared-with'] !== 'nothing' || comparison.result === 'not compared') return [];
  return [
    {
      rule: 'collation-unfounded',
      ...place,
      message: `Unexpected result \`${comparison.result}\` for ${shown(exact)}, which was compared with nothing; expected \`not compared\``,
      fix: 'Write `result: not compared`; or say under `compared-with:` what the words were set beside',
    },
  ];
}

/** Where the archive holds a source, every quotation of it is compared anew, and comes out as recorded. */
function checkCompared({ id, fields, citations, places }: Source, documents: readonly ArchiveDocument[]): Problem[] {
  const { held } = fields;
  if (held === 'no') return [];
  const source = documents.find((document) => document.id === held.document);
  if (source === undefined) return [];
  const text = source.passages.map(({ words }) => words).join('\n');
  const changed = fields.collations.flatMap(({ exact, result }, index): Problem[] => {
    const judged = judgeWording(exact, text);
    if (judged.result === result || result === 'paraphrase') return [];
    return [
      {
        rule: 'collation-changed',
        ...placeOf(places, `collations.${index}.result`),
        message: `Unexpected result \`${result}\` for ${shown(exact)}, expected \`${judged.result}\` as compared with \`${source.id}\`${judged.differs === undefined ? '' : ` (which differs at “${judged.differs}”)`}`,
        fix: 'Look at both texts; where the comparison is right, record its result',
      },
    ];
  });
  const missing = documents.flatMap((document) => {
    const notes = new Set(citations.filter(({ document: id }) => id === document.id).map(({ call }) => `note ${call.label}`)); // prettier-ignore
    return document.quotations.flatMap((quotation): Problem[] => {
      const { cites, declared, passage, exact, start, end } = quotation;
      const words = document.passages.find((one) => one.id === passage);
      const recorded = fields.collations.some((one) => {
        const stretch = one.document === document.id && one.passage === passage && words ? stretchOf(words, one.exact) : undefined; // prettier-ignore
        return stretch !== undefined && stretch.start < end && stretch.end > start;
      });
      if (declared === undefined || cites === undefined || !notes.has(cites) || recorded) return [];
      return [
        {
          rule: 'collation-missing',
          ...placeOf(document.places, `quotations.${declared}.exact`),
          message: `Unexpected quotation ${shown(exact)} of \`${id}\`, which the archive holds, without a collation; expected one with the result \`${judgeWording(exact, text).result}\``,
          fix: `Record it under \`collations:\` in content/sources/${id}.md`,
        },
      ];
    });
  });
  return [...changed, ...missing];
}
