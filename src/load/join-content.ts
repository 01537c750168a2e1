/** Step 2 of reading an archive: joins what was read from the files into the model. */
import { ruleOf, type Problem } from '../text/problem.ts';
import type { Annotation } from '../model/editorial-content.ts';
import type { Archive, ArchiveDocument, Source } from '../model/model.ts';
import { compareNames, citationsBySource, compareDocuments, compareTargets } from '../model/sort-orders.ts';
import { resolveAnnotation, type WrittenAnnotation } from './annotations.ts';
import type { Content, UncitedSource } from './content-reader.ts';
import { fileName } from './file-listing.ts';
import type { KnownMentions } from './known-mentions.ts';
import { findAllMentions, findSourceMentions, indexForms } from './mentions.ts';

/** The model, except for the settings, and what could not be joined. */
export interface Joined extends Omit<Archive, 'settings'> {
  /** Annotations whose words were not found, or not looked for because their document has a mistake. */
  readonly unplaced: readonly WrittenAnnotation[];
  readonly problems: readonly Problem[];
}

/**
 * Joins content: puts items in order, and finds citations, the words of annotations, and mentions of names.
 *
 * @param known the mentions that were found before, which this call uses and updates
 */
export function joinContent(content: Content, known: KnownMentions): Joined {
  const documents = content.documents.toSorted(compareDocuments);
  const sources = joinSources(content.sources, documents);
  const names = content.names.toSorted(compareNames);
  const forms = indexForms(names);
  return {
    documents,
    sources,
    pages: content.pages,
    evidence: content.evidence,
    deleted: content.deleted,
    published: content.published,
    files: new Map([...content.files].sort(([a], [b]) => (a < b ? -1 : 1))),
    names,
    corrections: content.corrections,
    mentions: findAllMentions(documents, forms, known),
    sourceMentions: sources.flatMap((source) => findSourceMentions(source, forms)),
    ...joinAnnotations(content, documents),
  };
}

/** Gives sources their citations. Sources are in the order of their first citation; uncited ones are last. */
function joinSources(sources: readonly UncitedSource[], documents: readonly ArchiveDocument[]): Source[] {
  const citations = citationsBySource(documents);
  const ranks = new Map([...citations.keys()].map((id, rank) => [id, rank]));
  const rankOf = ({ id }: UncitedSource) => ranks.get(id) ?? ranks.size;
  return sources
    .map((source) => ({ ...source, citations: citations.get(source.id) ?? [] }))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

/** Finds the words of each annotation. In a document with a mistake, the words can differ from those that are meant. */
function joinAnnotations(
  content: Content,
  documents: readonly ArchiveDocument[],
): Pick<Joined, 'annotations' | 'unplaced' | 'problems'> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ids = [...byId.keys()];
  const broken = new Set(content.problems.filter((found) => ruleOf(found).keepsWords !== true).map(({ file }) => file));
  const annotations: Annotation[] = [];
  const unplaced: WrittenAnnotation[] = [];
  const problems: Problem[] = [];
  for (const written of content.annotations) {
    const isBroken = broken.has(fileName(content.folder, `documents/${written.document}.md`));
    const resolved = isBroken ? undefined : resolveAnnotation(written, byId.get(written.document), ids);
    for (const found of resolved?.problems ?? []) problems.push(found);
    if (resolved?.value === undefined) unplaced.push(written);
    else annotations.push(resolved.value);
  }
  return { annotations: annotations.sort(compareTargets(documents)), unplaced, problems };
}
