/** BibTeX, as BibTeX itself and biblatex both read it. */
import type { Citable, CitableForm } from './citable.ts';
import { noteOf, plainTitle } from './csl.ts';
import { inverted, isBody, wholeBody, type Agent } from './contributors.ts';

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

/** Several works as a file. */
export function formatBibtex(works: readonly Citable[]): string {
  return works.map(toBibtex).join('\n');
}

/** One entry. Titles stand in double braces, so that styles leave their capitals alone. */
export function toBibtex(work: Citable): string {
  const [year, month, day] = (work.date ?? '').split('/')[0]?.split('-') ?? [];
  const { container, archive } = work;
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
    ['year', year === '' ? undefined : year],
    ['day', day === undefined ? undefined : String(Number(day))],
    ['note', escapeTexMaybe(noteOf(work))],
    ['url', work.url && encodeUrl(work.url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  const name = MONTHS[Number(month) - 1];
  // A month is a macro of BibTeX and takes no braces.
  if (name !== undefined) lines.push(`  month = ${name},`);
  return `@${work.form === 'hearing' && container === undefined ? 'misc' : ENTRY_TYPES[work.form]}{${work.key},\n${lines.join('\n')}\n}\n`;
}

function formatName(agent: Agent): string {
  // Braces keep a body's name from being taken for a family name with commas.
  return isBody(agent) ? `{${escapeTex(wholeBody(agent))}}` : escapeTex(nameParts(agent));
}

/** `Family, Jr., Given`: BibTeX has the suffix in the middle. */
function nameParts(agent: Exclude<Agent, { literal: string }>): string {
  return agent.suffix === undefined
    ? inverted(agent)
    : [agent.family, agent.suffix, agent.given].filter((part) => part !== undefined).join(', ');
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (c) => {
    if (c === '\\') return '\\textbackslash{}';
    if (c === '~') return '\\textasciitilde{}';
    if (c === '^') return '\\textasciicircum{}';
    return `\\${c}`;
  });
}

function escapeTexMaybe(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeTex(text);
}

/** In an address only braces and backslashes would end the field; `#` and `%` stay as they are. */
function encodeUrl(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
