/** Divides a long list into pages by what readers look for: years, letters, kinds. A short list is one page. */
import type { Link } from './page-links.ts';

/** Entries that have something in common. */
export interface ListGroup {
  /** A step of the address of its page: `1900s`. */
  readonly step: string;
  /** `1900s`. */
  readonly label: string;
}

/** Puts an entry in one group or in several. A level that has no group for the entries of a part is skipped for that part. */
export type ListLevel<Entry> = (entry: Entry) => readonly ListGroup[];

/** How a list is divided. */
export interface ListDivision<Entry> {
  /** From coarse to fine. The next level is used where a group is too large for a page. */
  readonly levels: readonly ListLevel<Entry>[];
  /** How many of the levels are used even if all entries fit on a page. */
  readonly always?: number;
  /** The address of a page by its steps; of the first page without steps. */
  readonly hrefOf: (steps: readonly string[]) => string;
  /** The size of an entry, in bytes of HTML, about. The default is measured from its data. */
  readonly weigh?: (entry: Entry) => number;
  /** The largest sum of sizes on a page. A single entry can be larger. */
  readonly limit?: number;
  /** What consecutive entries are called, as the label of their page: `1905–1909`. The default is the number of the page. */
  readonly rangeOf?: (entries: readonly Entry[]) => string;
}

/** A link to a page of the list. */
export interface PartLink extends Link {
  /** The last step of its address. */
  readonly step: string;
  /** How many entries the page, or the pages that it leads to, have. */
  readonly count: number;
  /** The pages that it leads to, if all fit into the list of links. */
  readonly parts: readonly PartLink[];
}

