/** Cases, laws, bills, regulations, and treaties. Chicago and APA cite them in the form of The Bluebook. */
import type { Citable } from './citable.ts';
import { bluebookName } from './contributors.ts';
import { italic, join, type Marked } from './italic-text.ts';
import { formatDateAs, formatYearAs, type Manual } from './manual-dates.ts';
import { parseNumberWords } from '../text/number-words.ts';
import { inHeadlineStyle, legalOrdinal } from './title-case.ts';

/** The types of works with a legal citation. */
export function isLegal({ type, form }: Citable): boolean {
  return form === 'work' && ['legal_case', 'legislation', 'bill', 'regulation', 'treaty'].includes(type);
}

/** `*Doe v. Roe*, 61 Wash. 204 (1911)`; `Bridges Act, 22 U.S.C. § 2551 (1910)`. */
export function legalSource(work: Citable, manual: Manual): Marked {
  const title = inHeadlineStyle(work.title, 4);
  if (work.type === 'treaty') return treatyOf(work, title, manual);
  return work.type === 'legal_case' ? caseOf(work, title, manual) : lawOf(work, title, manual);
}

/** Bluebook rule 21.4: name, the parties of a treaty of two, day of signing, volume, source, page. APA 11.9: name and day. */
function treatyOf(work: Citable, title: string, manual: Manual): Marked {
  const { authors, details } = work;
  const parties = manual === 'apa' || authors.length !== 2 ? undefined : authors.map(bluebookName).join('-');
  const date = dateOf(work, manual);
  const source = join([details.volume, reporterOf(work), details.page?.split('–')[0]], ' ');
  return join([title, parties, date, work.number, source], ', ');
}

/** Bluebook rule 10: name, volume, reporter, first page, court and year. APA has italics only in the text (11.4). */
function caseOf(work: Citable, title: string, manual: Manual): Marked {
  const { details } = work;
  const reporter = join([details.volume, reporterOf(work), details.page?.split('–')[0]], ' ');
  const date = reporter === '' ? dateOf(work, manual) : formatYearAs(work.date, manual);
  const name = manual === 'apa' ? title : italic(title);
  // The reporter of one court names the court (rule 10.4).
  const isNamed = reporter !== '' && isReporterOf(details['container-title-short'] ?? '', details.authority ?? '');
  const court = isNamed ? undefined : abbreviateCourt(details.authority);
  // A volume that is a year is not repeated: `1949 I.C.J. 4 (Apr. 9)`, `[1932] AC 562 (HL)` (rules 20.3 and 21.5).
  const isYear = reporter !== '' && details.volume?.replace(/[[\]()]/g, '') === formatYearAs(work.date, manual);
  const when = isYear ? dateOf(work, manual).replace(/,? ?\d{4}$/, '') : date;
  const decision = join([court, when], ' ');
  return join([join([name, reporter || docketOf(work)], ', '), decision && `(${decision})`], ' ');
}

/** The date of a legal work. In APA it is that of a legal reference, in the order of Chicago: `June 17, 1910`. */
function dateOf({ date }: Citable, manual: Manual): string {
  return formatDateAs(date, manual === 'apa' ? 'chicago' : manual);
}

/** `No. 12-345` */
export function docketOf({ number }: Citable): string | undefined {
  return number === undefined || number.startsWith('No') ? number : `No. ${number}`;
}

/** Bluebook rules 12 and 13.2: name, number, Congress, volume, code, section, year. */
function lawOf(work: Citable, title: string, manual: Manual): Marked {
  const { details, number } = work;
  const section = sectionOf(details.section);
  const code = join([details.volume, reporterOf(work), details.page], ' ');
  const congress = details.authority
    ?.replace('Congress', 'Cong.')
    .replace('Session', 'sess.')
    .replace('session', 'sess.');
  const legal = manual === 'chicago' ? congress : congress?.replace(/(\d)(?:nd|rd)\b/g, '$1d');
  // The section follows a code, or the number of a law that is not in a code.
  const isCode = code !== '' && number === undefined;
  const parts = isCode ? [join([code, section], ' '), legal] : [number, legal, section, code];
  // A constitution is cited without a date (rule 11).
  const year = work.date === undefined && parts.some((part) => part) ? '' : ` (${formatYearAs(work.date, manual)})`;
  return `${join([title, ...parts], ', ')}${year}`;
}

/** The number and the section of a law that the archive contains: `Pub. L. No. 61-12, § 4`. */
export function lawNumbers({ number, details }: Citable): string | undefined {
  return join([number, sectionOf(details.section)], ', ') || undefined;
}

/** `4–6`, `4, 6`; but `8, cl. 3` is one section. */
const SEVERAL = /[–,] ?\d| and \d/;

/** Whether a section is more than one. */
export function isPluralSection(section: string): boolean {
  return SEVERAL.test(section);
}

/** `§ 101`, `§§ 101–103`; a section that is written with its sign is unchanged. */
function sectionOf(section: string | undefined): string | undefined {
  if (section === undefined || !/^\d/.test(section)) return section;
  return isPluralSection(section) ? `§§ ${section}` : `§ ${section}`;
}

const SUPREME_COURT = /^(?:U\.? ?S\.?|(?:(?:United States|U\.S\.) )?Supreme Court(?: of the United States)?)$/;
const CIRCUIT =
  /^(?:(?:United States|U\.S\.) )?Court of Appeals for the (\S+) Circuit$|^(\S+) Circuit(?: Court of Appeals)?$/;

/** Whether a reporter has the decisions of one court: `U.S.`, `S. Ct.`, or `Wash.` for `Supreme Court of Washington`. */
function isReporterOf(reporter: string, court: string): boolean {
  const short = reporter.replace(/[\s.]/g, '');
  if (SUPREME_COURT.test(court)) return /^(?:US|SCt|LEd(?:2d)?)$/.test(short);
  const [, state = ''] =
    /^Supreme (?:Judicial )?Court of (?:the State of )?(.+)$|^(.+) Supreme (?:Judicial )?Court$/
      .exec(court)
      ?.filter(Boolean) ?? [];
  return short !== '' && (short === court.replace(/[\s.]/g, '') || (short.length > 2 && state.startsWith(short)));
}

/** The abbreviation of a federal court (table T1.1): `9th Cir.`; any other court as it is written. */
function abbreviateCourt(court: string | undefined): string | undefined {
  if (court === undefined) return undefined;
  if (SUPREME_COURT.test(court)) return 'U.S.';
  const [, circuit] = CIRCUIT.exec(court)?.filter(Boolean) ?? [];
  if (circuit === undefined) return court;
  const number = parseNumberWords(circuit);
  return `${number === undefined ? circuit.replace('Federal', 'Fed.') : legalOrdinal(number)} Cir.`;
}

function reporterOf({ details, container }: Citable): string | undefined {
  return details['container-title-short'] ?? container?.title.text;
}
