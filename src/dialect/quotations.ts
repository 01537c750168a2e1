/** Finds the quotations of a document: words in quotation marks, each with its speaker. */
import type { Passage, Quotation } from '../model/model.ts';
import { NOT_SAID, type declaredQuotations } from '../schemas/document.ts';
import { normalize } from '../text/normal-form.ts';
import type { Stretch } from '../text/stretch.ts';

/** Opening quotation marks, each with the marks that close it: German has „…“, Polish and Hungarian have „…”. */
const MARKS = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
]);

const OPENING = new RegExp(`[${[...MARKS.keys()].join('')}]`);

/** The outermost ranges between typographic quotation marks, in UTF-16 units, without the marks. */
function findQuoted(words: string): Stretch[] {
  // Most passages contain no quotation.
  if (!OPENING.test(words)) return [];
  const ranges: Stretch[] = [];
  let open: { start: number; opening: string; closing: string } | undefined;
  let depth = 0;
  for (let offset = 0; offset < words.length; offset += 1) {
    const unit = words.charAt(offset);
    if (open === undefined) {
      const closing = MARKS.get(unit);
      if (closing !== undefined) [open, depth] = [{ start: offset + 1, opening: unit, closing }, 1];
    } else if (open.closing.includes(unit)) {
      depth -= 1;
      if (depth === 0) {
        ranges.push({ start: open.start, end: offset });
        open = undefined;
      }
    } else if (unit === open.opening) depth += 1;
  }
  return ranges;
}

/**
 * The quotations of a document, each with its entry in the front matter. Words in quotation marks in a note are titles,
 * not quotations.
 *
 * @param passages the passages of the document
 * @param declared the entries under `quotations:`
 */
export function gatherQuotations(
  passages: readonly Passage[],
  declared: ReturnType<typeof declaredQuotations>,
): Quotation[] {
  return passages.flatMap((passage) =>
    passage.kind === 'note'
      ? []
      : findQuoted(passage.words).map(({ start, end }): Quotation => {
          const exact = passage.words.slice(start, end);
          const normal = normalize(exact);
          const index = declared.findIndex(
            (entry) => entry.passage === passage.id && normal.startsWith(normalize(entry.exact)),
          );
          const entry = declared[index];
          return {
            passage: passage.id,
            start,
            end,
            exact,
            declared: entry === undefined ? undefined : index,
            speaker: entry?.speaker === NOT_SAID ? undefined : entry?.speaker,
            reportedBy: entry?.['reported-by'],
            cites: entry?.cites,
          };
        }),
  );
}
