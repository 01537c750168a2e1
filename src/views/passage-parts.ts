/** Divides the page of a name or a source whose passages do not fit: by section, then by the date of the document. */
import type { Extract } from './extract.ts';
import { dateLevels } from './list-levels.ts';
import { divideList, type ListLevel, type ListPage } from './list-parts.ts';

/** A passage on the page of a name or a source. */
export interface ListedPassage {
  /** The section of the page, as a step of an address: `quoted`. */
  readonly section: string;
  /** The heading above the passage: `Letter, October 18, 2010`. */
  readonly heading: string;
  readonly extract: Extract;
}

/** Passages below one heading. */
export interface PassageSection {
  readonly heading: string;
  readonly extracts: readonly Extract[];
}

/** With fewer passages, a page is never divided. */
export const FEW_PASSAGES = 20;

/**
 * The pages of some passages. The first page has no steps, and has no passages if it leads to parts.
 *
 * @param labels the label of each section that is not the only one, by its step
 * @param hrefOf the address of a part by its steps; of the page itself without steps
 */
export function dividePassages<Entry extends ListedPassage>(
  entries: readonly Entry[],
  labels: Readonly<Record<string, string>>,
  hrefOf: (steps: readonly string[]) => string,
): ListPage<Entry>[] {
  const bySection: ListLevel<Entry> = ({ section }) => [{ step: section, label: labels[section] ?? section }];
  const hasSections = new Set(entries.map(({ section }) => section)).size > 1;
  const byDate = dateLevels<Entry>(({ extract }) => extract.date);
  return divideList(entries, { levels: hasSections ? [bySection, ...byDate] : byDate, hrefOf });
}

/** The passages of a part below their headings. */
export function groupPassages(entries: readonly ListedPassage[]): PassageSection[] {
  return [...Map.groupBy(entries, ({ heading }) => heading)].map(([heading, found]) => ({
    heading,
    extracts: found.map(({ extract }) => extract),
  }));
}
