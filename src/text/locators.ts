/** Locators: the place of a passage in its document, such as `para. 4`, `note iv`, or `signatures`. */

/** A unit that is counted in a document. */
export type CountedUnit = 'para.' | 'bullet' | 'note' | 'table' | 'verse' | 'p.';

/** Splits a locator into its unit and its value. Returns undefined for a name, such as that of a part. */
export function splitLocator(locator: string): { readonly unit: CountedUnit; readonly value: string } | undefined {
  const [, unit, value] = /^(para\.|bullet|note|table|verse|p\.) (.+)$/.exec(locator) ?? [];
  return unit === undefined || value === undefined ? undefined : { unit: unit as CountedUnit, value };
}

/** The plural of a unit: `paras.`, `pp.`, `notes`. */
export function pluralOf(unit: CountedUnit): string {
  return unit === 'p.' ? 'pp.' : unit.replace(/\.?$/, (stop) => `s${stop}`);
}

/** The name of a part from its id: `letterhead 2` for `letterhead-2`, `title block` for `titleblock`. */
export function namePart(id: string): string {
  return id.replace(/^titleblock/, 'title block').replace(/-(\d+)$/, ' $1');
}

/** Joins locators; consecutive locators of one unit share the unit: `bullets 1, 11, note ii`. */
export function joinLocators(locators: readonly string[]): string {
  const groups: { unit: CountedUnit | undefined; values: string[] }[] = [];
  for (const locator of locators) {
    const counted = splitLocator(locator);
    const last = groups.at(-1);
    if (counted !== undefined && last?.unit === counted.unit) last.values.push(counted.value);
    else groups.push({ unit: counted?.unit, values: [counted?.value ?? locator] });
  }
  return groups
    .map(({ unit, values }) =>
      [unit === undefined || values.length === 1 ? unit : pluralOf(unit), values.join(', ')].filter(Boolean).join(' '),
    )
    .join(', ');
}
