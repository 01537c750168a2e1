/** RIS, which reference managers import. */
import type { Citable, CitableForm } from './citable.ts';
import { noteOf, plainTitle } from './csl.ts';
import { plainDate } from '../text/dates.ts';
import { oneLine } from '../text/shorten.ts';
import { formatDateAs } from './manual-dates.ts';
import { assignedUrl } from './printed-address.ts';
import { dataName } from './contributors.ts';

// RIS has no type for a speech. Zotero, too, uses CPAPER for a speech at a conference.
const TYPES: Record<CitableForm, string> = {
  letter: 'PCOMM',
  paper: 'RPRT',
  news: 'NEWS',
  speech: 'CPAPER',
  hearing: 'HEAR',
  work: 'GEN',
};

/** The types of RIS for works by their CSL type. */
const WORK_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  thesis: 'THES',
  manuscript: 'MANSCPT',
  legal_case: 'CASE',
  legislation: 'STAT',
  regulation: 'STAT',
  bill: 'BILL',
  map: 'MAP',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  graphic: 'ART',
  motion_picture: 'MPCT',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  dataset: 'DATA',
};

/** Types whose number is in `M1`: a document of a hearing, a bill, a public law. They have no serial number, `SN`. */
const NUMBERED = new Set(['HEAR', 'BILL', 'STAT']);

/** A file with several works. */
export function formatRis(works: readonly Citable[]): string {
  return works.map(toRis).join('');
}

/** One record. Lines end in CR LF, as the format requires. */
export function toRis(work: Citable): string {
  const { date, event, container, archive, details } = work;
  const [first, last] = details.page?.split('–') ?? [];
  const type = (work.form === 'work' || work.form === 'news' ? WORK_TYPES[work.type] : undefined) ?? TYPES[work.form];
  // A statement on the record of a hearing has the year of the hearing, as in BibTeX.
  const dated = date ?? (work.form === 'hearing' ? event?.date : undefined);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', type],
    ['ID', work.key],
    ...work.authors.map((agent): [string, string] => ['AU', dataName(agent)]),
    ...work.recipients.map((agent): [string, string] => ['A2', dataName(agent)]),
    ...details.editors.map((agent): [string, string] => ['ED', dataName(agent)]),
    ...details.translators.map((agent): [string, string] => ['A4', dataName(agent)]),
    ['TI', plainTitle(work)],
    ['T2', container?.title.text ?? event?.title ?? archive?.text],
    ['M3', work.genre],
    ['PY', dated && plainYear(dated)],
    ['DA', date === undefined ? undefined : risDate(date)],
    ['VL', details.volume],
    ['IS', details.issue],
    ['SP', first],
    ['EP', last],
    ['ET', details.edition],
    ['SE', details.section],
    ['DO', details.DOI],
    ['DP', details.archive],
    [
      'AV',
      [details.archive_collection, details.archive_location].filter((part) => part !== undefined).join(', ') ||
        undefined,
    ],
    ['PB', work.publisher ?? details.authority],
    ['CY', event?.place ?? work.place],
    [NUMBERED.has(type) ? 'M1' : 'SN', work.number],
    ['LA', work.language],
    ['N1', noteOf(work)],
    ['UR', assignedUrl(work)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('');
}

/** The year as four digits, if the date begins in one year. */
function plainYear(date: string): string | undefined {
  const [year] = /^(?!0000)\d{4}(?!\d)/.exec(date) ?? [];
  return year;
}

/**
 * A date with three slashes, `2010/10/18/`; unknown parts are empty. After the third slash there is what numbers cannot
 * express: `1908///Spring 1908`, `1902///ca. 1902`.
 */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = plainDate(date.split('/')[0] ?? '')?.split('-') ?? [plainYear(date)];
  return `${year}/${month}/${day}/${plainDate(date) === undefined ? formatDateAs(date, 'chicago').replaceAll('/', '–') : ''}`;
}
