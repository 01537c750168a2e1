/** The page of the chronology: a timeline, and the same as a list. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { count } from '../text/english.ts';
import { listChronology, type Lane } from './chronology.ts';
import { renderIntroduction } from './editor-page.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { linkEvidence, type Link } from './page-links.ts';
import { drawTimeline, type Timeline } from './timeline.ts';

/** An entry as the page lists it. */
export interface ListedEntry {
  readonly id: string;
  readonly date: FormattedDate;
  /** `Document: Letter from …`. */
  readonly sentence: string;
  readonly evidence: readonly Link[];
  readonly link: Link;
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

export function createChronologyPage(archive: Archive, paths: Paths): ChronologyPage {
  const entries = listChronology(archive, paths);
  const timeline = drawTimeline(entries);
  return {
    introduction: renderIntroduction(archive, 'chronology', paths),
    timeline,
    outside:
      timeline.outside === 0
        ? ''
        : `${count(timeline.outside, 'entry', 'entries')} outside this span ${timeline.outside === 1 ? 'is' : 'are'} in the list only.`,
    entries: entries.map(({ id, lane, date, sentence, label, href, evidence }) => ({
      id,
      date: describeDate(date),
      sentence: `${PREFIXES[lane]}${sentence}`,
      evidence: linkEvidence(evidence, archive, paths),
      link: { href, label: lane === 'sources' ? 'The source' : label },
    })),
  };
}
