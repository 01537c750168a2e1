/** The fields of a work that citations are made from, and their values for documents and sources. */
import { isUndated } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import type { Archive, ArchiveDocument, Passage, Source } from '../model/model.ts';
import { propertiesOf } from '../schemas/document-kinds.ts';
import type { SourceFields } from '../schemas/source.ts';
import type { Paths } from '../paths.ts';
import { isNewsAgency } from './abbreviations.ts';
import { parseLocator, type LocatorRange } from './cited-locators.ts';
import type { Agent, Body } from './contributors.ts';
import { findAgent } from './named-agents.ts';
import { agentOfCsl, parseBody } from './parse-name.ts';
import { addressAfterPeriod, printedAddress } from './printed-address.ts';
import { describeDetails, type WorkDetails } from './work-details.ts';
import { sentence } from './title-case.ts';

/**
 * The form of a citation: correspondence, a paper of a body, news, remarks, a hearing, any other work, a page of this
 * site.
 */
export type CitableForm = 'letter' | 'paper' | 'news' | 'speech' | 'hearing' | 'work';

/** A work, a passage, or a page that can be cited. */
export interface Citable {
  /** A key for bibliographies: letters, digits, and hyphens. */
  readonly key: string;
  readonly form: CitableForm;
  /** The kind of work, which some manuals name: `Letter`, `Fact sheet`, `Remarks`. */
  readonly genre: string | undefined;
  /** The type of item in CSL. */
  readonly type: string;
  readonly authors: readonly Agent[];
  /** The body for which the authors wrote. */
  readonly affiliation: Body | undefined;
  readonly recipients: readonly Agent[];
  /** Titles and bodies of the authors and of the recipients; only Bluebook uses them. */
  readonly capacities: { readonly authors: string | undefined; readonly recipients: string | undefined };
  readonly title: Title;
  /** The language of the work (BCP 47), if it is known. */
  readonly language: string | undefined;
  /** EDTF, level 1; undefined if it is not known. */
  readonly date: string | undefined;
  /** The newspaper, agency, volume, or site in which the work appeared. */
  readonly container: { readonly title: Title; readonly agency: boolean } | undefined;
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  readonly event:
    { readonly title: string; readonly place: string | undefined; readonly date: string | undefined } | undefined;
  readonly number: string | undefined;
  /** Fields that only some types of works have. */
  readonly details: WorkDetails;
  /** This archive, if it contains the text. */
  readonly archive: Title | undefined;
  /** Where to read the work; for a passage, its pinned address. `UNASSIGNED` if the archive has no address yet. */
  readonly url: string | undefined;
  /** The address of the whole work, for an entry of a bibliography, in which it follows a period. */
  readonly whole: string | undefined;
  readonly locator: LocatorRange | undefined;
  readonly edition: EditionStatement | undefined;
}

/** The title of a work. */
export interface Title {
  readonly text: string;
  /** The title in sentence style. No rule can derive it, because proper names keep their capitals. */
  readonly sentence: string;
  /** Whether the title is the editor's description. Such a title has no italics and no quotation marks. */
  readonly devised: boolean;
  /** Titles in other languages keep their capitals in every style. */
  readonly english: boolean;
}

/** The edition of a document, and the day of the last correction of its text. */
export interface EditionStatement {
  readonly number: number;
  readonly corrected: string | undefined;
}

/** What a citation needs from outside the document. */
export interface CitationContext {
  readonly archive: Pick<Archive, 'settings' | 'names'>;
  readonly paths: Paths;
  /** From the ledger; a document without a ledger has no edition. */
  readonly edition?: EditionStatement | undefined;
}

/**
 * The citation of a document, of one of its passages, or of a range of passages.
 *
 * @param range the first and the last passage, which may be the same; undefined for the whole document
 */
