/** Works in the list of works cited of the MLA Handbook, 9th edition: the core elements in their order (5.1). */
import { capitalize, enumerate, ordinal } from '../text/english.ts';
import type { Citable } from './citable.ts';
import { fullName, type Agent } from './contributors.ts';
import { italic, join, sentences, type Marked } from './italic-text.ts';
import { docketOf, isLegal, isPluralSection } from './legal-works.ts';
import { formatDateAs } from './manual-dates.ts';
import { mlaAuthors } from './mla-names.ts';
import { formatPages, quoteTitle } from './shared-elements.ts';
import { inHeadlineStyle } from './title-case.ts';
import { editionStatement, numberOf, thesisKind } from './work-details.ts';

/** The types whose works are published by themselves, so that their titles are in italics (2.106). */
const INDEPENDENT = new Set([
  'book',
  'report',
  'thesis',
  'map',
  'graphic',
  'motion_picture',
  'dataset',
  'legal_case',
  'patent',
]);

/** Whether the title of a work is in italics. */
export function isIndependentWork({ type, container }: Citable): boolean {
  return INDEPENDENT.has(type) && (container === undefined || type === 'legal_case');
}

/** An entry. */
export function mlaWork(work: Citable): Marked {
  const { details, url } = work;
  const date = formatDateAs(work.date, 'mla');
  switch (work.type) {
    case 'thesis': {
      const kind = thesisKind(work.genre, ['PhD dissertation', 'master’s thesis']);
      return sentences([mlaAuthors(work.authors), titleOf(work), capitalize(date), capitalize(join([work.publisher, kind], ', ')), url]); // prettier-ignore
    }
    case 'manuscript': {
      const { archive, archive_collection: collection, archive_location: location } = details;
      const place = join([collection, location, archive, details['archive-place']], ', ');
      return sentences([mlaAuthors(work.authors), titleOf(work), capitalize(date), capitalize(place), url]);
    }
    case 'legal_case': {
      const reporter = join([containerOf(work), volumeOf(work), docketOf(work), formatPages(details.page), url], ', ');
      return sentences([details.authority, titleOf(work), capitalize(date), reporter]);
    }
    case 'motion_picture': {
      const directed =
        details.directors.length === 0 ? '' : `Directed by ${enumerate(details.directors.map(fullName))}`;
      return sentences([titleOf(work), capitalize(join([directed, work.publisher, date, url], ', ')), details.medium]);
    }
  }
  const { editors } = details;
  const isEdited = isEditedVolume(work);
  const authors = isEdited
    ? `${mlaAuthors(editors)}, ${editors.length > 1 ? 'editors' : 'editor'}`
    : mlaAuthors(work.authors);
  const section = details.section === undefined ? undefined : /^\d/.test(details.section) ? `${isPluralSection(details.section) ? 'secs.' : 'sec.'} ${details.section}` : details.section; // prettier-ignore
  const elements = [
    containerOf(work),
    isEdited ? undefined : by('edited by', editors),
    by('translated by', details.translators),
    editionStatement(details.edition, ordinal) ?? (details.version && `version ${details.version}`),
    volumeOf(work),
    details.issue && `no. ${details.issue}`,
    numberOf(work),
    section,
    isLegal(work) ? details.authority : undefined,
    work.publisher === work.container?.title.text ? undefined : work.publisher,
    date,
    formatPages(details.page),
    join([details.archive_collection, details.archive_location, details.archive, details['archive-place']], ', '),
    url,
  ];
  return sentences([authors, titleOf(work), capitalizeElement(join(elements, ', ')), kindOf(work), accessed(work)]);
}

/** The agents with whom the entry begins: the authors, or the editors of a volume. */
export function creditedInMla(work: Citable): readonly Agent[] {
  return isEditedVolume(work) ? work.details.editors : work.authors;
}

function isEditedVolume({ authors, details, container }: Citable): boolean {
  return authors.length === 0 && details.editors.length > 0 && container === undefined;
}

/** The kind of a work that readers would not expect (5.105), at the end of the entry. */
function kindOf({ type, genre }: Citable): string | undefined {
  if (type === 'map') return 'Map';
  return type === 'dataset' ? 'Dataset' : type === 'interview' ? genre : undefined;
}

function accessed({ date, details }: Citable): string | undefined {
  return date === undefined && details.accessed !== undefined
    ? `Accessed ${formatDateAs(details.accessed, 'mla')}`
    : undefined;
}

function titleOf(work: Citable): Marked {
  if (isIndependentWork(work)) return italic(inHeadlineStyle(work.title));
  // The titles of laws have neither italics nor quotation marks (2.110).
  return isLegal(work) || work.title.devised ? inHeadlineStyle(work.title) : quoteTitle(work.title);
}

/** Every container is in italics (5.32). */
export function containerOf({ container }: Citable): Marked | undefined {
  return container === undefined ? undefined : italic(container.title.text);
}

/** `vol. 12` */
export function volumeOf({ details }: Citable): string | undefined {
  return details.volume && `vol. ${details.volume}`;
}

function by(words: string, agents: readonly Agent[]): string | undefined {
  return agents.length === 0 ? undefined : `${words} ${enumerate(agents.map(fullName))}`;
}

/** The first word of an element after a period has a capital letter; an address and italic words are unchanged. */
function capitalizeElement(text: Marked): Marked {
  return /^(?:https?:|\p{L}\.|e[A-Z])/u.test(text) ? text : capitalize(text);
}
