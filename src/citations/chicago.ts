/** The Chicago Manual of Style, 17th edition: notes and bibliography. */
import { capitalize } from '../text/english.ts';
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import { isVolume, type Citable, type Title } from './citable.ts';
import { formatDateAs, yearOf } from './manual-dates.ts';
import { hearingOf, parseHearing, recordOf } from './hearings.ts';
import { formatLocator } from './cited-locators.ts';
import { italic, join, stop, type Marked } from './italic-text.ts';
import { enumerate, inverted, isBody, shorten, spoken, type Agent } from './contributors.ts';
import { headline, ordinal, small } from './title-case.ts';

/** A full note (14.23): commas between its parts, the locator last but for the address. */
export function chicagoNote(work: Citable): Marked {
  return stop(noteOf(work));
}

function noteOf(work: Citable): Marked {
  // In notes, four or more authors are the first and "et al." (14.76).
  const authors = work.authors.length === 0 ? undefined : shorten(work.authors.map(spoken), 3);
  const date = work.date === undefined ? undefined : formatDateAs(work.date, 'month first');
  const tail = [editionOf(work), locatorOf(work), work.url];
  switch (work.form) {
    case 'letter':
      // "Adams to Gaskell, London, March 30, 1868, in …" (14.111); other forms than letters are named.
      return join(
        [`${authors ?? 'Unsigned'} to ${recipientsOf(work)}`, genreUnlessLetter(work), date, inArchive(work), ...tail],
        ', ',
      );
    case 'paper': {
      const genre = work.genre === undefined ? undefined : small(work.genre);
      return titled(authors, work.title, join([genre, date, inArchive(work), ...tail], ', '));
    }
    case 'news':
      return titled(authors, work.title, join([containerOf(work), date, work.url], ', '));
    case 'speech':
      // "(paper presented at the annual meeting …, San Juan, PR, May 2015)" (14.217)
      return join([`${titled(authors, work.title, '')} (${occasionOf(work, date)})`, work.url], ', ');
    case 'hearing': {
      // Congressional hearings (14.283): title, Congress, session, year, and who spoke in parentheses.
      const hearing = hearingOf(work);
      const { name, congress, session } = parseHearing(hearing?.text ?? work.title.text);
      const where = join([congress && `${congress} Cong.`, session && `${session} sess.`, work.number], ', ');
      const who = hearing === undefined ? '' : ` (${recordOf(work.title.text, authors)})`;
      const year = yearOf(work.event?.date ?? work.date ?? 'n.d.');
      return `${join([italic(headline(name)), where], ', ')} (${year})${who}${work.url === undefined ? '' : `, ${work.url}`}`;
    }
    case 'page':
      return titled(authors, work.title, join([archiveOf(work), date, ...tail], ', '));
    case 'work':
      if (isVolume(work)) {
        // "Author, Title (Place: Publisher, date)" (14.23)
        const facts = imprintOf(work, date);
        const title = join([authors, italic(headline(work.title.text))], ', ');
        return join([facts === '' ? title : `${title} (${facts})`, work.url], ', ');
      }
      return titled(authors, work.title, join([containerOf(work), imprintOf(work, date), work.url], ', '));
  }
}

/** An entry of a bibliography (14.61): full stops between its parts, the first author inverted. */
export function chicagoBibliography(work: Citable): Marked {
  const authors = work.authors.length === 0 ? undefined : authorsOf(work.authors);
  const date = work.date === undefined ? undefined : formatDateAs(work.date, 'month first');
  const home = join([inArchive(work, 'In'), editionOf(work)], ', ');
  switch (work.form) {
    case 'letter':
      // An item that begins with its writer, where one item of a collection is cited (14.222).
      return sentences([
        authors,
        join([`${work.genre ?? 'Letter'} to ${recipientsOf(work)}`, date], ', '),
        home,
        work.whole,
      ]);
    case 'paper':
      return sentences([authors, titleOf(work.title), join([work.genre, date], ', '), home, work.whole]);
    case 'news':
      // Without an author, the newspaper or agency takes the author's place (14.199).
      return authors === undefined && work.container !== undefined
        ? sentences([containerOf(work), titleOf(work.title), date, work.whole])
        : sentences([authors, titleOf(work.title), join([containerOf(work), date], ', '), work.whole]);
    case 'speech':
      return sentences([authors, titleOf(work.title), capitalize(occasionOf(work, date)), work.whole]);
    case 'hearing': {
      const imprint = imprintOf(work, work.date && yearOf(work.date));
      const volume = work.container === undefined ? undefined : `In ${italic(headline(work.container.title.text))}`;
      // Where no print is cited, the occasion and its day, as of remarks (14.217).
      const { event } = work;
      const occasion =
        work.container === undefined && work.title.devised && event !== undefined
          ? join([event.title, event.date && formatDateAs(event.date, 'month first')], ', ')
          : undefined;
      return sentences([authors, titleOf(work.title), volume ?? occasion, work.number, imprint, work.whole]);
    }
    case 'page':
      return sentences([authors, titleOf(work.title), join([archiveOf(work), date], ', '), work.whole]);
    case 'work':
      return sentences([
        authors,
        isVolume(work) ? italic(headline(work.title.text)) : titleOf(work.title),
        containerOf(work),
        imprintOf(work, date),
        work.whole,
      ]);
  }
}

