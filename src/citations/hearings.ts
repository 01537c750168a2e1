/** The name of a printed congressional hearing, taken apart. */

import { small } from './titles.ts';

/** `Title: Hearings before the Committee on …, United States Senate, 111th Congress, 2nd Session`. */
export interface HearingTitle {
  /** Without Congress and session. */
  readonly name: string;
  readonly congress: string | undefined;
  readonly session: string | undefined;
}

export function parseHearing(title: string): HearingTitle {
  const found = /^(.*?), (\d+\w\w) Congress(?:, (\w+) Session)?$/.exec(title);
  return { name: found?.[1] ?? title, congress: found?.[2], session: found?.[3] };
}

/** `Hearings Before the S. Comm. on Armed Servs.` (Bluebook rule 13.3 and T6). */
export function abbreviateCommittee(name: string): string {
  return name.replace(
    /\b([Hh]earings?) [Bb]efore the Committee on ([^,]+), (?:United States|U\.S\.) (Senate|House of Representatives)/,
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
