/** The documents of an archive by kind, correspondent, place, collection, and title: pages that need no script. */
import { dataName } from '../citations/contributors.ts';
import { agentOfCsl, parseAgent, writtenName } from '../citations/parse-name.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import { defineDerived } from '../model/tracked-archive.ts';
import type { Paths } from '../paths.ts';
import { digestOf } from '../text/digest.ts';
import { capitalize } from '../text/english.ts';
import { suggestId } from '../text/suggest-id.ts';
import { divideDocuments, weighEntry } from './documents-list.ts';
import { dateLevels, letterLevel, wordRange } from './list-levels.ts';
import { divideList, type ListGroup, type ListLevel, type ListPage } from './list-parts.ts';
import type { Link } from './page-links.ts';

/** A property of documents by which the list can be read. */
export interface Facet {
  /** A step of its address; permanent. */
  readonly id: string;
  /** `Kind`. */
  readonly label: string;
  /** The values of a document; a document without a value is not on the pages of the property. */
  readonly valuesOf: (document: ArchiveDocument) => readonly FacetValue[];
}

export interface FacetValue extends ListGroup {
  /** By which the values are sorted: `Smith, John`. */
  readonly sort: string;
}

/** A page with documents that have something in common. */
export interface FacetPage {
  /** The steps of its address: `['kind', 'letter']`. */
  readonly steps: readonly string[];
  /** `Kind`. */
  readonly facet: string;
  readonly page: ListPage<ArchiveDocument>;
}

/** With fewer documents, everything is on one page, and a list has no filters. */
export const FEWEST_IN_FACETS = 20;
/** With more values, a list of values is divided by first letters. */
const MOST_VALUES = 300;

/** The properties, in the order of their pages and filters. */
export const FACETS: readonly Facet[] = [
  { id: 'kind', label: 'Kind', valuesOf: ({ fields }) => [valueOf(capitalize(fields.kind))] },
  { id: 'correspondent', label: 'Correspondent', valuesOf: listCorrespondents },
  { id: 'place', label: 'Place', valuesOf: ({ fields }) => valuesOfLine(fields.place) },
  { id: 'collection', label: 'Collection', valuesOf: ({ fields }) => valuesOfLine(fields.archive_collection) },
];

/** The ways to read the list of documents: by date, and by each property in which documents differ. */
export const linkFacets = defineDerived('facet links', (archive, paths: Paths): Link[] => {
  const pages = divideFacets(archive, paths).filter(({ steps }) => steps.length === 1);
  if (pages.length === 0) return [];
  return [
    { href: paths.documents(), label: 'Date' },
    ...pages.map(({ steps, facet }) => ({ href: paths.documentsBy(...steps), label: facet })),
  ];
});

/** The pages of all properties. They are divided at the first call. */
export const divideFacets: (archive: Archive, paths: Paths) => readonly FacetPage[] = defineDerived(
  'facet pages',
  createPages,
);

function createPages(archive: Archive, paths: Paths): FacetPage[] {
  const years = divideDocuments(archive, paths)
    .slice(1)
    .map((page) => ({ steps: ['year', ...page.steps], facet: 'Date', page }));
  if (archive.documents.length < FEWEST_IN_FACETS) return years;
  return [
    ...years,
    ...FACETS.flatMap((facet) => divideByValue(facet, archive, paths)),
    ...divideByTitle(archive, paths),
  ];
}

function divideByValue({ id, label, valuesOf }: Facet, { documents }: Archive, paths: Paths): FacetPage[] {
  const sorts = new Map(documents.flatMap(valuesOf).map(({ step, sort }) => [step, sort]));
  if (sorts.size < 2) return [];
  // The groups of a list are in the order of their first entries.
  const pairs = documents
    .flatMap((document) => valuesOf(document).map((value) => ({ document, value })))
    .sort((a, b) => a.value.sort.localeCompare(b.value.sort, 'en'));
  type Pair = (typeof pairs)[number];
  const isLong = sorts.size > MOST_VALUES;
  const pages = divideList<Pair>(pairs, {
    levels: [
      ...(isLong ? [inFolder(letterLevel<Pair>(({ value }) => value.sort))] : []),
      ({ value }) => [value],
      ...dateLevels<Pair>(({ document }) => document.fields.date.edtf),
    ],
    always: isLong ? 2 : 1,
    hrefOf: (steps) => paths.documentsBy(id, ...withoutLetter(steps)),
    weigh: ({ document }) => weighEntry(document),
    limit: 80_000,
  });
  return pages.map((page) => ({
    steps: [id, ...withoutLetter(page.steps)],
    facet: label,
    page: { ...page, entries: page.entries.map(({ document }) => document) },
  }));
}

/** The step of a letter in a long list of values. It is not an id, so that it is never the step of a value. */
const LETTER = 'letter.';

function inFolder<Entry>(level: ListLevel<Entry>): ListLevel<Entry> {
  return (entry) => level(entry).map(({ step, label }) => ({ step: `${LETTER}${step}`, label }));
}

/** The address of a value does not depend on how many values there are: it has no letter. */
function withoutLetter(steps: readonly string[]): readonly string[] {
  return steps.length > 1 && steps[0]?.startsWith(LETTER) ? steps.slice(1) : steps;
}

/** The order of titles in which 2 is before 10. */
const byNumber = new Intl.Collator('en', { numeric: true });

function divideByTitle({ documents }: Archive, paths: Paths): FacetPage[] {
  const titleOf = ({ fields }: ArchiveDocument) => fields.title.text;
  const pages = divideList(
    documents.toSorted((a, b) => byNumber.compare(titleOf(a), titleOf(b))),
    {
      levels: [letterLevel(titleOf)],
      rangeOf: wordRange(titleOf),
      hrefOf: (steps) => paths.documentsBy('title', ...steps),
      weigh: weighEntry,
      limit: 80_000,
    },
  );
  return pages.map((page) => ({ steps: ['title', ...page.steps], facet: 'Title', page }));
}

/** Who wrote, issued, or received a document, each once. */
function listCorrespondents({ fields }: ArchiveDocument): FacetValue[] {
  const agents = [...fields.from, ...fields.to].map((name) => {
    const agent = typeof name === 'string' ? parseAgent(name) : agentOfCsl(name);
    return valueOf(writtenName(name), dataName(agent));
  });
  const values = [...agents, ...valuesOfLine(fields['issued-by']), ...fields.cc.map((name) => valueOf(name))];
  return [...new Map(values.map((value) => [value.step, value])).values()];
}

function valuesOfLine(line: string | undefined): FacetValue[] {
  return line === undefined ? [] : [valueOf(line)];
}

/** A value with a step for its address: an id, or a digest where no id can be made of its letters. */
function valueOf(label: string, sort = label): FacetValue {
  return { step: suggestId(label) ?? `x-${digestOf(label, 10)}`, label, sort };
}
