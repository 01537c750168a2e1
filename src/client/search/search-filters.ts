/** What results can be narrowed by, each value with its count. */
import type { Answer, FacetValue, Sort } from '../../search/query/answer.ts';
import { facets, type Facet, type Filters } from '../../search/query/search-engine.ts';
import type { Voice } from '../../search/query/search-source.ts';
import { voiceNames } from '../../search/query/search-messages.ts';
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

/** Values of one facet that are listed; those that are chosen always are. */
const LISTED = 8;

/** The contents of the form of filters. A facet with one value narrows nothing, and is left out. */
export function renderFilters(answer: Answer, filters: Filters, sort: Sort): Node[] {
  const choice = create(
    'select',
    { name: 'sort' },
    ...SORTS.map(([value, label]) => create('option', { value, selected: value === sort }, label)),
  );
  return [
    create('fieldset', {}, create('legend', {}, 'Order'), create('label', {}, choice)),
    ...facets.flatMap((facet) => {
      const chosen = filters[facet] ?? [];
      const values = answer.facets.values[facet];
      if (values.length < 2 && chosen.length === 0) return [];
      const listed = values.filter(({ value }, index) => index < LISTED || chosen.includes(value));
      return [
        create(
          'fieldset',
          {},
          create('legend', {}, LEGENDS[facet]),
          ...listed.map((value) => renderValue(facet, value, chosen.includes(value.value), answer)),
        ),
      ];
    }),
  ];
}

function renderValue(facet: Facet, { value, label, count }: FacetValue, checked: boolean, { facets }: Answer): Node {
  const shown = facet === 'voice' ? voiceNames[value as Voice] : label;
  return create(
    'label',
    {},
    create('input', { type: 'checkbox', name: facet, value, checked }),
    shown,
    ...(count === 0 && !facets.certain ? [] : [create('span', {}, facets.certain ? String(count) : `${count}+`)]),
  );
}
