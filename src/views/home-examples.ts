/** Examples on the home page: what a reader can do with a document, each with an item of the archive. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { count } from '../text/english.ts';
import { beginningOf, nameWithArticle } from './descriptions.ts';
import { countMentioning } from './name-mentions.ts';
import { linkName, linkPassage, linkSource, type Link } from './page-links.ts';

/** One thing that a reader can do, with an example. */
export interface HomeExample {
  /** `Follow a note to its source`. */
  readonly task: string;
  /** Words of the document that the example is about; undefined if it is not about words. */
  readonly words: string | undefined;
  readonly text: string;
  readonly link: Link;
}

/** How many examples the home page shows. */
const SHOWN = 3;
/** The largest number of words that an example quotes. */
const QUOTED = 14;

/** The first examples that the archive has content for, from the documents that the home page shows. */
export function createExamples(archive: Archive, shown: readonly ArchiveDocument[], paths: Paths): HomeExample[] {
  const makers = [showAnnotation, showNote, showName, showCitation];
  return makers
    .flatMap((make) => shown.flatMap((document) => make(archive, document, paths)).slice(0, 1))
    .slice(0, SHOWN);
}

/** The first words that the editor annotated. */
function showAnnotation(archive: Archive, document: ArchiveDocument, paths: Paths): HomeExample[] {
  const annotation = getIndexes(archive)
    .annotationsOf(document.id)
    .find(({ fields, target }) => fields.kind !== 'cross-reference' && target.words !== undefined);
  const passage = getIndexes(archive).passage(document.id, annotation?.target.passage);
  if (annotation?.target.words === undefined || passage === undefined) return [];
  const { start, end } = annotation.target.words;
  return [
    {
      task: 'Open the editor’s remark on some words',
      words: beginningOf(passage.words.slice(start, end), QUOTED),
      text: annotation.fields.headline,
      link: {
        href: paths.passage(document.id, `a-${annotation.id}`),
        label: linkPassage(document, passage, paths).label,
      },
    },
  ];
}

/** The first note that cites a source, and whether the source could be read. */
function showNote(archive: Archive, document: ArchiveDocument, paths: Paths): HomeExample[] {
  return document.notes.flatMap(({ label, sources }) => {
    const source = getIndexes(archive).source(sources[0]);
    if (source === undefined) return [];
    const title = nameWithArticle(document.fields['title-short']);
    return [
      {
        task: 'Follow a note to its source',
        words: undefined,
        text: `Note ${label} of ${title} cites it. Access: ${source.fields.access}.`,
        link: linkSource(source, paths),
      },
    ];
  });
}

/** The person whom the document mentions most often; if it mentions no person, another name. */
function showName(archive: Archive, document: ArchiveDocument, paths: Paths): HomeExample[] {
  const indexes = getIndexes(archive);
  const passagesWith = (name: string) =>
    countMentioning(indexes.mentionsOf(name).filter(({ mention }) => mention.document === document.id));
  const [first] = archive.names
    .map((name) => ({ name, passages: passagesWith(name.id) }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => Number(b.name.kind === 'people') - Number(a.name.kind === 'people') || b.passages - a.passages);
  if (first === undefined) return [];
  const title = nameWithArticle(document.fields['title-short']);
  return [
    {
      task: 'Find every mention of a name',
      words: undefined,
      text: `In ${count(first.passages, 'passage')} of ${title}.`,
      link: linkName(first.name, paths),
    },
  ];
}

/** The first passage that has a number. */
function showCitation(_archive: Archive, document: ArchiveDocument, paths: Paths): HomeExample[] {
  const passage = document.passages.find(({ kind }) => kind === 'paragraph' || kind === 'item');
  if (passage === undefined) return [];
  return [
    {
      task: 'Cite a passage',
      words: beginningOf(passage.words, QUOTED),
      text: 'In four styles, with an address of its own.',
      link: { href: `${paths.cite(document.id)}#${passage.id}`, label: linkPassage(document, passage, paths).label },
    },
  ];
}
