/** BibTeX, in a form that both BibTeX and biblatex read. */
import type { Citable, CitableForm } from './citable.ts';
import { noteOf, plainTitle } from './csl.ts';
import { plainDate } from '../text/dates.ts';
import { parseDate } from '../text/edtf-date.ts';
import { repositoryOf } from './shared-elements.ts';
import { thesisKind } from './work-details.ts';
import { assignedUrl } from './printed-address.ts';
import { isBody, lastName, wholeBody, type Agent, type Person } from './contributors.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ENTRY_TYPES: Record<CitableForm, string> = {
  letter: 'misc',
  paper: 'misc',
  news: 'article',
  speech: 'misc',
  hearing: 'incollection',
  work: 'misc',
};

/** Entries of works by their CSL type; other works are `misc`. */
const WORK_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
};

/**
 * The field for the publisher in entries that have another. Articles have none in the data model of biblatex, which
 * `biber --validate-datamodel` checks.
 */
const PUBLISHERS: Readonly<Record<string, string | undefined>> = {
  article: undefined,
  misc: 'organization',
  phdthesis: 'school',
  mastersthesis: 'school',
  techreport: 'institution',
};

/** The field for the work that contains this one. */
const CONTAINERS: Readonly<Record<string, string>> = { article: 'journal', misc: 'howpublished' };

function entryTypeOf(work: Citable): string {
  const type = typeOfForm(work);
  // All other entries must have an author in the data model of biblatex.
  return work.authors.length === 0 ? 'misc' : type;
}

function typeOfForm({ form, type, genre, container }: Citable): string {
  if (form === 'hearing' && container === undefined) return 'misc';
  if (form !== 'work') return ENTRY_TYPES[form];
  if (type === 'thesis')
    return thesisKind(genre, ['phdthesis', 'mastersthesis']) === 'mastersthesis' ? 'mastersthesis' : 'phdthesis';
  // Parts need the title of the whole, and books do not have one.
  const isPart = type === 'chapter' || type === 'paper-conference' || type === 'article-journal';
  return isPart === (container !== undefined) ? (WORK_TYPES[type] ?? 'misc') : 'misc';
}

/** The event of a speech, or the repository of a manuscript. */
function whereOf(work: Citable): string | undefined {
  const { event } = work;
  if (event === undefined) return repositoryOf(work);
  return [event.title, event.place].filter((part) => part !== undefined).join(', ');
}

function listNames(agents: readonly Agent[]): string | undefined {
  return agents.length === 0 ? undefined : agents.map(formatName).join(' and ');
}

/** A file with several works. */
export function formatBibtex(works: readonly Citable[]): string {
  return works.map(toBibtex).join('\n');
}

/** One entry. Titles have double braces, so that bibliography styles do not change their capitals. */
export function toBibtex(work: Citable): string {
  const [, month, day] = plainDate((work.date ?? '').split('/')[0] ?? '')?.split('-') ?? [];
  const { container, archive, details } = work;
  const type = entryTypeOf(work);
  const url = assignedUrl(work);
  const number = details.issue ?? work.number;
  const publisher = type in PUBLISHERS ? PUBLISHERS[type] : 'publisher';
  // `misc` has no field for a number.
  const note = [type === 'misc' ? number : undefined, noteOf(work)].filter((part) => part !== undefined).join('; ');
  const fields: [name: string | undefined, value: string | undefined][] = [
    ['author', listNames(work.authors)],
    ['title', `{${escapeTex(plainTitle(work))}}`],
    [CONTAINERS[type] ?? 'booktitle', container && `{${escapeTex(container.title.text)}}`],
    ['howpublished', type === 'misc' && container ? undefined : escapeTexMaybe(archive?.text ?? whereOf(work))],
    ['editor', listNames(details.editors)],
    ['translator', listNames(details.translators)],
    ['volume', escapeTexMaybe(details.volume)],
    ['pages', escapeTexMaybe(details.page?.replaceAll('–', '--'))],
    ['edition', escapeTexMaybe(details.edition)],
    ['version', escapeTexMaybe(details.version)],
    ['doi', details.DOI],
    ['type', work.genre && escapeTex(work.genre)],
    [publisher, escapeTexMaybe(work.publisher)],
    ['address', type === 'article' ? undefined : escapeTexMaybe(work.place)],
    ['number', type === 'misc' ? undefined : escapeTexMaybe(number)],
    ['date', work.date],
    // The data model of biblatex requires a year. A statement on the record of a hearing has that of the hearing.
    ['year', yearOf(work.date ?? work.event?.date)],
    ['day', day === undefined ? undefined : String(Number(day))],
    ['note', escapeTexMaybe(note === '' ? undefined : note)],
    ['url', url && encodeUrl(url)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  const name = MONTHS[Number(month) - 1];
  // The name of a month is a macro of BibTeX and has no braces.
  if (name !== undefined) lines.push(`  month = ${name},`);
  return `@${type}{${work.key},\n${lines.join('\n')}\n}\n`;
}

/**
 * The first year of a date, for BibTeX, which does not read `date`. biblatex reads `date` and compares the two, so `year`
 * must be the same number. Undefined for a year that BibTeX would print wrongly: `190X`, `../1776`, 453 BCE.
 */
function yearOf(date: string | undefined): string | undefined {
  const parsed = date === undefined ? undefined : parseDate(date);
  const first = parsed?.kind === 'single' ? parsed.date : parsed?.kind === 'interval' ? parsed.from : undefined;
  if (first === undefined || typeof first === 'string') return undefined;
  return first.unspecifiedDigits > 0 || first.year < 1 ? undefined : String(first.year);
}

function formatName(agent: Agent): string {
  // With braces, a comma in the name of a body does not separate a family name from a given name.
  return isBody(agent) ? `{${escapeTex(wholeBody(agent))}}` : nameParts(agent);
}

/** `von Family, Jr., Given`: in BibTeX the particles are first and the suffix is in the middle. */
function nameParts(person: Person): string {
  const { given, family, droppingParticle, nonDroppingParticle, suffix } = person;
  // A ruler's name and a family name that begins with a small letter must not be divided.
  if (given === undefined && suffix === undefined) return `{${escapeTex(lastName(person))}}`;
  const name = /^\p{Ll}/u.test(family) ? `{${escapeTex(family)}}` : escapeTex(family);
  const prefix = [droppingParticle, nonDroppingParticle]
    .filter((part) => part !== undefined)
    .map(escapeTex)
    .join(' ');
  // `d’Alembert`, but `de’ Medici`.
  const whole = /(?<!\bde)[’'-]$/.test(prefix) ? `${prefix}${name}` : [prefix, name].filter(Boolean).join(' ');
  return [whole, suffix && escapeTex(suffix), given && escapeTex(given)].filter(Boolean).join(', ');
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => {
    if (character === '\\') return '\\textbackslash{}';
    if (character === '~') return '\\textasciitilde{}';
    if (character === '^') return '\\textasciicircum{}';
    return `\\${character}`;
  });
}

function escapeTexMaybe(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeTex(text);
}

/** Encodes braces and backslashes, which would end the field; `#` and `%` are unchanged. */
function encodeUrl(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
