/** Checks the entries under `quotations` in the front matter of a document against the quotations in its text. */
import { findPassage, noteAfter, quotationsAt } from '../model/document-indexes.ts';
import type { ArchiveDocument, Quotation } from '../model/model.ts';
import { declaredQuotations, NOT_EXAMINED, NOT_SAID } from '../schemas/document.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import { excerpt } from '../text/shorten.ts';
import { citedLabel } from '../text/note-markers.ts';

/** Checks the quotations of a document without mistakes. */
export function checkQuotations(document: ArchiveDocument): Problem[] {
  return [...checkSpeakers(document), ...checkEntries(document), ...checkCitedNotes(document)];
}

/** How many quotations a message describes. */
const LISTED = 3;

/** Reports the quotations without a speaker: one problem for each document, because a long book has hundreds of them. */
export function checkSpeakers(document: ArchiveDocument): Problem[] {
  if (document.fields.quotations === NOT_EXAMINED) return [];
  const open = document.quotations.filter(({ declared }) => declared === undefined);
  const [first, ...others] = open;
  const passage = first && findPassage(document, first.passage);
  if (first === undefined || passage === undefined) return [];
  const describe = ({ exact, passage: id }: Quotation) => `${excerpt(exact)} in \`${id}\``;
  const total = document.quotations.length;
  const which = open.length === total ? `${total}` : `${open.length} of the ${total}`;
  const listed = [...open.slice(0, LISTED).map(describe), ...(open.length > LISTED ? ['…'] : [])].join(', ');
  return [
    problem(
      'quotation-unattributed',
      passage.place,
      others.length === 0
        ? `The quotation ${describe(first)} has no speaker`
        : `Not examined: ${which} quotations of the document have no speaker, ${listed}`,
      'Add each quotation to `quotations` in the front matter, with its speaker and what the document cites. ' +
        `If the document does not name the speaker, write \`speaker: ${NOT_SAID}\`. ` +
        `If you do not look for the speakers, write \`quotations: ${NOT_EXAMINED}\``,
    ),
  ];
}

/** Reports an entry that matches no quotation. */
function checkEntries(document: ArchiveDocument): Problem[] {
  const { fields, quotations, passages, places } = document;
  const declared = new Set(quotations.map((quotation) => quotation.declared));
  return declaredQuotations(fields).flatMap(({ passage, exact }, index): Problem[] => {
    if (declared.has(index)) return [];
    const ids = passages.map(({ id }) => id);
    if (!ids.includes(passage)) {
      return [
        problem(
          'quotation-not-found',
          placeOf(places, `quotations.${index}.passage`),
          `The document has no passage \`${passage}\`${didYouMean(passage, ids)}`,
          `Correct the passage. The passages are ${ids.join(', ')}`,
        ),
      ];
    }
    const found = quotationsAt(document, passage).map((quotation) => excerpt(quotation.exact));
    return [
      problem(
        'quotation-not-found',
        placeOf(places, `quotations.${index}.exact`),
        `Unexpected quotation ${excerpt(exact)}, expected words that \`${passage}\` has in quotation marks` +
          (found.length === 0 ? '; it has no quotation' : `: ${found.join(', ')}`),
        'Copy the words between the quotation marks, or enough of their beginning to tell them apart',
      ),
    ];
  });
}

/** Reports a quotation that cites another note than the one that is called after it. */
function checkCitedNotes(document: ArchiveDocument): Problem[] {
  const { fields, quotations, notes, places } = document;
  const labels = notes.map(({ label }) => label);
  return quotations.flatMap((quotation): Problem[] => {
    const passage = findPassage(document, quotation.passage);
    const { declared, cites, exact } = quotation;
    if (passage === undefined || declared === undefined || cites === undefined) return [];
    const place = placeOf(places, `quotations.${declared}.cites`);
    const label = citedLabel(cites);
    if (label !== undefined && !labels.includes(label)) {
      const message = `The document has no note \`${label}\`${didYouMean(label, labels)}`;
      return [problem('quotation-cites', place, message, 'Correct the marker of the note')];
    }
    const next = noteAfter(passage, quotation);
    if (next === undefined || next === label) return [];
    return [
      problem(
        'quotation-cites',
        place,
        `Unexpected \`${declaredQuotations(fields)[declared]?.cites ?? ''}\`, expected \`note ${next}\`, ` +
          `which is called after ${excerpt(exact)}`,
        `Write \`cites: note ${next}\``,
      ),
    ];
  });
}