/** The note up to the place and the address, which are said of each copied quotation anew. */
export function chicagoOpening(work: Citable): Marked {
  return noteOf({ ...work, locator: undefined, url: undefined });
}

/** Author and title, and what follows them: a comma before it belongs inside the quotation marks (6.9). */
function titled(authors: string | undefined, { text, devised }: Title, rest: Marked): Marked {
  const comma = rest === '' ? '' : ',';
  const title = devised ? `${text}${comma}` : `“${nestQuotationMarks(headline(text))}${comma}”`;
  return join([join([authors, title], ', '), rest], ' ');
}

function titleOf({ text, devised }: Title): Marked {
  return devised ? stop(text) : `“${nestQuotationMarks(stop(headline(text)))}”`;
}

/** Place, publisher, date. */
function imprintOf({ place, publisher }: Citable, date: string | undefined): string {
  return join([join([place, publisher], ': '), date], ', ');
}

/** Websites stand upright, in headline style (14.206). */
function archiveOf({ archive }: Citable): Marked | undefined {
  return archive === undefined ? undefined : headline(archive.text);
}

function inArchive(work: Citable, word: 'in' | 'In' = 'in'): Marked | undefined {
  const archive = archiveOf(work);
  return archive === undefined ? undefined : `${word} ${archive}`;
}

/** Newspapers and volumes lean, news agencies do not (14.200); a city that helps stands in parentheses (14.193). */
function containerOf({ container, place, form }: Citable): Marked | undefined {
  if (container === undefined) return undefined;
  const name = container.title.text;
  return `${container.agency ? name : italic(name)}${form === 'news' && place !== undefined ? ` (${place})` : ''}`;
}

function occasionOf({ genre, event, title }: Citable, date: string | undefined): Marked {
  // A title that names the event need not be followed by it.
  const name = event !== undefined && title.text.includes(event.title) ? undefined : event?.title;
  return join([small(genre ?? 'remarks'), name, event?.place, date], ', ');
}

function recipientsOf({ recipients }: Citable): string {
  return shorten(recipients.map(spoken), 3);
}

function genreUnlessLetter({ genre }: Citable): string | undefined {
  return genre === undefined || genre === 'Letter' ? undefined : small(genre);
}

function locatorOf({ locator }: Citable): string | undefined {
  return locator === undefined ? undefined : formatLocator(locator, 'chicago');
}

function editionOf({ edition }: Citable): string | undefined {
  if (edition === undefined) return undefined;
  const corrected =
    edition.corrected === undefined ? '' : `, corrected ${formatDateAs(edition.corrected, 'month first')}`;
  return `${ordinal(edition.number)} ed.${corrected}`;
}

/** All of up to ten authors, the first seven of more (14.76). */
function authorsOf(authors: readonly Agent[]): string {
  const names = authors.map((agent, index) => (index === 0 ? inverted(agent) : spoken(agent)));
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  const [first, second] = names;
  // An inverted name keeps its comma before "and" (14.76); a body's name has none to keep.
  if (names.length === 2 && authors[0] !== undefined && !isBody(authors[0])) return `${first}, and ${second}`;
  return enumerate(names);
}

function sentences(parts: readonly (Marked | undefined)[]): Marked {
  return join(
    parts.map((part) => (part === undefined || part === '' ? undefined : stop(part))),
    ' ',
  );
}
