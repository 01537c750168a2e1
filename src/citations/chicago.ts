/**
 * The Chicago Manual of Style, 18th edition: notes and bibliography. The numbers of rules in comments are those of the
 * 17th edition.
 */
import { capitalize } from '../text/english.ts';
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import { authorsInNote, chicagoAuthors, shortList } from './chicago-names.ts';
import { chicagoWorkEntry, chicagoWorkNote } from './chicago-works.ts';
import type { Citable, Title } from './citable.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { hearingOf, parseHearing, recordOf } from './hearings.ts';
import { formatLocator } from './cited-locators.ts';
import { lawNumbers } from './legal-works.ts';
import { italic, join, sentences, stop, withComma, type Marked } from './italic-text.ts';
import { quoteTitle, repositoryOf, transcriptionEdition } from './shared-elements.ts';
import { headline, inHeadlineStyle, uncapitalize } from './title-case.ts';

/** A full note (14.23): commas between its parts; the locator comes before the address. */
export function chicagoNote(work: Citable): Marked {
  return stop(noteOf(work));
}

function noteOf(work: Citable): Marked {
  const authors = authorsInNote(work);
  const date = formatDateAs(work.date, 'chicago');
  const tail = [editionOf(work), locatorOf(work), work.url];
  switch (work.form) {
    case 'letter':
      // "Adams to Gaskell, London, March 30, 1868, in …" (14.111); a genre other than a letter is named.
      return join(
        [
          `${authors ?? 'Unsigned'} to ${recipientsOf(work)}`,
          genreUnlessLetter(work),
          lawNumbers(work),
          date,
          repositoryOf(work),
          inArchive(work),
          ...tail,
        ],
        ', ',
      );
    case 'paper': {
      const genre = work.genre === undefined ? undefined : uncapitalize(work.genre);
      return authorAndTitle(
        authors,
        work.title,
        join([genre, lawNumbers(work), date, repositoryOf(work), inArchive(work), ...tail], ', '),
      );
    }
    case 'news':
      return authorAndTitle(authors, work.title, join([containerOf(work), date, work.url], ', '));
    case 'speech':
      // "(paper presented at the annual meeting …, San Juan, PR, May 2015)" (14.217)
      return join([`${authorAndTitle(authors, work.title, '')} (${occasionOf(work, date)})`, work.url], ', ');
    case 'hearing': {
      // Congressional hearings (14.283): title, Congress, session, year, and the statement in parentheses.
      const hearing = hearingOf(work);
      const { name, congress, session } = parseHearing(hearing?.text ?? work.title.text);
      const where = join([congress && `${congress} Cong.`, session && `${session} sess.`, work.number], ', ');
      const who = hearing === undefined ? '' : ` (${recordOf(work.title.text, authors)})`;
      const year = formatYearAs(work.event?.date ?? work.date, 'chicago');
      return join([`${join([italic(headline(name)), where], ', ')} (${year})${who}`, work.url], ', ');
    }
    case 'work':
      return chicagoWorkNote(work);
  }
}

/** An entry of a bibliography (14.61): periods between its parts; the name of the first author is inverted. */
export function chicagoBibliography(work: Citable): Marked {
  const authors = work.authors.length === 0 ? undefined : chicagoAuthors(work.authors);
  const date = formatDateAs(work.date, 'chicago');
  const home = join([inArchive(work, 'In'), editionOf(work)], ', ');
  switch (work.form) {
    case 'letter':
      // An entry for one item of a collection begins with the writer of the item (14.222).
      return sentences([
        authors,
        join([`${work.genre ?? 'Letter'} to ${recipientsOf(work)}`, lawNumbers(work), date], ', '),
        capitalize(repositoryOf(work) ?? ''),
        home,
        work.whole,
      ]);
    case 'paper':
      return sentences([
        authors,
        titleOf(work.title),
        join([work.genre, lawNumbers(work), date], ', '),
        capitalize(repositoryOf(work) ?? ''),
        home,
        work.whole,
      ]);
    case 'news':
      // Without an author, the newspaper or agency comes first (14.199).
      return authors === undefined && work.container !== undefined
        ? sentences([containerOf(work), titleOf(work.title), date && capitalize(date), work.whole])
        : sentences([authors, titleOf(work.title), join([containerOf(work), date], ', '), work.whole]);
    case 'speech':
      return sentences([authors, titleOf(work.title), capitalize(occasionOf(work, date)), work.whole]);
    case 'hearing': {
      const imprint = imprintOf(work, work.date && formatYearAs(work.date, 'chicago'));
      const volume = work.container === undefined ? undefined : `In ${italic(inHeadlineStyle(work.container.title))}`;
      // If no print is cited, the occasion and its day, as for remarks (14.217).
      const { event } = work;
      const occasion =
        work.container === undefined && work.title.devised && event !== undefined
          ? join([event.title, event.date && formatDateAs(event.date, 'chicago')], ', ')
          : undefined;
      return sentences([authors, titleOf(work.title), volume ?? occasion, work.number, imprint, work.whole]);
    }
    case 'work':
      return chicagoWorkEntry(work);
  }
}

/** The note without locator and address, which the browser adds to each copied quotation. */
export function chicagoOpening(work: Citable): Marked {
  return noteOf({ ...work, locator: undefined, url: undefined });
}

/**
 * Author, title, and the rest of a note. The comma before the rest is inside the quotation marks of the title (6.9).
 */
function authorAndTitle(authors: string | undefined, title: Title, rest: Marked): Marked {
  const comma = rest === '' ? '' : ',';
  const { text, devised } = title;
  const quoted = devised ? `${text}${comma}` : `“${nestQuotationMarks(withComma(inHeadlineStyle(title), comma))}”`;
  return join([join([authors, quoted], ', '), rest], ' ');
}

function titleOf(title: Title): Marked {
  return title.devised ? stop(title.text) : quoteTitle(title);
}

/** Place, publisher, date. */
function imprintOf({ place, publisher }: Citable, date: string | undefined): string {
  return join([join([place, publisher], ': '), date], ', ');
}

/** The title of this website: in headline style, without italics (14.206). */
function inArchive({ archive }: Citable, word: 'in' | 'In' = 'in'): Marked | undefined {
  return archive === undefined ? undefined : `${word} ${inHeadlineStyle(archive)}`;
}

/** Newspapers and volumes are in italics, news agencies are not (14.200). A city is added in parentheses (14.193). */
function containerOf({ container, place, form }: Citable): Marked | undefined {
  if (container === undefined) return undefined;
  const name = container.title.text;
  return `${container.agency ? name : italic(name)}${form === 'news' && place !== undefined ? ` (${place})` : ''}`;
}

function occasionOf({ type, genre, event, title }: Citable, date: string | undefined): Marked {
  if (type === 'paper-conference') {
    return join([`${uncapitalize(genre ?? 'paper')} presented at ${event?.title}`, event?.place, date], ', ');
  }
  // The event is omitted if the title names it.
  const name = event !== undefined && title.text.includes(event.title) ? undefined : event?.title;
  return join([uncapitalize(genre ?? 'remarks'), name, event?.place, date], ', ');
}

function recipientsOf({ recipients }: Citable): string {
  return shortList(recipients);
}

function genreUnlessLetter({ genre }: Citable): string | undefined {
  return genre === undefined || genre === 'Letter' ? undefined : uncapitalize(genre);
}

function locatorOf({ locator }: Citable): string | undefined {
  return locator === undefined ? undefined : formatLocator(locator, 'chicago');
}

function editionOf(work: Citable): string | undefined {
  return transcriptionEdition(work, 'chicago');
}
