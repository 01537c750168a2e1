/** Quotations: what is said of each agrees with the text, and what was compared still comes out the same. */
import type { Edition, Source } from '../edition/model.ts';
import { noteAfter } from '../edition/quotations.ts';
import { stretchOf } from '../edition/sheet.ts';
import { placeOf } from '../edition/yaml.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import { judgeWording } from '../text/wording.ts';
import type { Scope } from './scope.ts';

/** Checks the quotations of every document, and every collation. */
export function checkQuotations(scope: Scope): Problem[] {
  const { archive, findSound } = scope;
  const sound = archive.documents.filter(({ id }) => findSound(id) !== undefined);
  return [
    ...sound.flatMap((edition) => [...checkAttributed(edition), ...checkDeclared(edition), ...checkCited(edition)]), // prettier-ignore
    ...archive.sources.flatMap((source) => [...checkCollated(source, scope), ...checkCompared(source, sound)]),
  ];
}

const shown = (words: string) => `“${words.slice(0, 50)}${words.length > 50 ? '…' : ''}”`;

/** Every quotation has a speaker. */
function checkAttributed({ quotations, passages }: Edition): Problem[] {
  return quotations.flatMap(({ declared, passage: id, exact }): Problem[] => {
    const passage = passages.find((one) => one.id === id);
    if (declared !== undefined || passage === undefined) return [];
    return [
      {
        rule: 'quotation-unattributed',
        ...passage.place,
        message: `Unexpected quotation ${shown(exact)} in ${id} without a speaker, expected it under \`quotations:\``,
        mend: 'Say in the front matter who speaks and what is cited; `speaker: not said` is an answer',
      },
    ];
  });
}

/** What the front matter calls a quotation is one. */
function checkDeclared({ fields, quotations, places }: Edition): Problem[] {
  return fields.quotations.flatMap(({ passage, exact }, index): Problem[] => {
    if (quotations.some(({ declared }) => declared === index)) return [];
    const there = quotations.filter((one) => one.passage === passage).map((one) => shown(one.exact));
    return [
      {
        rule: 'quotation-not-found',
        ...placeOf(places, `quotations.${index}.exact`),
        message: `Unexpected quotation ${shown(exact)}, expected words that ${passage} has in quotation marks${there.length === 0 ? '; it has none' : `: ${there.join(', ')}`}`,
        mend: 'Copy the words between the quotation marks, or enough of their beginning',
      },
    ];
  });
}

/** A quotation cites the note that follows it. */
function checkCited(edition: Edition): Problem[] {
  const { fields, quotations, passages, notes, places } = edition;
  return quotations.flatMap((quotation): Problem[] => {
    const passage = passages.find(({ id }) => id === quotation.passage);
    const { declared, cites } = quotation;
    if (passage === undefined || declared === undefined || cites === undefined) return [];
    const place = placeOf(places, `quotations.${declared}.cites`);
    const label = /^note (.+)$/.exec(cites)?.[1];
    const labels = notes.map((note) => note.label);
    if (label !== undefined && !labels.includes(label)) {
      return [{ rule: 'quotation-cites', ...place, message: `Unexpected note \`${label}\`, expected a note of the document${didYouMean(label, labels)}`, mend: 'Correct the marker' }]; // prettier-ignore
    }
    const next = noteAfter(passage, quotation);
    if (next === undefined || next === label) return [];
    const written = fields.quotations[declared]?.cites ?? '';
    return [
      {
        rule: 'quotation-cites',
        ...place,
        message: `Unexpected \`${written}\`, expected \`note ${next}\`, whose call follows ${shown(quotation.exact)}`,
        mend: `Write \`cites: note ${next}\``,
      },
    ];
  });
}

/** The words of a collation stand in the passage that it names. */
function checkCollated({ fields, places }: Source, { findSound }: Scope): Problem[] {
  return fields.collations.flatMap((collation, index): Problem[] => {
    const edition = findSound(collation.document);
    if (edition === undefined) return [];
    const passage = edition.passages.find(({ id }) => id === collation.passage);
    if (passage !== undefined && stretchOf(passage, collation.exact) !== undefined) return [];
    const field = passage === undefined ? 'passage' : 'exact';
    const expected = passage === undefined ? `a passage of \`${edition.id}\`${didYouMean(collation.passage, edition.passages.map(({ id }) => id))}` : `words of ${passage.id}`; // prettier-ignore
    return [
      {
        rule: 'collation-not-found',
        ...placeOf(places, `collations.${index}.${field}`),
        message: `Unexpected ${field === 'exact' ? shown(collation.exact) : `\`${collation.passage}\``}, expected ${expected}`,
        mend: 'Copy the words from the transcription, without note calls',
      },
    ];
  });
}

/** Where the archive holds a source, every quotation of it is compared anew, and comes out as recorded. */
function checkCompared({ id, fields, citations, places }: Source, documents: readonly Edition[]): Problem[] {
  const { held } = fields;
  if (held === 'no') return [];
  const source = documents.find((edition) => edition.id === held.document);
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
        mend: 'Look at both texts; where the comparison is right, record its result',
      },
    ];
  });
  const missing = documents.flatMap((edition) => {
    const notes = new Set(citations.filter(({ document }) => document === edition.id).map(({ call }) => `note ${call.label}`)); // prettier-ignore
    return edition.quotations.flatMap((quotation): Problem[] => {
      const { cites, declared, passage, exact, start, end } = quotation;
      const words = edition.passages.find((one) => one.id === passage);
      const recorded = fields.collations.some((one) => {
        const stretch = one.document === edition.id && one.passage === passage && words ? stretchOf(words, one.exact) : undefined; // prettier-ignore
        return stretch !== undefined && stretch.start < end && stretch.end > start;
      });
      if (declared === undefined || cites === undefined || !notes.has(cites) || recorded) return [];
      return [
        {
          rule: 'collation-missing',
          ...placeOf(edition.places, `quotations.${declared}.exact`),
          message: `Unexpected quotation ${shown(exact)} of \`${id}\`, which the archive holds, without a collation; expected one with the result \`${judgeWording(exact, text).result}\``,
          mend: `Record it under \`collations:\` in content/sources/${id}.md`,
        },
      ];
    });
  });
  return [...changed, ...missing];
}
