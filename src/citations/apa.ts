/** The Publication Manual of the American Psychological Association, 7th edition: reference, and citation in the text. */
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import type { Citable } from './citable.ts';
import { formatDateAs, yearOf } from './manual-dates.ts';
import { hearingOf, parseHearing, recordOf } from './hearings.ts';
import { formatLocator } from './cited-locators.ts';
import { italic, join, stop, type Marked } from './italic-text.ts';
import { brief, initialled, isBody, spoken, type Agent } from './contributors.ts';
import { headline, ordinal } from './title-case.ts';

/** A reference (9.4): author, date, title, source; titles in sentence style (6.17); no full stop after an address (9.35). */
export function apaReference(work: Citable): Marked {
  const record = work.form === 'hearing' ? hearingOf(work) : undefined;
  if (record !== undefined) return hearing(work, record.sentence);
  const authors = work.authors.length === 0 ? undefined : authorsOf(work.authors);
  const date = `(${work.date === undefined ? 'n.d.' : formatDateAs(work.date, 'year first')})`;
  const title = titleOf(work);
  // Without an author the title moves to the front (9.12).
  const opening = authors === undefined ? [title, date] : [authors, date, title];
  return parts([...opening, sourceOf(work), work.url]);
}

/** The citation in the text (8.11, 8.17): family names, year, and the place (8.13). */
export function apaInText(work: Citable): Marked {
  const year = yearOf(work.form === 'hearing' ? (work.event?.date ?? work.date ?? 'n.d.') : (work.date ?? 'n.d.'));
  return `(${join([whoInText(work), year, work.locator && formatLocator(work.locator, 'apa')], ', ')})`;
}

function whoInText(work: Citable): Marked {
  const record = work.form === 'hearing' ? hearingOf(work) : undefined;
  if (record !== undefined) {
    return italic(headline(parseHearing(record.text).name.replace(/(?:: Hearings?| before the) .*/, '')));
  }
  const names = work.authors.map(brief);
  if (names.length > 2) return `${names[0]} et al.`;
  if (names.length > 0) return names.join(' & ');
  // A title stands for the author as it stands in the reference: in italics, or an article in quotation marks (8.14).
  const title = headline(work.title.text);
  return standsAlone(work) ? italic(title) : `“${nestQuotationMarks(title)}”`;
}

/** Initials, "&" before the last of up to twenty; of more, nineteen, an ellipsis and the last (9.8). */
function authorsOf(authors: readonly Agent[]): string {
  const names = authors.map(initialled);
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** A work that stands alone leans; an article of a newspaper does not, its newspaper does (9.19). */
function standsAlone({ form, container }: Citable): boolean {
  return form !== 'news' || container === undefined || container.agency;
}

function titleOf(work: Citable): Marked {
  const notes = join([work.form === 'letter' ? undefined : bracketOf(work), statementOf(work)], '; ');
  // An untitled letter has a description in brackets for its title.
  if (work.form === 'letter') {
    const recipients = work.recipients.map(spoken);
    const description = `${work.genre ?? 'Letter'} to ${join([recipients.slice(0, -1).join(', '), recipients.at(-1)], ' and ')}`;
    return `[${join([description, notes], '; ')}]`;
  }
  if (work.title.devised) return `[${join([work.title.text, notes], '; ')}]`;
  const title = standsAlone(work) ? italic(work.title.sentence) : work.title.sentence;
  return notes === '' ? title : `${title} [${notes}]`;
}

/** What kind of work it is, in brackets (9.21), where readers would not expect it. */
function bracketOf({ form, genre }: Citable): string | undefined {
  return form === 'paper' || form === 'speech' ? genre : undefined;
}

function statementOf({ edition }: Citable): string | undefined {
  if (edition === undefined) return undefined;
  const corrected =
    edition.corrected === undefined ? undefined : `corrected ${formatDateAs(edition.corrected, 'month first')}`;
  return join([`transcription, ${ordinal(edition.number)} ed.`, corrected], ', ');
}

/** The event, the parent bodies not named as author (9.11), the newspaper or site. */
function sourceOf({ form, authors, event, container, publisher, archive }: Citable): Marked | undefined {
  const [author] = authors;
  const parent = author !== undefined && isBody(author) ? author.within : undefined;
  const site = archive === undefined ? undefined : archive.sentence;
  if (form === 'speech') return join([event?.title, event?.place], ', ');
  if (container !== undefined) return container.agency ? container.title.text : italic(container.title.text);
  return join([parent, publisher, site], '; ');
}

/** Hearings (11.5): title, Congress, year, and who spoke. */
function hearing(work: Citable, title: string): Marked {
  const { name, congress } = parseHearing(title);
  const year = yearOf(work.event?.date ?? work.date ?? 'n.d.');
  const who = work.authors.map(spoken).join(', ');
  const record = `(${recordOf(work.title.text, who === '' ? undefined : who)})`;
  return parts([`${join([italic(name), congress && `${congress} Cong.`], ', ')} (${year}) ${record}`, work.url]);
}

function parts(all: readonly (Marked | undefined)[]): Marked {
  return join(
    all.map((part) => (part === undefined || part === '' ? undefined : /^https?:/.test(part) ? part : ended(part))),
    ' ',
  );
}

// A closing parenthesis or bracket takes its full stop outside.
function ended(part: Marked): Marked {
  return /[)\]]$/.test(part) ? `${part}.` : stop(part);
}
