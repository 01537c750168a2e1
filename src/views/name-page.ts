/** The page of a name: every passage that mentions it, and what is known of it. */
import { findPassage } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import { defineDerived, rememberLast } from '../model/tracked-archive.ts';
import type { Paths } from '../paths.ts';
import { count } from '../text/english.ts';
import { describeTitleAndDate } from './descriptions.ts';
import { formatDateOrNone } from './formatted-date.ts';
import { createExtract, type Extract } from './extract.ts';
import type { ListPage } from './list-parts.ts';
import { listAbbreviations, listNamingAnnotations } from './name-mentions.ts';
import { dividePassages, FEW_PASSAGES, type ListedPassage } from './passage-parts.ts';
import { linkName, type Link } from './page-links.ts';
import { createMentionExtracts, type MentionExtract } from './mention-extracts.ts';
import { nameKindLabels } from '../model/name-kinds.ts';
import { describeNamed } from './page-head.ts';
import { describeName, type NameParticulars } from './name-particulars.ts';

/** The passages of a document that mention the name. */
export interface DocumentMentions {
  /** `Letter, October 18, 2010`. */
  readonly heading: string;
  readonly extracts: readonly Extract[];
}

/** A source whose bibliographic fields mention the name. */
export interface CitedWork {
  /** `October 1, 2010`, or `no date`. */
  readonly date: string;
  readonly link: Link;
}

export interface NamePage {
  /** The bearer of the name, as JSON-LD. */
  readonly subject: object;
  readonly name: string;
  /** `Person`. */
  readonly kind: string;
  readonly description: string;
  /** What an abbreviation is short for; undefined for other names. */
  readonly expansion: string | undefined;
  /** For an abbreviation: the name it abbreviates, whose page has the passages. */
  readonly means: Link | undefined;
  /** The documents that mention the name. */
  readonly documents: readonly DocumentMentions[];
  /** `Not by this name in 12 other documents.`; undefined if all documents mention the name. */
  readonly absent: string | undefined;
  /** The annotations that name a person whom no text names. */
  readonly annotations: readonly Link[];
  readonly citedWorks: readonly CitedWork[];
  /** Where the documents quote the words of the name's bearer. */
  readonly quoted: readonly Extract[];
  /** Where a text has other words, which the editor takes to mean the name. */
  readonly identified: readonly Extract[];
  readonly particulars: NameParticulars;
}

const countDocuments = defineDerived('number of documents', ({ documents }) => documents.length);

export const createNamePage: (archive: Archive, name: Name, paths: Paths) => NamePage = rememberLast(describePage);

function describePage(archive: Archive, name: Name, paths: Paths): NamePage {
  const { fields } = name;
  const meaning = getIndexes(archive).name(fields.means);
  const mentions = createMentionExtracts(archive, name, paths);
  const byDocument = Map.groupBy(
    mentions.filter(({ isIdentified }) => !isIdentified),
    ({ document }) => document,
  );
  const rest = countDocuments(archive) - byDocument.size;
  return {
    name: fields.name,
    subject: describeNamed(name),
    kind: nameKindLabels[name.kind].singular,
    description: fields.description,
    expansion: fields.expansion,
    means: meaning && linkName(meaning, paths),
    documents: meaning
      ? []
      : [...byDocument].map(([document, found]) => ({
          heading: describeTitleAndDate(document),
          extracts: found.map(extractOf),
        })),
    absent:
      meaning !== undefined || rest === 0
        ? undefined
        : `Not by this name in ${count(rest, byDocument.size === 0 ? 'document' : 'other document')}.`,
    annotations: mentions.length > 0 ? [] : linkAnnotations(archive, name, paths),
    citedWorks: listCitedWorks(archive, name, paths),
    quoted: listQuoted(archive, name, paths),
    identified: mentions.filter(({ isIdentified }) => isIdentified).map(extractOf),
    particulars: describeName(archive, name, paths),
  };
}

function linkAnnotations(archive: Archive, name: Name, paths: Paths): Link[] {
  return listNamingAnnotations(archive, name).map(({ id, document, fields }) => ({
    href: paths.passage(document, `a-${id}`),
    label: fields.headline,
  }));
}

/** The pages of the passages of a name: its own page, and the parts that it leads to. */
export const divideNamePage: (archive: Archive, name: Name, paths: Paths) => readonly ListPage<ListedPassage>[] =
  rememberLast(dividePage);

function dividePage(archive: Archive, name: Name, paths: Paths): ListPage<ListedPassage>[] {
  const { mentionsOf, quotationsOf } = getIndexes(archive);
  const abbreviations = listAbbreviations(archive, name);
  const mentions = [name, ...abbreviations].reduce((sum, { id }) => sum + mentionsOf(id).length, 0);
  if (mentions + quotationsOf(name.id).length < FEW_PASSAGES) return [];
  const { documents, quoted, identified } = createNamePage(archive, name, paths);
  const listAs = (section: string, heading: string, extracts: readonly Extract[]): ListedPassage[] =>
    extracts.map((extract) => ({ section, heading, extract }));
  const entries = [
    ...documents.flatMap(({ heading, extracts }) => listAs('passages', heading, extracts)),
    ...listAs('quoted', QUOTED, quoted),
    ...listAs('identified', IDENTIFIED, identified),
  ];
  const labels = { passages: 'Passages', quoted: QUOTED, identified: IDENTIFIED };
  return dividePassages(entries, labels, (steps) => paths.name(name.id, ...steps));
}

const QUOTED = 'Quoted in the documents';
const IDENTIFIED = 'Identified by the editor';

const extractOf = ({ extract }: MentionExtract): Extract => extract;

/** The sources whose bibliographic fields mention a name, in the order of first citation. */
function listCitedWorks(archive: Archive, { id: name }: Name, paths: Paths): CitedWork[] {
  const { source, sourceMentionsOf } = getIndexes(archive);
  const ids = new Set(sourceMentionsOf(name).map(({ mention }) => mention.document));
  return [...ids].flatMap((id) => {
    const work = source(id);
    if (work === undefined) return [];
    const { issued, title } = work.fields;
    return [{ date: formatDateOrNone(issued), link: { href: paths.source(id), label: title } }];
  });
}

function listQuoted(archive: Archive, { id }: Name, paths: Paths): Extract[] {
  const { quotationsOf } = getIndexes(archive);
  return quotationsOf(id).flatMap(({ document, quotation: { passage: passageId, start, end, cites } }) => {
    const passage = findPassage(document, passageId);
    if (passage === undefined) return [];
    const remark = `as quoted there; cites ${cites === 'none' ? 'nothing' : cites}`;
    return [createExtract(document, passage, paths, { stretch: { start, end }, remark })];
  });
}
