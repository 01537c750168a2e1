/** The home page: what the archive is, its documents, the chronology, and the first sources. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { count } from '../text/english.ts';
import { listChronology } from './chronology.ts';
import { createDocumentCard, type DocumentCard } from './document-card.ts';
import type { Link } from './page-links.ts';
import { gatherSections } from './sections.ts';
import { describeSources, type SourceEntry } from './source-list.ts';
import { drawTimeline, type Timeline } from './timeline.ts';

export interface HomePage {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly introduction: string;
  readonly documents: readonly DocumentCard[];
  /** `2 documents, 39 passages with an address each, …`. */
  readonly size: string;
  readonly allPages: string;
  /** Undefined if the archive has no chronology. */
  readonly chronology: { readonly timeline: Timeline; readonly href: string } | undefined;
  readonly sources: readonly SourceEntry[];
  /** The link to the list of all sources; undefined if the home page shows all. */
  readonly moreSources: Link | undefined;
}

/** How many sources the home page shows. */
const SHOWN_SOURCES = 10;

export function createHomePage(archive: Archive, paths: Paths): HomePage {
  const { settings, documents, sources } = archive;
  const chronology = gatherSections(archive, paths).find(({ id }) => id === 'chronology');
  const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
  const notes = documents.reduce((sum, document) => sum + document.notes.length, 0);
  return {
    title: settings.title,
    subtitle: settings.subtitle,
    introduction: settings.introduction,
    documents: documents.map((document) => createDocumentCard(document, paths)),
    size: `${count(documents.length, 'document')}, ${count(passages, 'passage')} with an address each, ${count(notes, 'note')}, ${count(sources.length, 'cited work')}.`,
    allPages: paths.all(),
    chronology: chronology && {
      timeline: drawTimeline(listChronology(archive, paths)),
      href: chronology.href,
    },
    sources: describeSources(sources.slice(0, SHOWN_SOURCES), archive, paths),
    moreSources:
      sources.length > SHOWN_SOURCES ? { href: paths.sources(), label: `All ${sources.length} sources` } : undefined,
  };
}
