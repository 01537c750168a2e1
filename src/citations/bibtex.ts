/** BibTeX, in a form that both BibTeX and biblatex read. */
import type { Citable, CitableForm } from './citable.ts';
import { noteOf, plainTitle } from './csl.ts';
import { plainDate } from '../text/dates.ts';
import { formatYearAs } from './manual-dates.ts';
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
  page: 'misc',
};

/** A file with several works. */
export function formatBibtex(works: readonly Citable[]): string {
  return works.map(toBibtex).join('\n');
}

/** One entry. Titles have double braces, so that bibliography styles do not change their capitals. */
export function toBibtex(work: Citable): string {
  // BibTeX has no form for a date that is not plain, and prints the year as it is; biblatex reads `date`, which is EDTF.
  const [year, month, day] = plainDate((work.date ?? '').split('/')[0] ?? '')?.split('-') ?? [
    work.date && formatYearAs(work.date, 'chicago'),
  ];
  const { container, archive } = work;
  const url = assignedUrl(work);
  const fields: [name: string, value: string | undefined][] = [
    ['author', work.authors.length === 0 ? undefined : work.authors.map(formatName).join(' and ')],
    ['title', `{${escapeTex(plainTitle(work))}}`],
    [work.form === 'news' ? 'journal' : 'booktitle', container && `{${escapeTex(container.title.text)}}`],
    ['howpublished', archive && escapeTex(archive.text)],
    ['type', work.genre && escapeTex(work.genre)],
    ['eventtitle', work.event && escapeTex(work.event.title)],
    ['eventdate', work.event?.date],
    ['venue', work.event?.place && escapeTex(work.event.place)],
    ['publisher', work.publisher && escapeTex(work.publisher)],
    ['address', work.place && escapeTex(work.place)],
    ['number', work.number && escapeTex(work.number)],
    ['date', work.date],
    ['year', year === undefined || year === '' ? undefined : escapeTex(year)],
    ['day', day === undefined ? undefined : String(Number(day))],
    ['note', escapeTexMaybe(noteOf(work))],
    ['url', url && encodeUrl(url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  const name = MONTHS[Number(month) - 1];
  // The name of a month is a macro of BibTeX and has no braces.
  if (name !== undefined) lines.push(`  month = ${name},`);
  const type = work.form === 'hearing' && container === undefined ? 'misc' : ENTRY_TYPES[work.form];
  return `@${type}{${work.key},\n${lines.join('\n')}\n}\n`;
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
  const whole = /[’'-]$/.test(prefix) ? `${prefix}${name}` : [prefix, name].filter(Boolean).join(' ');
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
