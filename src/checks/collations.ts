/** Checks collations: their words are in the text, and the result is right if the archive holds the source. */
import { findPassage } from '../model/document-indexes.ts';
import type { ArchiveDocument, Quotation, Source } from '../model/model.ts';
import { stretchOf, type Comparison } from '../model/sheet-row.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Place, type Problem } from '../text/problem.ts';
import { judgeWording } from '../text/quotation-wording.ts';
import { excerpt } from '../text/shorten.ts';
import { overlap } from '../text/stretch.ts';
import type { Scope } from './check-scope.ts';
import { declaredQuotations } from '../schemas/document.ts';

/** Checks every collation of a source or of a quotation. */
export function checkCollations(scope: Scope): Problem[] {
  const { archive } = scope;
  return [
    ...archive.documents.flatMap(({ fields, places }) =>
      declaredQuotations(fields).flatMap(({ exact, collation }, index) =>
        collation === undefined
          ? []
          : checkCompared(collation, exact, placeOf(places, `quotations.${index}.collation.result`)),
      ),
    ),
    ...archive.sources.flatMap((source) => [
      ...checkWords(source, scope),
      ...source.fields.collations.flatMap((collation, index) =>
        checkCompared(collation, collation.exact, placeOf(source.places, `collations.${index}.result`)),
      ),
      ...checkHeldSource(source, scope),
    ]),
  ];
}

function checkWords({ fields, places }: Source, { findIntact }: Scope): Problem[] {
  return fields.collations.flatMap((collation, index): Problem[] => {
    const document = findIntact(collation.document);
    if (document === undefined) return [];
    const report = (field: string, message: string, fix: string) => [
      problem('collation-not-found', placeOf(places, `collations.${index}.${field}`), message, fix),
    ];
    const passage = findPassage(document, collation.passage);
    if (passage === undefined) {
      const ids = document.passages.map(({ id }) => id);
      const message = `\`${document.id}\` has no passage \`${collation.passage}\``;
      return report('passage', `${message}${didYouMean(collation.passage, ids)}`, 'Correct the passage');
    }
    if (stretchOf(passage, collation.exact) !== undefined) return [];
    return report(
      'exact',
      `Unexpected words ${excerpt(collation.exact)}, expected words of \`${passage.id}\``,
      'Copy the words from the transcription, without note calls',
    );
  });
}

/** Reports a result of a comparison with nothing. */
function checkCompared(comparison: Comparison, exact: string, place: Place): Problem[] {
  if (comparison['compared-with'] !== 'nothing' || comparison.result === 'not compared') return [];
  return [
    problem(
      'collation-unfounded',
      place,
      `Unexpected result \`${comparison.result}\` for ${excerpt(exact)}, expected \`not compared\`, ` +
        'because `compared-with` is `nothing`',
      'Write `result: not compared`, or say under `compared-with` what you compared the words with',
    ),
  ];
}

/** Compares every quotation of a source that the archive holds, and reports other results and missing collations. */
function checkHeldSource(source: Source, { intact, findIntact }: Scope): Problem[] {
  const { held } = source.fields;
  const document = held === 'no' ? undefined : findIntact(held.document);
  if (document === undefined) return [];
  const text = document.passages.map(({ words }) => words).join('\n');
  return [
    ...checkResults(source, document.id, text),
    ...intact.flatMap((citing) => findUncollated(source, citing, text)),
  ];
}

function checkResults({ fields, places }: Source, held: string, text: string): Problem[] {
  return fields.collations.flatMap(({ exact, result }, index) => {
    const comparison = judgeWording(exact, text);
    if (comparison.result === result || result === 'paraphrase') return [];
    const difference = comparison.differs === undefined ? '' : `, which differs at “${comparison.differs}”`;
    return [
      problem(
        'collation-changed',
        placeOf(places, `collations.${index}.result`),
        `Unexpected result \`${result}\` for ${excerpt(exact)}, expected \`${comparison.result}\` ` +
          `from the comparison with \`${held}\`${difference}`,
        'Compare both texts. If the result of the program is right, record that result',
      ),
    ];
  });
}

function findUncollated(source: Source, citing: ArchiveDocument, text: string): Problem[] {
  const calls = source.citations
    .filter(({ document }) => document === citing.id)
    .map(({ call }) => `note ${call.label}`);
  const notes = new Set(calls);
  return citing.quotations.flatMap((quotation) => {
    const { cites, declared, exact } = quotation;
    if (declared === undefined || cites === undefined || !notes.has(cites)) return [];
    if (isCollated(quotation, source, citing)) return [];
    return [
      problem(
        'collation-missing',
        placeOf(citing.places, `quotations.${declared}.exact`),
        `The quotation ${excerpt(exact)} from \`${source.id}\` has no collation, although the archive holds it; ` +
          `the result would be \`${judgeWording(exact, text).result}\``,
        `Add the collation to content/sources/${source.id}.md, under \`collations\``,
      ),
    ];
  });
}

/** Whether a collation of a source has some of the words of a quotation. */
function isCollated(quotation: Quotation, { fields }: Source, citing: ArchiveDocument): boolean {
  const { passage: id } = quotation;
  const passage = findPassage(citing, id);
  return fields.collations.some((collation) => {
    if (passage === undefined || collation.document !== citing.id || collation.passage !== id) return false;
    const stretch = stretchOf(passage, collation.exact);
    return stretch !== undefined && overlap(stretch, quotation);
  });
}
