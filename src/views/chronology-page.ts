/** The page of the chronology: a timeline, and a list of the same entries. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { count } from '../text/english.ts';
import { listChronology, type ChronologyEntry, type Lane } from './chronology.ts';
import { renderIntroduction } from './editor-page.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { dateLevels } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import type { Link } from './page-links.ts';
import { drawTimeline, type Timeline } from './timeline.ts';
import { linkEvidence } from './work-links.ts';

/** An entry as the page lists it. */
export interface ListedEntry {
  readonly id: string;
  readonly date: FormattedDate;
  /** `Document: `; empty for an event. */
  readonly prefix: string;
  /** The sentence, which links to the document, the source, or the page of the event. */
  readonly link: Link;
  readonly evidence: readonly Link[];
}

/** The page of the chronology. */
export interface ChronologyPage {
  readonly introduction: string | undefined;
  readonly timeline: Timeline;
  /** How many entries are too far from the others to be in the timeline; empty if all of them are in it. */
  readonly outside: string;
  readonly entries: readonly ListedEntry[];
}

const PREFIXES: Record<Lane, string> = { documents: 'Document: ', sources: 'Cited work: ', events: '' };

/** The pages of the list: one, or if the entries do not fit, their decades, years, and months. */
export function divideChronology(archive: Archive, paths: Paths): ListPage<ChronologyEntry>[] {
  return divideList(listChronology(archive, paths), {
    levels: dateLevels(({ date }) => date),
    hrefOf: (steps) => paths.part('chronology', ...steps),
    limit: 40_000,
  });
}

/** @param entries the entries of the page; the default is all of them */
export function createChronologyPage(
  archive: Archive,
  paths: Paths,
  entries: readonly ChronologyEntry[] = listChronology(archive, paths),
): ChronologyPage {
  const timeline = drawTimeline(entries);
  return {
    introduction: renderIntroduction(archive, 'chronology', paths),
    timeline,
    outside:
      timeline.outside === 0
        ? ''
        : `${count(timeline.outside, 'entry', 'entries')} outside this span ${timeline.outside === 1 ? 'is' : 'are'} in the list only.`,
    entries: entries.map(({ id, lane, date, sentence, href, evidence }) => ({
      id,
      date: describeDate(date),
      prefix: PREFIXES[lane],
      link: { href, label: sentence },
      evidence: linkEvidence(evidence, archive, paths),
    })),
  };
}
