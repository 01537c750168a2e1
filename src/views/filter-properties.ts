/** The filters of a list of documents: each property in which its documents differ, with the values. */
import { compareDocuments } from '../model/sort-orders.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { FACETS, FEWEST_IN_FACETS, type Facet } from './document-facets.ts';
import { yearLevel } from './list-levels.ts';

/** A property, and its values in the list. */
export interface FilterProperty {
  /** The name of its parameter in the URL: `kind`. */
  readonly id: string;
  /** `Kind`. */
  readonly label: string;
  readonly options: readonly { readonly step: string; readonly label: string }[];
}

export interface DocumentFilter {
  readonly properties: readonly FilterProperty[];
  /**
   * For each document, the numbers of its values, separated by spaces. The options of all properties are numbered from 0
   * in their order: a number has fewer bytes than a value.
   */
  readonly values: readonly string[];
}

const YEAR: Facet = {
  id: 'year',
  label: 'Year',
  valuesOf: (document) =>
    yearLevel<ArchiveDocument>(({ fields }) => fields.date.edtf)(document).map((year) => ({ ...year, sort: '' })),
};

/** The filters of the documents of a page; undefined if they are few or have everything in common. */
export function createDocumentFilter(documents: readonly ArchiveDocument[]): DocumentFilter | undefined {
  if (documents.length < FEWEST_IN_FACETS) return undefined;
  // Years have the same sort key, so that they remain in the order of the dates.
  const byDate = documents.toSorted(compareDocuments);
  const numbers = new Map<string, number>();
  const [kind, ...others] = FACETS;
  const facets = [...(kind === undefined ? [] : [kind]), YEAR, ...others];
  const properties = facets.flatMap(({ id, label, valuesOf }): FilterProperty[] => {
    const values = new Map(byDate.flatMap(valuesOf).map((value) => [value.step, value]));
    if (values.size < 2) return [];
    const options = [...values.values()].sort((a, b) => a.sort.localeCompare(b.sort, 'en'));
    for (const { step } of options) numbers.set(`${id} ${step}`, numbers.size);
    return [{ id, label, options: options.map(({ step, label }) => ({ step, label })) }];
  });
  if (properties.length === 0) return undefined;
  const values = documents.map((document) =>
    facets
      .flatMap(({ id, valuesOf }) => valuesOf(document).flatMap(({ step }) => numbers.get(`${id} ${step}`) ?? []))
      .join(' '),
  );
  return { properties, values };
}
