/** The page of a source: the work, how it is cited, what relies on it, and what was compared. */
import { citeSource } from '../citations/citable.ts';
import { describeCitedWork, type LinkTag } from '../citations/page-metadata.ts';
import { createResolver } from '../dialect/item-links.ts';
import { renderProse } from '../dialect/render-markdown.ts';
import { stretchOf } from '../model/sheet-row.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument, Passage, Source } from '../model/model.ts';
import { rememberLast } from '../model/tracked-archive.ts';
import type { Paths } from '../paths.ts';
import { USUAL_EXTENT } from '../schemas/evidence.ts';
import { sentenceAt } from '../text/sentences.ts';
import { createCitationPanel, type CitationPanel } from './citation-panel.ts';
import { describeComparison, type ComparisonDetails } from './comparison-details.ts';
import { createExtract, sentencesAround, type Extract } from './extract.ts';
import { nameWithArticle } from './descriptions.ts';
import { formatDateOrNone } from './formatted-date.ts';
import { createWorkHead, type PageHead } from './page-head.ts';
import type { ListPage } from './list-parts.ts';
import { linkPassage, type Link } from './page-links.ts';
import { dividePassages, FEW_PASSAGES, type ListedPassage } from './passage-parts.ts';
import { describeCheck } from './checked-words.ts';
import { describeWhereToRead, type WhereToRead } from './where-to-read.ts';
import { describeSource, type SourceParticulars } from './source-particulars.ts';
import { linkWork } from './work-links.ts';

/** The citation of the source as a note prints it. */
export interface PrintedCitation {
  /** The note, under its marker: `iv`. */
  readonly note: Link;
  readonly text: string;
}

/** Words that were compared with the source. */
export interface ComparedWords {
  readonly text: string;
  readonly passage: Link;
  readonly comparison: ComparisonDetails;
}

/** A work that the editor read about the source. */
export interface ReadWork {
  /** `October 1, 2010`, or `no date`. */
  readonly date: string;
  readonly link: Link;
  readonly shows: string;
  /** How much of it was read; undefined for the usual extent, which the list of references explains once. */
  readonly extent: string | undefined;
}

export interface SourcePage {
  readonly head: PageHead;
  readonly title: string;
  readonly access: string;
  /** HTML. */
  readonly headnote: string;
  readonly where: WhereToRead;
  readonly particulars: SourceParticulars;
  readonly panel: CitationPanel;
  readonly citations: readonly PrintedCitation[];
  /** How the title differs from the title in the citation. */
  readonly titleNote: string | undefined;
  /** `What the letter takes from it`. */
  readonly usesHeading: string;
  /** The sentences that cite the source. */
  readonly uses: readonly Extract[];
  /** Whether its words were checked: `No: there was no text to compare with.` */
  readonly check: string;
  readonly compared: readonly ComparedWords[];
  readonly read: readonly ReadWork[];
  /** What would settle the open question. */
  readonly settle: string | undefined;
  /** The address to which a reader can send it; undefined if the archive names none. */
  readonly contact: string | undefined;
}

/** A passage that cites the source, and the citation in its note. */
export interface CitingPassage extends ListedPassage {
  readonly citation: PrintedCitation;
}

/** A place in a document that cites the source. */
interface CitingPlace {
  readonly document: ArchiveDocument;
  /** The passage with the call of the note. */
  readonly passage: Passage;
  readonly offset: number;
  readonly note: Passage;
  /** The marker of the note. */
  readonly label: string;
}

