/** The home page: what the archive is, a few of its documents, examples of what readers can do, and its sections. */
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { count } from '../text/english.ts';
import { listChronology } from './chronology.ts';
import { getComparedDocuments } from './comparison.ts';
import { nameWithArticle } from './descriptions.ts';
import { createDocumentCard, type DocumentCard } from './document-card.ts';
import { createExamples, type HomeExample } from './home-examples.ts';
import type { Link } from './page-links.ts';
import { gatherSections, linkCompared } from './sections.ts';
import { drawTimeline, type Timeline } from './timeline.ts';
import { linkWhole } from './whole-archive.ts';

/** A section of the archive, with what it contains. */
export interface EntryPoint extends Link {
  /** `7 cited works`; empty if the section has no count. */
  readonly size: string;
}

export interface HomePage {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly introduction: string;
  /** `Read the letter`, `Read the fact sheet`, `Compare them`. */
  readonly actions: readonly Link[];
  readonly documents: readonly DocumentCard[];
  readonly examples: readonly HomeExample[];
  readonly entryPoints: readonly EntryPoint[];
  /** Undefined if the archive has no chronology, or one that is too long for this page. */
  readonly chronology: { readonly timeline: Timeline; readonly href: string } | undefined;
}

/** How many documents the page shows: those that the editor features, or else the first ones by date. */
const MOST_FEATURED = 6;
const MOST_BY_DATE = 3;
/** The largest number of entries in the timeline of this page. */
const MOST_ENTRIES = 60;

export function createHomePage(archive: Archive, paths: Paths): HomePage {
  const { settings } = archive;
  const shown = chooseDocuments(archive);
  const section = gatherSections(archive, paths).find(({ id }) => id === 'chronology');
  const entries = section === undefined ? [] : listChronology(archive, paths);
  return {
    title: settings.title,
    subtitle: settings.subtitle,
    introduction: settings.introduction,
    actions: listActions(archive, shown, paths),
    documents: shown.map((document) => createDocumentCard(document, paths)),
    examples: createExamples(archive, shown, paths),
    entryPoints: listEntryPoints(archive, entries.length, paths),
    chronology:
      section === undefined || entries.length > MOST_ENTRIES
        ? undefined
        : { timeline: drawTimeline(entries), href: section.href },
  };
}

function chooseDocuments({ documents }: Archive): readonly ArchiveDocument[] {
  const featured = documents.filter(({ fields }) => fields.featured === 'yes');
  return featured.length > 0 ? featured.slice(0, MOST_FEATURED) : documents.slice(0, MOST_BY_DATE);
}

function listActions(archive: Archive, shown: readonly ArchiveDocument[], paths: Paths): Link[] {
  const titles = shown.map(({ fields }) => nameWithArticle(fields['title-short']));
  const reads = shown.map(({ id, fields }, index): Link => {
    const title = titles[index] ?? '';
    const isAmbiguous = titles.filter((other) => other === title).length > 1;
    const date = isAmbiguous ? ` of ${formatDate(fields.date.edtf)}` : '';
    return { href: paths.document(id), label: `Read ${title}${date}` };
  });
  const ids = new Set(shown.map(({ id }) => id));
  const pairs = getComparedDocuments(archive).filter(({ earlier, later }) => ids.has(earlier.id) && ids.has(later.id));
  const rest = archive.documents.length - shown.length;
  return [
    ...reads,
    ...(pairs.length === 0 ? [] : [{ href: linkCompared(pairs, paths), label: 'Compare them' }]),
    ...(rest === 0 ? [] : [{ href: paths.documents(), label: `All ${count(archive.documents.length, 'document')}` }]),
  ];
}

function listEntryPoints(archive: Archive, dates: number, paths: Paths): EntryPoint[] {
  const pairs = getComparedDocuments(archive).reduce((sum, documents) => sum + documents.pairs.length, 0);
  const sizes = new Map([
    ['documents', count(archive.documents.length, 'document')],
    ['sources', count(archive.sources.length, 'cited work')],
    ['names', count(archive.names.length, 'name')],
    ['chronology', count(dates, 'date')],
    ['compare', count(pairs, 'pair of passages', 'pairs of passages')],
  ]);
  const works: EntryPoint[] =
    archive.evidence.length === 0
      ? []
      : [{ href: paths.works(), label: 'References', size: count(archive.evidence.length, 'work') }];
  return [
    ...gatherSections(archive, paths).map(({ id, href, label }) => ({ href, label, size: sizes.get(id) ?? '' })),
    ...works,
    { ...linkWhole(archive, paths), size: '' },
  ];
}
