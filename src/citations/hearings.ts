/** Congressional hearings: the parts of their names, and the statements on their record. */
import type { Citable, Title } from './citable.ts';
import { uncapitalize } from './title-case.ts';

/** `Title: Hearings before the Committee on …, United States Senate, 111th Congress, 2nd Session`. */
export interface HearingTitle {
  /** The name without Congress and session. */
  readonly name: string;
  readonly congress: string | undefined;
  readonly session: string | undefined;
}

/**
 * The hearing that a statement is on the record of: the title of the cited print, or without a print, the subject and
 * the committee (Bluebook rule 13.3). Undefined if the hearing itself is cited.
 */
export function hearingOf({
  container,
  event,
  title,
}: Pick<Citable, 'container' | 'event' | 'title'>): Title | undefined {
  if (container !== undefined) return container.title;
  return event !== undefined && title.devised
    ? { text: event.title, sentence: event.title, devised: true, english: title.english }
    : undefined;
}

/** Parses the name of a hearing. A name in another form has no Congress and no session. */
export function parseHearing(title: string): HearingTitle {
  const match = /^(.*?), (\d+\w\w) Congress(?:, (\w+) Session)?$/.exec(title);
  return { name: match?.[1] ?? title, congress: match?.[2], session: match?.[3] };
}

const COMMITTEE =
  /\b([Hh]earings?(?: on [^,]+?)?) [Bb]efore the Committee on ([^,]+), (?:United States|U\.S\.) (Senate|House of Representatives)/;

/** Abbreviates the committee: `Hearings Before the S. Comm. on Armed Servs.` (Bluebook rule 13.3 and T6). */
export function abbreviateCommittee(name: string): string {
  return name.replace(COMMITTEE, (_, hearing: string, subject: string, house: string) => {
    const committee = subject.replace('Services', 'Servs.').replace(' and ', ' & ');
    return `${hearing} Before the ${house === 'Senate' ? 'S.' : 'H.'} Comm. on ${committee}`;
  });
}

/** A statement on the record, with its author: `answer of Jane Doe to question 14`. */
export function recordOf(title: string, authors: string | undefined): string {
  const description = uncapitalize(title);
  if (authors === undefined) return description;
  const match = /^(\w+) ((?:to|on|for|before) .*)$/.exec(description);
  return match === null ? `${description}, by ${authors}` : `${match[1]} of ${authors} ${match[2]}`;
}
