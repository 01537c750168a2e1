/** Quotations: what is said of each agrees with the text. */
import type { ArchiveDocument } from '../model/model.ts';
import { noteAfter } from '../dialect/quotations.ts';
import { placeOf } from '../text/places.ts';
import { NOT_SAID } from '../schemas/document.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** Checks what the front matter of every sound document says of its quotations. */
export function checkQuotations({ archive, findSound }: Scope): Problem[] {
  const sound = archive.documents.filter(({ id }) => findSound(id) !== undefined);
  return sound.flatMap((document) => [
    ...checkAttributed(document),
    ...checkDeclared(document),
    ...checkCited(document),
  ]);
}

/** Words in a message: enough of their beginning to know them by. */
export const shown = (words: string) => `“${words.slice(0, 50)}${words.length > 50 ? '…' : ''}”`;

/** Every quotation has a speaker. */
function checkAttributed({ quotations, passages }: ArchiveDocument): Problem[] {
  return quotations.flatMap(({ declared, passage: id, exact }): Problem[] => {
    const passage = passages.find((one) => one.id === id);
    if (declared !== undefined || passage === undefined) return [];
    return [
      {
        rule: 'quotation-unattributed',
        ...passage.place,
        message: `Unexpected quotation ${shown(exact)} in ${id} without a speaker, expected it under \`quotations:\``,
        fix: `Say in the front matter who speaks and what is cited; \`speaker: ${NOT_SAID}\` is an answer`,
      },
    ];
  });
}

/** What the front matter calls a quotation is one. */
function checkDeclared({ fields, quotations, passages, places }: ArchiveDocument): Problem[] {
  return fields.quotations.flatMap(({ passage, exact }, index): Problem[] => {
    if (quotations.some(({ declared }) => declared === index)) return [];
    const ids = passages.map(({ id }) => id);
    if (!ids.includes(passage)) {
      return [{ rule: 'quotation-not-found', ...placeOf(places, `quotations.${index}.passage`), message: `Unexpected passage \`${passage}\`, expected one of the document${didYouMean(passage, ids)}`, fix: `Passages are ${ids.join(', ')}` }]; // prettier-ignore
    }
    const there = quotations.filter((one) => one.passage === passage).map((one) => shown(one.exact));
    return [
      {
        rule: 'quotation-not-found',
        ...placeOf(places, `quotations.${index}.exact`),
        message: `Unexpected quotation ${shown(exact)}, expected words that ${passage} has in quotation marks${there.length === 0 ? '; it has none' : `: ${there.join(', ')}`}`,
        fix: 'Copy the words between the quotation marks, or enough of their beginning',
      },
    ];
  });
}

/** A quotation cites the note that follows it. */
function checkCited(document: ArchiveDocument): Problem[] {
  const { fields, quotations, passages, notes, places } = document;
  return quotations.flatMap((quotation): Problem[] => {
    const passage = passages.find(({ id }) => id === quotation.passage);
    const { declared, cites } = quotation;
    if (passage === undefined || declared === undefined || cites === undefined) return [];
    const place = placeOf(places, `quotations.${declared}.cites`);
    const label = /^note (.+)$/.exec(cites)?.[1];
    const labels = notes.map((note) => note.label);
    if (label !== undefined && !labels.includes(label)) {
      return [{ rule: 'quotation-cites', ...place, message: `Unexpected note \`${label}\`, expected a note of the document${didYouMean(label, labels)}`, fix: 'Correct the marker' }]; // prettier-ignore
    }
    const next = noteAfter(passage, quotation);
    if (next === undefined || next === label) return [];
    const written = fields.quotations[declared]?.cites ?? '';
    return [
      {
        rule: 'quotation-cites',
        ...place,
        message: `Unexpected \`${written}\`, expected \`note ${next}\`, whose call follows ${shown(quotation.exact)}`,
        fix: `Write \`cites: note ${next}\``,
      },
    ];
  });
}
