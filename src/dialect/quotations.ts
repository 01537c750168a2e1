/** Quotations: words that a document puts in quotation marks, and who speaks in each. */
import { NOT_SAID, type DocumentFields } from '../schemas/document.ts';
import { normalize } from '../text/normal-form.ts';
import type { Passage, Quotation } from '../model/model.ts';

const PAIRS = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
]);

/** Most passages quote nobody, and need not be gone through. */
const OPENS = new RegExp(`[${[...PAIRS.keys()].join('')}]`);

/** The outermost stretches between typographic quotation marks: offsets in UTF-16 units, without the marks. */
export function findQuoted(words: string): { start: number; end: number }[] {
  if (!OPENS.test(words)) return [];
  const found: { start: number; end: number }[] = [];
  let open: { at: number; shut: string; mark: string } | undefined;
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charAt(at);
    if (open === undefined) {
      const shut = PAIRS.get(unit);
      if (shut !== undefined) [open, depth] = [{ at, shut, mark: unit }, 1];
    } else if (unit === open.shut) {
      depth -= 1;
      if (depth === 0) {
        found.push({ start: open.at + 1, end: at });
        open = undefined;
      }
    } else if (unit === open.mark) depth += 1;
  }
  return found;
}

/**
 * The quotations of a document, each with what the front matter says of it. Titles in notes are not quotations.
 *
 * @param passages the document's passages
 * @param declared what the front matter says under `quotations:`
 */
export function gatherQuotations(passages: readonly Passage[], declared: DocumentFields['quotations']): Quotation[] {
  return passages.flatMap((passage) =>
    passage.kind === 'note'
      ? []
      : findQuoted(passage.words).map(({ start, end }): Quotation => {
          const exact = passage.words.slice(start, end);
          const normal = normalize(exact);
          const index = declared.findIndex(
            (one) => one.passage === passage.id && normal.startsWith(normalize(one.exact)),
          );
          const said = declared[index];
          return {
            passage: passage.id,
            start,
            end,
            exact,
            declared: said === undefined ? undefined : index,
            speaker: said?.speaker === NOT_SAID ? undefined : said?.speaker,
            reportedBy: said?.['reported-by'],
            cites: said?.cites,
          };
        }),
  );
}

/** The note whose call follows a quotation at once, after its mark and a full stop or comma. */
export function noteAfter(passage: Passage, quotation: Quotation): string | undefined {
  return passage.calls.find(
    ({ offset }) => offset > quotation.end && /^[”“»」’'".,;:]*$/.test(passage.words.slice(quotation.end, offset)),
  )?.label;
}
