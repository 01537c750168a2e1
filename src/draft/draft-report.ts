/** The findings of a draft as text for a terminal, and as data. */
import { count } from '../text/english.ts';
import { excerpt } from '../text/shorten.ts';
import type { Segment } from '../text/word-diff.ts';
import { isFailure, isProblem, type Finding } from './draft-findings.ts';
import { describeSpeakers } from './quoted-place.ts';

/** A draft that was checked. */
export interface CheckedDraft {
  readonly file: string;
  /** The draft as written. */
  readonly written: string;
  readonly findings: readonly Finding[];
}

/** What a verdict means, as a phrase. */
const VERDICTS: Readonly<Record<Finding['verdict'], string>> = {
  verbatim: 'verbatim',
  'verbatim, changes marked': 'verbatim, with changes',
  differs: 'differs from the archive',
  'another passage': 'in a passage other than the one cited',
  'earlier reading': 'an earlier reading',
  'not in the archive': 'not in the archive',
  'too short': 'too short to judge',
  exact: 'exact',
  'without its words': 'exact, without the words of the link',
  corrected: 'corrected since',
  moved: 'moved',
  withdrawn: 'withdrawn',
  withheld: 'withheld',
  'never published': 'never published',
  'no quotation marks': 'words of the archive without quotation marks',
};

/** The most characters of a quotation in a line of the report. */
const SHOWN = 90;

/** The phrase for a verdict. */
export function nameVerdict(verdict: Finding['verdict']): string {
  return VERDICTS[verdict];
}

/** Line and column of an offset, from 1; columns in UTF-16 units. */
function placeOfOffset(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A difference in one line: `[archive: drafting] [draft: writing]`. */
function writeDifference(difference: readonly Segment[]): string {
  return difference
    .map(({ kind, words }) =>
      kind === 'same' ? words : `[${kind === 'removed' ? 'archive' : 'draft'}: ${words.trim()}]`,
    )
    .join('');
}

/** Writes the findings of drafts, one below the other, and how many there are. */
export function formatDraftReport(drafts: readonly CheckedDraft[]): string {
  const entries = drafts.flatMap(({ file, written, findings }) =>
    findings.map((finding) => {
      const { line, column } = placeOfOffset(written, finding.start);
      const words = excerpt(finding.written, SHOWN);
      const [place] = finding.places;
      return [
        `${file}:${line}:${column}: ${finding.kind}: ${nameVerdict(finding.verdict)}`,
        `    ${words}`,
        ...(finding.message === '' ? [] : [`    ${finding.message}`]),
        ...(finding.difference.length === 0 ? [] : [`    ${writeDifference(finding.difference)}`]),
        ...(place === undefined ? [] : [`    ${place.locators[0]}: ${place.url}${others(finding)}`]),
        ...(place === undefined || place.speakers.length === 0 ? [] : [`    ${describeSpeakers(place)}`]),
        ...(finding.url === undefined || finding.verdict === 'exact' ? [] : [`    ${finding.url}`]),
      ].join('\n');
    }),
  );
  const all = drafts.flatMap(({ findings }) => findings);
  const problems = all.filter(isProblem).length;
  const failures = all.filter(isFailure).length;
  const summary = `${count(all.length, 'finding')}, ${count(problems, 'problem')}, ${count(failures, 'failure')} (a quotation that differs, or a dead address)`;
  return [...entries, summary].join('\n');
}

function others({ places }: Finding): string {
  return places.length > 1 ? ` (and ${places.length - 1} more)` : '';
}

/** The findings as data for programs. */
export function describeFindings(drafts: readonly CheckedDraft[]): object {
  return {
    drafts: drafts.map(({ file, written, findings }) => ({
      file,
      findings: findings.map((finding) => {
        const { kind, verdict, start, end, message, places, changes, difference, url } = finding;
        return {
          kind,
          verdict,
          problem: isProblem(finding),
          failure: isFailure(finding),
          ...placeOfOffset(written, start),
          start,
          end,
          written: finding.written,
          message,
          places: places.map(({ document, passages, locators, url: address, until, words, speakers }) => ({
            document,
            passages,
            locators,
            url: address,
            ...(until === undefined ? {} : { until }),
            words,
            ...(speakers.length === 0 ? {} : { speakers }),
          })),
          changes,
          difference,
          ...(url === undefined ? {} : { url }),
        };
      }),
    })),
  };
}
