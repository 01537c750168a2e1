/** The name of a congressional hearing, taken apart; and what was put on its record. */
import type { Citable, Title } from './citable.ts';
import { small } from './title-case.ts';

/** `Title: Hearings before the Committee on …, United States Senate, 111th Congress, 2nd Session`. */
export interface HearingTitle {
  /** Without Congress and session. */
  readonly name: string;
  readonly congress: string | undefined;
  readonly session: string | undefined;
}

/**
 * The hearing on whose record something was put: by the title of the print that is cited, or, where none is, by its
 * subject and committee (Bluebook rule 13.3). Undefined for a hearing that is cited itself.
 */
export function hearingOf({
  container,
  event,
  title,
}: Pick<Citable, 'container' | 'event' | 'title'>): Title | undefined {
  if (container !== undefined) return container.title;
  return event !== undefined && title.devised ? { text: event.title, sentence: event.title, devised: true } : undefined;
}

export function parseHearing(title: string): HearingTitle {
  const found = /^(.*?), (\d+\w\w) Congress(?:, (\w+) Session)?$/.exec(title);
  return { name: found?.[1] ?? title, congress: found?.[2], session: found?.[3] };
}

/** `Hearings Before the S. Comm. on Armed Servs.` (Bluebook rule 13.3 and T6). */
export function abbreviateCommittee(name: string): string {
  return name.replace(
    /\b([Hh]earings?(?: on [^,]+?)?) [Bb]efore the Committee on ([^,]+), (?:United States|U\.S\.) (Senate|House of Representatives)/,
    (_, hearing: string, subject: string, house: string) =>
      `${hearing} Before the ${house === 'Senate' ? 'S.' : 'H.'} Comm. on ${subject.replace('Services', 'Servs.').replace(' and ', ' & ')}`,
  );
}

/** What was put on record, and by whom: `answer of Hillary Rodham Clinton to question 165`. */
export function recordOf(title: string, authors: string | undefined): string {
  const words = small(title);
  if (authors === undefined) return words;
  const found = /^(\w+) ((?:to|on|for|before) .*)$/.exec(words);
  return found === null ? `${words}, by ${authors}` : `${found[1]} of ${authors} ${found[2]}`;
}
