/** Renders the sort order and the filters, each value with its count. */
import type { Answer, FacetValue, Sort } from '../../search/query/answer.ts';
import { facets, type Facet, type Filters } from '../../search/query/search-engine.ts';
import { voiceNames } from '../../search/query/search-messages.ts';
import type { Voice } from '../../search/query/search-source.ts';
import { create } from '../create-element.ts';

const LEGENDS: Readonly<Record<Facet, string>> = {
  voice: 'Who speaks',
  document: 'Document',
  kind: 'Kind',
  name: 'Names',
  year: 'Year',
};

const SORTS: readonly (readonly [Sort, string])[] = [
  ['relevance', 'Best first'],
  ['oldest', 'Oldest first'],
  ['newest', 'Newest first'],
];

/** The number of values that a facet lists. Selected values are always listed. */
const MAX_VALUES = 8;

/** Renders the contents of the form. A facet with only one value is left out. */
export function renderFilters(answer: Answer, filters: Filters, currentSort: Sort): Node[] {
  const select = create(
    'select',
    { name: 'sort', 'aria-label': 'Order' },
    ...SORTS.map(([value, label]) => create('option', { value, selected: value === currentSort }, label)),
  );
  return [
    create('fieldset', {}, create('legend', {}, 'Order'), create('label', {}, select)),
    ...facets.flatMap((facet) => {
      const selected = filters[facet] ?? [];
      const values = answer.facets.values[facet];
      if (values.length < 2 && selected.length === 0) return [];
      const listed = values.filter(({ value }, index) => index < MAX_VALUES || selected.includes(value));
      return [
        create(
          'fieldset',
          {},
          create('legend', {}, LEGENDS[facet]),
          ...listed.map((value) => renderValue(facet, value, selected.includes(value.value), answer.facets.exact)),
        ),
      ];
    }),
  ];
}

function renderValue(
  facet: Facet,
  { value, label, count, counted = true }: FacetValue,
  checked: boolean,
  exact: boolean,
): Node {
  return create(
    'label',
    {},
    create('input', { type: 'checkbox', name: facet, value, checked }),
    facet === 'voice' ? voiceNames[value as Voice] : label,
    ...(!counted || (count === 0 && !exact) ? [] : [create('span', {}, exact ? String(count) : `${count}+`)]),
  );
}
