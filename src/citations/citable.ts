/** What can be cited, in the few fields that every style is made from; and how documents and sources become it. */
import { capitalize } from '../text/english.ts';
import type { Archive, ArchiveDocument, Passage, Source } from '../model/model.ts';
import { propertiesOf } from '../schemas/document-kinds.ts';
import type { CslName, SourceFields } from '../schemas/source.ts';
import type { Paths } from '../paths.ts';
import { isNewsAgency } from './abbreviations.ts';
import { parseLocator, type LocatorRange } from './cited-locators.ts';
import { parseBody, parsePerson, type Agent, type Body, type Person } from './contributors.ts';
import { sentence } from './title-case.ts';

/** The forms in which manuals cite: correspondence; a paper of a body; news; remarks; a record in a hearing; any work; a page. */
export type CitableForm = 'letter' | 'paper' | 'news' | 'speech' | 'hearing' | 'work' | 'page';

/** A work, passage or page, ready to be cited. */
export interface Citable {
  /** A key for bibliographies: letters, digits and hyphens. */
  readonly key: string;
  readonly form: CitableForm;
  /** What it is, where a manual wants it said: `Letter`, `Fact sheet`, `Remarks`. */
  readonly genre: string | undefined;
  /** CSL's type of item. */
  readonly type: string;
  readonly authors: readonly Agent[];
  /** The body for which persons wrote. */
  readonly affiliation: Body | undefined;
  readonly recipients: readonly Agent[];
  /** Titles and bodies of those who wrote, and of those they wrote to; only Bluebook asks for them. */
  readonly capacities: { readonly authors: string | undefined; readonly recipients: string | undefined };
  readonly title: Title;
  /** EDTF of level 0. */
  readonly date: string | undefined;
  /** The newspaper, agency, volume or site it appeared in. */
  readonly container: { readonly title: Title; readonly agency: boolean } | undefined;
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  readonly event:
    { readonly title: string; readonly place: string | undefined; readonly date: string | undefined } | undefined;
  readonly number: string | undefined;
  /** This archive, for what stands in it. */
  readonly archive: Title | undefined;
  /** Where to read it: for a passage, the pinned address of that passage. */
  readonly url: string | undefined;
  /** The address of the whole work, which a bibliography lists. */
  readonly whole: string | undefined;
  readonly locator: LocatorRange | undefined;
  readonly edition: EditionStatement | undefined;
}

/** A title, and what manuals ask of it. */
export interface Title {
  readonly text: string;
  /** In sentence style, which no rule can derive: proper names keep their capitals. */
  readonly sentence: string;
  /** Whether it is a description and not a title the work bears: never in italics or quotation marks. */
  readonly devised: boolean;
}

/** The numbered release of a document, and the day its text was last corrected. */
export interface EditionStatement {
  readonly number: number;
  readonly corrected: string | undefined;
}

/** What the model does not say of itself. */
export interface CitationContext {
  readonly archive: Pick<Archive, 'settings'>;
  readonly paths: Paths;
  /** From the ledger; a document without one has no edition. */
  readonly edition?: EditionStatement | undefined;
  /** A name as the archive's names know it: how it files, the office held. */
  readonly person?: ((name: string) => Person | Body | undefined) | undefined;
}

/**
 * A document, or one passage of it, or a range of passages.
 *
 * @param range the first and last passage; the same one twice for one, undefined for the whole document
 */
export function citeDocument(
  document: ArchiveDocument,
  range: { readonly first: Passage; readonly last: Passage } | undefined,
  { archive, paths, edition, person }: CitationContext,
): Citable {
  const { fields } = document;
  const agent = (name: string): Agent => person?.(name) ?? parsePerson(name);
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
    authors: fields.from.length > 0 ? fields.from.map(agent) : issuer === undefined ? [] : [issuer],
    affiliation: fields.from.length > 0 ? issuer : undefined,
    recipients: fields.to.map(agent),
    capacities: { authors: fields['from-as'], recipients: fields['to-as'] },
    title: { ...titleOf(fields.title.text, fields.title.sentence), devised: fields.title.devised === 'yes' },
    date: fields.date.edtf,
    container: undefined,
    publisher: undefined,
    place: fields.place,
    event: undefined,
    number: undefined,
    archive: archiveTitle(archive),
    url: paths.absolute(url),
    whole: paths.absolute(paths.document(document.id)),
    locator: range === undefined ? undefined : { first: locatorOf(range.first), last: locatorOf(range.last) },
    edition,
  };
}

/** A work that documents cite, as itself: at its own address, if it has one. */
export function citeSource({ id, fields }: Pick<Source, 'id' | 'fields'>): Citable {
  const container = fields['container-title'];
  // A statement or answer that a person put on the record of a hearing bears no title of its own.
  const onRecord = fields.type === 'hearing' && fields.author.some((name) => 'family' in name);
  return {
    key: id,
    form: formOf(fields.type),
    genre: fields.genre,
    type: fields.type,
    authors: fields.author.map(agentOf),
    affiliation: undefined,
    recipients: [],
    capacities: { authors: undefined, recipients: undefined },
    title: { ...titleOf(fields.title, fields['title-sentence']), devised: onRecord },
    // What was put on the record of a hearing need not be of the hearing's day.
    date: fields.issued ?? (onRecord ? undefined : fields['event-date']),
    container:
      container === undefined
        ? undefined
        : { title: titleOf(container, fields['container-title-sentence']), agency: isNewsAgency(container) },
    publisher: fields.publisher,
    place: fields['publisher-place'],
    event:
      fields['event-title'] === undefined
        ? undefined
        : { title: fields['event-title'], place: fields['event-place'], date: fields['event-date'] },
    number: fields.number,
    archive: undefined,
    url: fields.URL,
    whole: fields.URL,
    locator: undefined,
    edition: undefined,
  };
}

/** This archive's page about a work: what is known of it, and what rests on it. */
export function citeSourcePage(
  { id, fields }: Pick<Source, 'id' | 'fields'>,
  { archive, paths }: CitationContext,
): Citable {
  return {
    ...citeSource({ id, fields }),
    key: `about-${id}`,
    form: 'page',
    genre: undefined,
    type: 'webpage',
    authors: [],
    title: titleOf(fields['title-short'], fields['title-short']),
    date: undefined,
    container: undefined,
    publisher: undefined,
    place: undefined,
    event: undefined,
    number: undefined,
    archive: archiveTitle(archive),
    url: paths.absolute(paths.source(id)),
    whole: paths.absolute(paths.source(id)),
  };
}

function titleOf(text: string, written?: string): Title {
  return { text, sentence: written ?? sentence(text), devised: false };
}

function archiveTitle({ settings }: Pick<Archive, 'settings'>): Title {
  return titleOf(settings.title);
}

function locatorOf({ locator, printed }: Passage) {
  return parseLocator(locator, printed !== undefined);
}

function agentOf(name: CslName): Agent {
  return 'literal' in name
    ? parseBody(name.literal)
    : { given: name.given, family: name.family, suffix: name.suffix, office: undefined };
}

function formOf(type: SourceFields['type']): CitableForm {
  switch (type) {
    case 'article-newspaper':
    case 'article-magazine':
      return 'news';
    case 'speech':
      return 'speech';
    case 'hearing':
      return 'hearing';
    default:
      return 'work';
  }
}

/** Whether a work is published by itself, so that its title leans: a book, not an article in one. */
export function isVolume({ type, container }: Citable): boolean {
  return container === undefined && VOLUMES.has(type);
}

const VOLUMES: ReadonlySet<string> = new Set(['book', 'report']);
