/**
 * The Publication Manual of the American Psychological Association, 7th edition: reference, and citation in the text.
 */
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import type { Citable } from './citable.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { hearingOf, parseHearing, recordOf } from './hearings.ts';
import { apaContributors, apaRepository, apaRetrieval, apaSource, apaTitle, unlessAuthor } from './apa-works.ts';
import { isLegal, legalSource } from './legal-works.ts';
import { formatLocator } from './cited-locators.ts';
import { commaInsideQuotes, italic, join, stop, type Marked } from './italic-text.ts';
import { shortName, nameWithInitials, isBody, fullName, type Agent } from './contributors.ts';
import { addressAfterPeriod } from './printed-address.ts';
import { describeLetter, transcriptionEdition } from './shared-elements.ts';
import { headline, inHeadlineStyle } from './title-case.ts';

/**
 * A reference (9.4): author, date, title, source; titles in sentence style (6.17); no period after an address
 * (9.35).
 */
export function apaReference(work: Citable): Marked {
  const record = work.form === 'hearing' ? hearingOf(work) : undefined;
  if (record !== undefined) return hearing(work, record.sentence);
  if (isLegal(work)) return parts([legalSource(work, 'apa'), work.url]);
  const { agents, role } = apaContributors(work);
  const authors = agents.length === 0 ? undefined : join([authorsOf(agents), role && `(${role})`], ' ');
  // Of an article in a journal (10.1) and of a patent (11.8) only the year is given.
  const date = `(${work.type === 'article-journal' || work.type === 'patent' ? formatYearAs(work.date, 'apa') : formatDateAs(work.date, 'apa')})`;
  const title = titleOf(work);
  // Without an author the title moves to the front (9.12).
  const opening = authors === undefined ? [title, date] : [authors, date, title];
  const retrieval = apaRetrieval(work);
  return parts([
    ...opening,
    sourceOf(work),
    retrieval === undefined ? work.url && addressAfterPeriod(work.url) : `${retrieval} ${work.url}`,
  ]);
}

/** A citation in the text (8.11, 8.17): family names, year, and locator (8.13). */
export function apaInText(work: Citable): Marked {
  const year = formatYearAs((work.form === 'hearing' ? work.event?.date : undefined) ?? work.date, 'apa');
  // The comma is inside the quotation marks of a title (6.7).
  const cited = join([whoInText(work), year, work.locator && formatLocator(work.locator, 'apa')], ', ');
  return `(${commaInsideQuotes(cited)})`;
}

function whoInText(work: Citable): Marked {
  const record = work.form === 'hearing' ? hearingOf(work) : undefined;
  if (record !== undefined) {
    return italic(headline(parseHearing(record.text).name.replace(/(?:: Hearings?| before the) .*/, '')));
  }
  if (isLegal(work))
    return work.type === 'legal_case' ? italic(inHeadlineStyle(work.title)) : inHeadlineStyle(work.title);
  const names = apaContributors(work).agents.map(shortName);
  if (names.length > 2) return `${names[0]} et al.`;
  if (names.length > 0) return names.join(' & ');
  // Of a work without a title, the description in brackets that begins the reference.
  if (work.form === 'letter') return `[${describeLetter(work)}]`;
  if (work.title.devised) return `[${work.title.text}]`;
  // A title in place of the author has the form of the reference: in italics, or in quotation marks for an article
  // (8.14).
  const title = inHeadlineStyle(work.title);
  return isIndependent(work) ? italic(title) : `“${nestQuotationMarks(title)}”`;
}

/**
 * Up to twenty authors with "&" before the last; of more than twenty the first nineteen, an ellipsis, and the last
 * (9.8).
 */
function authorsOf(authors: readonly Agent[]): string {
  const names = authors.map(nameWithInitials);
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** The types of works that are parts of a container. */
const PARTS = new Set(['article-journal', 'chapter', 'paper-conference']);

/**
 * Whether the title of a work is in italics. The title of a newspaper article is not; that of the newspaper is (9.19).
 */
function isIndependent({ form, type, container }: Citable): boolean {
  if (form === 'work' && container !== undefined && PARTS.has(type)) return false;
  return form !== 'news' || container === undefined || container.agency;
}

function titleOf(work: Citable): Marked {
  const notes = join(
    [work.form === 'letter' ? undefined : bracketOf(work), transcriptionEdition(work, 'chicago')],
    '; ',
  );
  // A letter without a title has a description in brackets.
  if (work.form === 'letter') {
    return `[${join([describeLetter(work), notes], '; ')}]`;
  }
  if (work.title.devised) return `[${join([work.title.text, notes], '; ')}]`;
  const title = apaTitle(work, isIndependent(work));
  return notes === '' ? title : `${title} [${notes}]`;
}

/** The kind of the work in brackets, if readers would not expect that kind (9.21). */
function bracketOf({ form, genre, type }: Citable): string | undefined {
  if (type === 'paper-conference' && form === 'speech') return genre ?? 'Paper presentation';
  return form === 'paper' || form === 'speech' ? genre : undefined;
}

/** The event; the parent bodies that are not named as author (9.11); the newspaper or site. */
function sourceOf(work: Citable): Marked | undefined {
  const { form, authors, event, container, publisher, archive } = work;
  const source = form === 'work' || form === 'news' ? apaSource(work) : undefined;
  if (source !== undefined) return source;
  const [author] = authors;
  const parent = author !== undefined && isBody(author) ? author.within : undefined;
  const site = archive === undefined ? undefined : archive.sentence;
  if (form === 'speech') return join([event?.title, event?.place], ', ');
  if (container !== undefined) return container.agency ? container.title.text : italic(container.title.text);
  return join([parent, unlessAuthor(publisher, work), apaRepository(work), site], '; ');
}

/** A hearing (11.5): title, Congress, year, and the statement on the record. */
function hearing(work: Citable, title: string): Marked {
  const { name, congress } = parseHearing(title);
  const year = formatYearAs(work.event?.date ?? work.date, 'apa');
  const who = work.authors.map(fullName).join(', ');
  const record = `(${recordOf(work.title.text, who === '' ? undefined : who)})`;
  return parts([`${join([italic(name), congress && `${congress} Cong.`], ', ')} (${year}) ${record}`, work.url]);
}

function parts(all: readonly (Marked | undefined)[]): Marked {
  return join(
    all.map((part) =>
      part === undefined || part === ''
        ? undefined
        : /^(?:https?:|Retrieved .*https?:)/.test(part)
          ? part
          : ended(part),
    ),
    ' ',
  );
}

/** Ends a part with a period, which is placed after a closing parenthesis or bracket. */
function ended(part: Marked): Marked {
  return /[)\]]$/.test(part) ? `${part}.` : stop(part);
}
