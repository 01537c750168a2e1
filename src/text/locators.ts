/** The place in a document as the archive calls it: `para. 4`, `note iv`, `signatures`. Small enough for the browser. */

/** What is counted in a document. */
export type CountedUnit = 'para.' | 'bullet' | 'note' | 'table' | 'verse' | 'p.';

/** A locator that counts, taken apart; undefined for one that is a name, such as that of a part. */
export function splitLocator(locator: string): { readonly unit: CountedUnit; readonly value: string } | undefined {
  const [, unit, value] = /^(para\.|bullet|note|table|verse|p\.) (.+)$/.exec(locator) ?? [];
  return unit === undefined || value === undefined ? undefined : { unit: unit as CountedUnit, value };
}

/** `para.` as it stands before several: `paras.`. */
export function pluralOf(unit: CountedUnit): string {
  return unit === 'p.' ? 'pp.' : unit.replace(/\.?$/, (stop) => `s${stop}`);
}

/** What a part is called after its id: `letterhead 2` for `letterhead-2`, and the one directive of two words as two. */
export function namePart(id: string): string {
  return id.replace(/^titleblock/, 'title block').replace(/-(\d+)$/, ' $1');
}

/** `bullet 1`, `bullet 11`, `note ii` as `bullets 1, 11, note ii`: neighbours of one unit under one word. */
export function joinLocators(locators: readonly string[]): string {
  const groups: { unit: CountedUnit | undefined; words: string[] }[] = [];
  for (const locator of locators) {
    const counted = splitLocator(locator);
    const last = groups.at(-1);
    if (counted !== undefined && last?.unit === counted.unit) last.words.push(counted.value);
    else groups.push({ unit: counted?.unit, words: [counted?.value ?? locator] });
  }
  return groups
    .map(({ unit, words }) =>
      [unit === undefined || words.length === 1 ? unit : pluralOf(unit), words.join(', ')].filter(Boolean).join(' '),
    )
    .join(', ');
}