/** A page of a list. */
export interface ListPage<Entry> {
  /** The steps of its address after that of the list. The first page has none. */
  readonly steps: readonly string[];
  /** What its entries have in common: `People, A`; empty for the first page. */
  readonly label: string;
  readonly count: number;
  /** Empty if the page leads to parts. */
  readonly entries: readonly Entry[];
  readonly parts: readonly PartLink[];
  /** From the first page of the list to the page that leads to this one. */
  readonly trail: readonly Link[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** A list page of 100 kB has about so much data; the rest is markup and the frame of the page. */
const LIMIT = 50_000;
/** With more links, a page does not repeat the links of the pages that it leads to. */
const MOST_NESTED = 300;
/** More numbered pages are divided into groups of so many. */
const MOST_NUMBERED = 100;

interface Part<Entry> {
  readonly steps: readonly string[];
  readonly labels: readonly string[];
  readonly entries: readonly Entry[];
  readonly parts: readonly Part<Entry>[];
}

/**
 * The pages of a list: the first page, then those that it leads to.
 *
 * @param entries in the order of the list. Groups are in the order of their first entries
 */
export function divideList<Entry>(entries: readonly Entry[], division: ListDivision<Entry>): ListPage<Entry>[] {
  const { levels, always = 0 } = division;
  const root = createPart({ steps: [], labels: [], entries }, division, levels, always);
  return listPages(root, division, listNeighbors(root), []);
}

function createPart<Entry>(
  group: Omit<Part<Entry>, 'parts'>,
  division: ListDivision<Entry>,
  levels: readonly ListLevel<Entry>[],
  always: number,
): Part<Entry> {
  const { steps, labels, entries } = group;
  const { limit = LIMIT, weigh = weighData } = division;
  const fits = entries.length < 2 || entries.reduce((sum, entry) => sum + weigh(entry), 0) <= limit;
  if (always <= 0 && fits) return { ...group, parts: [] };
  const [level, ...rest] = levels;
  if (level === undefined) return { ...group, parts: createNumbered(group, division) };
  const groups = groupEntries(entries, level);
  if (groups.length === 0) return createPart(group, division, rest, always - 1);
  const parts = groups.map(({ step, label, members }) =>
    createPart({ steps: [...steps, step], labels: [...labels, label], entries: members }, division, rest, always - 1),
  );
  return { ...group, parts };
}

type Members<Entry> = ListGroup & { members: Entry[] };

function groupEntries<Entry>(entries: readonly Entry[], level: ListLevel<Entry>): Members<Entry>[] {
  const groups = new Map<string, Members<Entry>>();
  for (const entry of entries) {
    for (const { step, label } of level(entry)) {
      const group = groups.get(step);
      if (group === undefined) groups.set(step, { step, label, members: [entry] });
      else group.members.push(entry);
    }
  }
  return [...groups.values()];
}

/** Divides entries that no level divides into numbered pages, each as full as possible, and many pages into groups. */
function createNumbered<Entry>(group: Omit<Part<Entry>, 'parts'>, division: ListDivision<Entry>): Part<Entry>[] {
  const { rangeOf } = division;
  const chunks = chunk(group.entries, division);
  const ranges = chunks.map((entries) => rangeOf?.(entries));
  const labelOf = (index: number) => chooseLabel(ranges, index, `page ${index + 1}`);
  const number = (above: Pick<Part<Entry>, 'steps' | 'labels'>, first: number, end: number): Part<Entry>[] =>
    chunks.slice(first, end).map((entries, index) => ({
      steps: [...above.steps, `${first + index + 1}`],
      labels: [...above.labels, labelOf(first + index)],
      entries,
      parts: [],
    }));
  if (chunks.length <= MOST_NUMBERED) return number(group, 0, chunks.length);
  const groups = Array.from({ length: Math.ceil(chunks.length / MOST_NUMBERED) }, (_, index) =>
    chunks.slice(index * MOST_NUMBERED, (index + 1) * MOST_NUMBERED).flat(),
  );
  const groupRanges = groups.map((entries) => rangeOf?.(entries));
  return groups.map((entries, index) => {
    const [first, end] = [index * MOST_NUMBERED, (index + 1) * MOST_NUMBERED];
    const pages = `pages ${first + 1}–${Math.min(end, chunks.length)}`;
    const above = {
      steps: [...group.steps, `${first + 1}-${end}`],
      labels: [...group.labels, chooseLabel(groupRanges, index, pages)],
    };
    return { ...above, entries, parts: number(above, first, end) };
  });
}

/** The range of a page; with its number if other pages have the same range; its number if there are no ranges. */
function chooseLabel(ranges: readonly (string | undefined)[], index: number, page: string): string {
  const range = ranges[index];
  if (range === undefined) return page;
  return ranges.indexOf(range) === ranges.lastIndexOf(range) ? range : `${range}, ${page}`;
}

function chunk<Entry>(
  entries: readonly Entry[],
  { weigh = weighData, limit = LIMIT }: ListDivision<Entry>,
): readonly (readonly Entry[])[] {
  const chunks: Entry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    const weight = weigh(entry);
    if (size + weight > limit) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(entry);
    size += weight;
  }
  return chunks;
}

function weighData(entry: unknown): number {
  return Buffer.byteLength(JSON.stringify(entry));
}

type Neighbors<Entry> = ReadonlyMap<Part<Entry>, readonly [Part<Entry> | undefined, Part<Entry> | undefined]>;

/** The pages before and after each page: for a page with entries, others with entries; for a page with links, its siblings. */
function listNeighbors<Entry>(root: Part<Entry>): Neighbors<Entry> {
  const withEntries: Part<Entry>[] = [];
  const rows: (readonly Part<Entry>[])[] = [];
  const collect = (part: Part<Entry>) => {
    if (part.parts.length === 0) withEntries.push(part);
    rows.push(part.parts);
    part.parts.forEach(collect);
  };
  collect(root);
  rows.push(withEntries);
  return new Map(rows.flatMap((row) => row.map((part, index) => [part, [row[index - 1], row[index + 1]]] as const)));
}

function listPages<Entry>(
  part: Part<Entry>,
  division: ListDivision<Entry>,
  neighbors: Neighbors<Entry>,
  trail: readonly Link[],
): ListPage<Entry>[] {
  const { steps, labels, entries, parts } = part;
  const link = (other: Part<Entry> | undefined): Link | undefined => {
    if (other === undefined) return undefined;
    const apart = other.labels.findIndex((label, index) => label !== labels[index]);
    return { href: division.hrefOf(other.steps), label: other.labels.slice(apart).join(', ') };
  };
  const [previous, next] = neighbors.get(part) ?? [];
  const nested = parts.reduce((sum, { parts: inner }) => sum + 1 + inner.length, 0);
  const describe = (child: Part<Entry>, isNested: boolean): PartLink => ({
    href: division.hrefOf(child.steps),
    label: child.labels.at(-1) ?? '',
    step: child.steps.at(-1) ?? '',
    count: child.entries.length,
    parts: isNested ? child.parts.map((inner) => describe(inner, false)) : [],
  });
  const page: ListPage<Entry> = {
    steps,
    label: labels.join(', '),
    count: entries.length,
    entries: parts.length > 0 ? [] : entries,
    parts: parts.map((child) => describe(child, nested <= MOST_NESTED)),
    trail,
    previous: link(previous),
    next: link(next),
  };
  const below = [...trail, { href: division.hrefOf(steps), label: labels.at(-1) ?? '' }];
  return [page, ...parts.flatMap((child) => listPages(child, division, neighbors, below))];
}

/** The title of a page of a list: `Names`; `Names: People, A` for a part. */
export function titleOfPage(list: string, { label }: Pick<ListPage<unknown>, 'label'>): string {
  return label === '' ? list : `${list}: ${label}`;
}

/** A page of a list as a route: the steps of its address after that of the list. */
export interface ListRoute<Entry> {
  readonly params: { readonly part: string | undefined };
  readonly props: { readonly page: ListPage<Entry> };
}

/** The routes of the pages of a list. */
export function routeList<Entry>(pages: readonly ListPage<Entry>[]): ListRoute<Entry>[] {
  return pages.map((page) => ({
    params: { part: page.steps.length === 0 ? undefined : ['part', ...page.steps].join('/') },
    props: { page },
  }));
}
