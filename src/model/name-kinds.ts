/** The kinds of names, in the singular and in the plural. */
import type { NameKind } from '../schemas/names.ts';

export const nameKindLabels: Record<NameKind, { readonly singular: string; readonly plural: string }> = {
  people: { singular: 'Person', plural: 'People' },
  organisations: { singular: 'Organization', plural: 'Organizations' },
  offices: { singular: 'Office', plural: 'Offices' },
  agreements: { singular: 'Agreement or statute', plural: 'Agreements and statutes' },
  events: { singular: 'Event', plural: 'Events' },
  places: { singular: 'Place', plural: 'Places' },
  works: { singular: 'Work', plural: 'Works' },
  abbreviations: { singular: 'Abbreviation', plural: 'Abbreviations' },
};