/** @param downloads links to files with the citation as data */
export function createSourcePage(
  archive: Archive,
  source: Source,
  paths: Paths,
  downloads: readonly Link[],
  files: readonly LinkTag[],
): SourcePage {
  const { fields } = source;
  const places = listCitingPlaces(archive, source);
  const byNote = new Map(places.map((place) => [`${place.document.id}#${place.note.id}`, place]));
  const work = citeSource(source);
  return {
    head: createWorkHead(
      fields.title,
      `${fields['title-short']}: where it is cited, and whether it could be read`,
      describeCitedWork(work, paths.absolute(paths.source(source.id)), files),
    ),
    title: fields.title,
    access: fields.access,
    headnote: renderProse(source.body.tree, createResolver(paths, `sources/${source.id}.md`)),
    where: describeWhereToRead(source, paths),
    particulars: describeSource(archive, source, paths),
    panel: createCitationPanel(work, { subject: 'this work', downloads }),
    citations: [...byNote.values()].map((place) => printCitation(place, paths)),
    titleNote: fields['title-note'],
    usesHeading: nameUses(places),
    uses: places.map((place) => createUse(source, place, paths)),
    check: describeCheck(fields.collations),
    compared: listCompared(archive, source, paths),
    read: listRead(archive, source, paths),
    settle: fields.settle,
    contact: archive.settings.contact === 'none' ? undefined : archive.settings.contact,
  };
}

/** The pages of the passages that cite a source: the page of the source, and the parts that it leads to. */
export const divideSourcePage: (archive: Archive, source: Source, paths: Paths) => readonly ListPage<CitingPassage>[] =
  rememberLast(dividePage);

function dividePage(archive: Archive, source: Source, paths: Paths): ListPage<CitingPassage>[] {
  if (source.citations.length < FEW_PASSAGES) return [];
  const places = listCitingPlaces(archive, source);
  const entries = places.map((place) => ({
    section: 'uses',
    heading: nameUses(places),
    extract: createUse(source, place, paths),
    citation: printCitation(place, paths),
  }));
  return dividePassages(entries, {}, (steps) => paths.source(source.id, ...steps));
}

function printCitation({ document, note, label }: CitingPlace, paths: Paths): PrintedCitation {
  return { note: { href: paths.passage(document.id, note.id), label }, text: note.words };
}

function listCitingPlaces(archive: Archive, { citations }: Source): CitingPlace[] {
  const indexes = getIndexes(archive);
  return citations.flatMap(({ document: id, note: noteId, call: { passage: passageId, offset, label } }) => {
    const document = indexes.document(id);
    const passage = indexes.passage(id, passageId);
    const note = indexes.passage(id, noteId);
    if (document === undefined || passage === undefined || note === undefined) return [];
    return [{ document, passage, offset, note, label }];
  });
}

/** `What the letter takes from it`; `What the documents take from it` if several documents cite the source. */
function nameUses(places: readonly CitingPlace[]): string {
  const [only, ...others] = new Set(places.map(({ document }) => document));
  if (only === undefined || others.length > 0) return 'What the documents take from it';
  return `What ${nameWithArticle(only.fields['title-short'])} takes from it`;
}

/** The sentence that cites the source, and the sentences with the words that were compared. */
function createUse(source: Source, { document, passage, offset, label }: CitingPlace, paths: Paths): Extract {
  const compared = source.fields.collations.flatMap((collation) =>
    collation.document === document.id && collation.passage === passage.id
      ? (stretchOf(passage, collation.exact) ?? [])
      : [],
  );
  return createExtract(document, passage, paths, {
    stretch: sentencesAround(passage.words, [sentenceAt(passage.words, offset), ...compared]),
    marks: compared.sort((a, b) => a.start - b.start),
    remark: `at note ${label}`,
  });
}

function listCompared(archive: Archive, { fields }: Source, paths: Paths): ComparedWords[] {
  const indexes = getIndexes(archive);
  return fields.collations.flatMap((collation) => {
    const document = indexes.document(collation.document);
    const passage = indexes.passage(collation.document, collation.passage);
    if (document === undefined || passage === undefined) return [];
    return [
      {
        text: collation.exact,
        passage: linkPassage(document, passage, paths),
        comparison: describeComparison(collation, archive, paths),
      },
    ];
  });
}

function listRead(archive: Archive, { fields }: Source, paths: Paths): ReadWork[] {
  const { evidence } = getIndexes(archive);
  return fields.evidence.flatMap((id) => {
    const work = evidence(id);
    if (work === undefined) return [];
    const { date, shows, read } = work.fields;
    return [
      {
        date: formatDateOrNone(date),
        link: linkWork(work, archive, paths),
        shows,
        extent: read.extent === USUAL_EXTENT ? undefined : read.extent,
      },
    ];
  });
}
