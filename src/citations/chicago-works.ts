/** Works in the notes and the bibliography of The Chicago Manual of Style, 18th edition. */
import { capitalize, enumerate, ordinal } from '../text/english.ts';
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import type { Citable, Title } from './citable.ts';
import { authorsInNote, chicagoAuthors, shortList } from './chicago-names.ts';
import { fullName, type Agent } from './contributors.ts';
import { italic, join, sentences, withComma, type Marked } from './italic-text.ts';
import { isLegal, legalSource } from './legal-works.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { quoteTitle, repositoryOf } from './shared-elements.ts';
import { inHeadlineStyle } from './title-case.ts';
import { editionStatement, numberOf, thesisKind } from './work-details.ts';

/** A note: commas between its parts, publication facts in parentheses. */
export function chicagoWorkNote(work: Citable): Marked {
  const { details, url } = work;
  const authors = authorsInNote(work);
  const date = dateOf(work);
  const quoted = (rest: readonly (Marked | undefined)[]) =>
    quoteInNote(authors, work.title, join([...rest, url], ', '));
  const volume = (rest: readonly (Marked | undefined)[]) =>
    join([authors, italic(inHeadlineStyle(work.title)), ...rest, url], ', ');
  if (isLegal(work)) return join([legalSource(work, 'chicago'), url], ', ');
  switch (work.type) {
    case 'article-journal':
      if (work.container === undefined) break;
      return quoted([journalOf(work)]);
    case 'chapter':
    case 'paper-conference': {
      if (work.container === undefined) break;
      const book = `in ${italic(inHeadlineStyle(work.container.title))}`;
      return quoted([join([join([book, rolesInNote(work), editionOf(work), volumeOf(work)], ', '), imprint(work)], ' '), details.page]); // prettier-ignore
    }
    case 'thesis': {
      const kind = thesisKind(work.genre, ['PhD diss.', 'master’s thesis']);
      return join([`${quoteInNote(authors, work.title, '')} (${join([kind, work.publisher, date], ', ')})`, url], ', ');
    }
    case 'manuscript':
      return quoted([date, repositoryOf(work)]);
    case 'patent':
      return join([authors, work.title.sentence, patentOf(work), url], ', ');
    case 'map':
    case 'graphic':
      return volume([date, details.dimensions, details.scale, work.publisher, repositoryOf(work)]);
    case 'motion_picture': {
      const directors = details.directors.length === 0 ? authors : `${shortList(details.directors)}, dir.`;
      const facts = join([italic(inHeadlineStyle(work.title)), `(${join([work.publisher, date], ', ')})`], ' ');
      return join([directors, facts, details.medium, url], ', ');
    }
    case 'webpage':
    case 'post-weblog':
      return quoted([work.container?.title.text ?? work.publisher, date, accessed(work)]);
    case 'dataset':
      return quoted([versionOf(work), 'dataset', work.publisher, date]);
    case 'book':
    case 'report': {
      if (work.container !== undefined) break;
      const title = join([authors ?? editorsInNote(work), italic(inHeadlineStyle(work.title))], ', ');
      const facts = [authors && rolesInNote(work), editionOf(work), volumeOf(work), numberOf(work)];
      return join([join([join([title, ...facts], ', '), imprint(work)], ' '), url], ', ');
    }
  }
  return quoted([containerOf(work), volumeOf(work), work.number, join([work.place, work.publisher], ': '), date, details.page, repositoryOf(work)]); // prettier-ignore
}

/** An entry of a bibliography: periods between its parts. */
export function chicagoWorkEntry(work: Citable): Marked {
  const { details, whole } = work;
  const authors = work.authors.length === 0 ? undefined : chicagoAuthors(work.authors);
  const date = dateOf(work);
  const title = italic(inHeadlineStyle(work.title));
  if (isLegal(work)) return sentences([legalSource(work, 'chicago'), whole]);
  switch (work.type) {
    case 'article-journal':
      if (work.container === undefined) break;
      return sentences([authors, quoteTitle(work.title), journalOf(work), whole]);
    case 'chapter':
    case 'paper-conference': {
      if (work.container === undefined) break;
      const book = `In ${italic(inHeadlineStyle(work.container.title))}`;
      const parts = join([book, rolesInEntry(work), editionOf(work), volumeOf(work)], ', ');
      return sentences([authors, quoteTitle(work.title), parts, publicationOf(work), whole]);
    }
    case 'thesis': {
      const kind = thesisKind(work.genre, ['PhD diss.', 'Master’s thesis']);
      return sentences([authors, quoteTitle(work.title), join([kind, work.publisher, date], ', '), whole]);
    }
    case 'manuscript': {
      const { archive, archive_collection: collection, archive_location: location } = details;
      const shelf = join([location, collection], ', ');
      const repository = join([archive, details['archive-place']], ', ');
      return sentences([authors, quoteTitle(work.title), capitalize(date), capitalize(shelf), repository, whole]);
    }
    case 'patent':
      return sentences([authors, work.title.sentence, patentOf(work), whole]);
    case 'map':
    case 'graphic': {
      const size = join([details.dimensions, details.scale], ', ');
      return sentences([
        authors,
        title,
        capitalize(date),
        size,
        work.publisher,
        capitalize(repositoryOf(work) ?? ''),
        whole,
      ]);
    }
    case 'motion_picture': {
      const directors = details.directors.length === 0 ? authors : `${chicagoAuthors(details.directors)}, dir.`;
      return sentences([directors, title, join([work.publisher, date], ', '), details.medium, whole]);
    }
    case 'webpage':
    case 'post-weblog': {
      const site = join([work.container?.title.text ?? work.publisher, date], ', ');
      return sentences([authors, quoteTitle(work.title), site, capitalize(accessed(work) ?? ''), whole]);
    }
    case 'dataset':
      return sentences([
        authors,
        quoteTitle(work.title),
        capitalize(versionOf(work) ?? ''),
        'Dataset',
        join([work.publisher, date], ', '),
        whole,
      ]);
    case 'book':
    case 'report': {
      if (work.container !== undefined) break;
      const { editors, translators } = details;
      const by = authors ?? (editors.length > 0 ? `${chicagoAuthors(editors)}, ${editors.length > 1 ? 'eds.' : 'ed.'}` : undefined); // prettier-ignore
      return sentences([
        by,
        title,
        authors && editors.length > 0 ? `Edited by ${enumerate(editors.map(fullName))}` : undefined,
        translators.length > 0 ? `Translated by ${enumerate(translators.map(fullName))}` : undefined,
        capitalize(editionOf(work) ?? ''),
        capitalize(volumeOf(work) ?? ''),
        numberOf(work),
        capitalizeDate(publicationOf(work)),
        whole,
      ]);
    }
  }
  const facts = join([join([work.place, work.publisher], ': '), date], ', ');
  return sentences([authors, quoteTitle(work.title), containerOf(work), capitalize(volumeOf(work) ?? ''), work.number, facts, details.page, capitalize(repositoryOf(work) ?? ''), whole]); // prettier-ignore
}