export function citeDocument(
  document: ArchiveDocument,
  range: { readonly first: Passage; readonly last: Passage } | undefined,
  { archive, paths, edition }: CitationContext,
): Citable {
  const { fields } = document;
  const issuer = fields['issued-by'] === undefined ? undefined : parseBody(fields['issued-by']);
  const kind = propertiesOf(fields.kind);
  const isLetter = kind.isLetter && fields.to.length > 0;
  const url =
    range === undefined
      ? paths.document(document.id)
      : paths.passage(document.id, range.first.id, edition === undefined ? undefined : range.first.digest);
  return {
    key: range === undefined ? document.id : `${document.id}-${range.first.id}`,
    form: isLetter ? 'letter' : 'paper',
    genre: fields.kind === 'other' ? undefined : capitalize(fields.kind),
    type: isLetter ? 'personal_communication' : kind.csl,
    authors:
      fields.from.length > 0
        ? fields.from.map((name) => findAgent(name, archive.names))
        : issuer === undefined
          ? []
          : [issuer],
    affiliation: fields.from.length > 0 ? issuer : undefined,
    recipients: fields.to.map((name) => findAgent(name, archive.names)),
    capacities: { authors: fields['from-as'], recipients: fields['to-as'] },
    title: {
      ...titleOf(fields.title.text, fields.title.sentence, isEnglish(fields.language, fields.title.text)),
      devised: fields.title.devised === 'yes',
    },
    language: fields.language,
    date: knownDate(fields.date.edtf),
    container: undefined,
    publisher: undefined,
    place: fields.place,
    event: undefined,
    number: fields.number,
    details: describeDetails(fields),
    archive: archiveTitle(archive),
    url: printedAddress(paths.absolute(url)),
    whole: addressAfterPeriod(printedAddress(paths.absolute(paths.document(document.id)))),
    locator: range === undefined ? undefined : { first: locatorOf(range.first), last: locatorOf(range.last) },
    edition,
  };
}

/** The citation of a work that documents cite, with its own address if it has one. */
export function citeSource({ id, fields }: Pick<Source, 'id' | 'fields'>): Citable {
  const container = fields['container-title'];
  const url = fields.DOI === undefined ? fields.URL : `https://doi.org/${fields.DOI}`;
  // The names of cases keep their capitals: `In re Doe`.
  const english = fields.type !== 'legal_case' && isEnglish(fields.language, fields.title);
  // A statement or answer on the record of a hearing has no title of its own.
  const onRecord = fields.type === 'hearing' && fields.author.some((name) => !('literal' in name));
  return {
    key: id,
    form: formOf(fields),
    genre: fields.genre,
    type: fields.type,
    authors: fields.author.map(agentOfCsl),
    affiliation: undefined,
    recipients: [],
    capacities: { authors: undefined, recipients: undefined },
    title: { ...titleOf(fields.title, fields['title-sentence'], english), devised: onRecord },
    language: fields.language,
    // A statement on the record of a hearing may be from another day than the hearing.
    date: knownDate(fields.issued) ?? (onRecord ? undefined : knownDate(fields['event-date'])),
    container:
      container === undefined
        ? undefined
        : { title: titleOf(container, fields['container-title-sentence'], english), agency: isNewsAgency(container) },
    publisher: fields.publisher,
    place: fields['publisher-place'],
    event:
      fields['event-title'] === undefined
        ? undefined
        : { title: fields['event-title'], place: fields['event-place'], date: knownDate(fields['event-date']) },
    number: fields.number,
    details: describeDetails(fields),
    archive: undefined,
    url,
    whole: url,
    locator: undefined,
    edition: undefined,
  };
}

/** Undefined if the date is not known. */
function knownDate(date: string | undefined): string | undefined {
  return isUndated(date) ? undefined : date;
}

function titleOf(text: string, written?: string, english = true): Title {
  return { text, sentence: written ?? (english ? sentence(text) : text), devised: false, english };
}

/** Whether a title is in English, which alone has headline capitals. Without a language, the script decides. */
function isEnglish(language: string | undefined, title: string): boolean {
  if (/[^\P{L}\p{Script=Latin}]/u.test(title)) return false;
  return language === undefined || /^en\b/.test(language);
}

function archiveTitle({ settings }: Pick<Archive, 'settings'>): Title {
  return titleOf(settings.title, undefined, isEnglish(settings.language, settings.title));
}

function locatorOf({ locator, printed }: Passage) {
  return parseLocator(locator, printed !== undefined);
}

function formOf(fields: SourceFields): CitableForm {
  switch (fields.type) {
    case 'article-newspaper':
    case 'article-magazine':
      return 'news';
    case 'speech':
      return 'speech';
    case 'hearing':
      return 'hearing';
    case 'paper-conference':
      // A paper that was read, and is not part of a volume.
      return fields['container-title'] === undefined && fields['event-title'] !== undefined ? 'speech' : 'work';
    default:
      return 'work';
  }
}
