/** Books, articles, theses, manuscripts, films, and pages in The Bluebook, 22nd edition (rules 10 to 18). */
import type { Citable } from './citable.ts';
import { abbreviateBody, abbreviatePeriodical } from './abbreviations.ts';
import { bluebookName, shorten, type Agent } from './contributors.ts';
import { italic, join, type Marked } from './italic-text.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { inHeadlineStyle, legalOrdinal } from './title-case.ts';
import { editionStatement, numberOf, thesisKind } from './work-details.ts';

/** A citation without the address. */
export function bluebookWork(work: Citable): Marked {
  const { details, container } = work;
  const authors = work.authors.length === 0 ? undefined : names(work.authors);
  const plain = inHeadlineStyle(work.title, 4);
  const title = italic(plain);
  const date = formatDateAs(work.date, 'bluebook');
  const year = formatYearAs(work.date, 'bluebook');
  const [firstPage] = details.page?.split('–') ?? [];
  switch (work.type) {
    case 'article-journal': {
      if (container === undefined) break;
      // Volume, abbreviated journal, first page (rule 16.4).
      const journal = details['container-title-short'] ?? abbreviatePeriodical(container.title.text);
      return join([authors, title, `${join([details.volume, journal, firstPage], ' ')} (${year})`], ', ');
    }
    case 'chapter':
    case 'paper-conference': {
      if (container === undefined) break;
      // A shorter work in a collection (rule 15.5.1).
      const book = `${italic('in')} ${italic(inHeadlineStyle(container.title, 4))}`;
      return join([authors, title, `${join([book, firstPage], ' ')} (${imprintOf(work, year)})`], ', ');
    }
    case 'book':
    case 'report': {
      if (container !== undefined) break;
      // The volume is in front of the author (rule 15.1).
      const by = join([details.volume, authors ?? ''], ' ');
      return `${join([by, join([title, numberOf(work)], ', ')], by === details.volume ? ' ' : ', ')} (${imprintOf(work, year)})`;
    }
    case 'thesis': {
      const kind = thesisKind(work.genre, ['Ph.D. dissertation', 'Master’s thesis']);
      const school = join([kind, work.publisher && abbreviateBody(work.publisher)], ', ');
      return `${join([authors, plain], ', ')} (${year}) (${school})`;
    }
    case 'manuscript': {
      return `${join([authors, plain], ', ')} (${date}) (${work.genre?.toLowerCase() ?? 'unpublished manuscript'})${onFile(work)}`;
    }
    case 'patent':
      // Inventors and title may precede the number (rule 14.9).
      return `${join([authors, plain, work.number], ', ')} (issued ${date})`;
    case 'motion_picture':
      return `${title} (${join([work.publisher, year], ' ')})`;
    case 'map':
      return `${join([authors, title], ', ')} (${join([work.publisher, year], ' ')}) (map)`;
    case 'webpage':
    case 'post-weblog': {
      const site = container?.title.text ?? work.publisher;
      const when = work.date === undefined && details.accessed !== undefined ? '' : ` (${date})`;
      return `${join([authors, title, site], ', ')}${when}`;
    }
    case 'dataset': {
      const version = details.version && `version ${details.version}`;
      return `${join([authors, title, version, work.publisher], ', ')} (${year})`;
    }
  }
  return `${join([authors, title, join([details.volume, container?.title.text, firstPage], ' '), work.number], ', ')} (${date})${onFile(work)}`;
}

/** Where the original of an unpublished work is kept (rule 17.2): ` (on file with County Archives, Amory Papers)`. */
export function onFile({ details }: Citable): string {
  const { archive, archive_collection: collection, archive_location: location } = details;
  const kept = join([archive, collection, location], ', ');
  return kept === '' ? '' : ` (on file with ${kept})`;
}

/** The day on which a page without a date was read (rule 18.2.1(c)). */
export function lastVisited({ date, details }: Citable): string {
  return date === undefined && details.accessed !== undefined
    ? ` (last visited ${formatDateAs(details.accessed, 'bluebook')})`
    : '';
}

/** Two authors are joined by "&"; more than two become the first and "et al." (rule 15.1(b)). */
function names(agents: readonly Agent[]): string {
  return shorten(agents.map(bluebookName), 2, '&');
}

/** Editors, translators, edition, and year: `Anna Beck ed., John Marsh trans., 2d ed. 1910` (rule 15.4). */
function imprintOf({ details }: Citable, year: string): string {
  const { editors, translators } = details;
  const roles = [
    editors.length === 0 ? undefined : `${names(editors)} ${editors.length > 1 ? 'eds.' : 'ed.'}`,
    translators.length === 0 ? undefined : `${names(translators)} trans.`,
  ];
  return join([...roles, join([editionStatement(details.edition, legalOrdinal), year], ' ')], ', ');
}