/** `“Title,” rest`: the comma is inside the quotation marks. */
function quoteInNote(authors: string | undefined, title: Title, rest: Marked): Marked {
  const text = nestQuotationMarks(withComma(inHeadlineStyle(title), rest === '' ? '' : ','));
  return join([join([authors, `“${text}”`], ', '), rest], ' ');
}

/** A web page without a date has only the day on which it was read. */
function dateOf(work: Citable): string {
  const isPage = work.type === 'webpage' || work.type === 'post-weblog';
  if (isPage && work.date === undefined && work.details.accessed !== undefined) return '';
  // The date of a case, a law, a book, or a thesis is a year.
  return formatDateAs(work.date, 'chicago');
}

function accessed({ date, details }: Citable): string | undefined {
  return date === undefined && details.accessed !== undefined
    ? `accessed ${formatDateAs(details.accessed, 'chicago')}`
    : undefined;
}

/** `*Journal* 12, no. 3 (Spring 1908): 45–67`. */
function journalOf(work: Citable): Marked | undefined {
  const { container, details } = work;
  if (container === undefined) return undefined;
  const volume = join([italic(container.title.text), details.volume], ' ');
  const issue = join([volume, details.issue && `no. ${details.issue}`], ', ');
  return join([`${issue} (${formatDateAs(work.date, 'chicago')})`, details.page], ': ');
}

function rolesInNote({ details: { editors, translators } }: Citable): string | undefined {
  const by = (word: string, agents: readonly Agent[]) =>
    agents.length === 0 ? undefined : `${word} ${shortList(agents)}`;
  return join([by('ed.', editors), by('trans.', translators)], ', ') || undefined;
}

function rolesInEntry({ details: { editors, translators } }: Citable): string | undefined {
  const by = (word: string, agents: readonly Agent[]) => (agents.length === 0 ? undefined : `${word} ${enumerate(agents.map(fullName))}`); // prettier-ignore
  return join([by('edited by', editors), by('translated by', translators)], ', ') || undefined;
}

function editorsInNote({ details: { editors } }: Citable): string | undefined {
  return editors.length === 0 ? undefined : `${shortList(editors)}, ${editors.length > 1 ? 'eds.' : 'ed.'}`;
}

function editionOf({ details }: Citable): string | undefined {
  return editionStatement(details.edition, ordinal);
}

function volumeOf({ details }: Citable): string | undefined {
  return details.volume && `vol. ${details.volume}`;
}

/** `US Patent 1,234,567, issued May 6, 1911` */
function patentOf(work: Citable): string {
  return join([work.number, work.date && `issued ${formatDateAs(work.date, 'chicago')}`], ', ');
}

function versionOf({ details }: Citable): string | undefined {
  return details.version && `version ${details.version}`;
}

function imprint(work: Citable): string {
  return `(${publicationOf(work)})`;
}

/** The place is needed only for books before 1900 and without a publisher. */
function publicationOf({ place, publisher, date }: Citable): string {
  const year = formatYearAs(date, 'chicago');
  const isModern = /^(?:ca\. )?(?:19|[2-9]\d)\d\d/.test(year) || date === undefined;
  const where = publisher !== undefined && isModern ? publisher : join([place, publisher], ': ');
  return join([where, formatDateAs(date, 'chicago')], ', ');
}

/** `N.d.` and `Ca. 1902` begin a sentence if no place and no publisher is known. */
function capitalizeDate(publication: string): string {
  return /^(?:n\.d\.|ca\. |before |after )/.test(publication) ? capitalize(publication) : publication;
}

/** Containers are in italics; news agencies are not. */
function containerOf({ container }: Citable): Marked | undefined {
  if (container === undefined) return undefined;
  return container.agency ? container.title.text : italic(container.title.text);
}
