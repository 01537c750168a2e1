/** The list of references: every work that the editor relied on, how much of it was read, and where it is used. */
import { nameInSentence, nameWithArticle } from './descriptions.ts';
import { formatDateOrNone } from './formatted-date.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Evidence } from '../model/editorial-content.ts';
import type { Archive } from '../model/model.ts';
import { getReliances, type Reliance } from '../model/reliances.ts';
import type { Paths } from '../paths.ts';
import { evidenceKinds, USUAL_EXTENT, type EvidenceFields } from '../schemas/evidence.ts';
import { formatDate } from '../text/dates.ts';
import { compareChronologically } from './chronology.ts';
import { renderIntroduction } from './editor-page.ts';
import { dateLevels } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import { linkName, type Link } from './page-links.ts';
import { listAuthors } from './source-particulars.ts';
import { capturesOf } from './where-to-read.ts';

/** A work that the editor relied on. */
export interface ReferenceEntry {
  readonly id: string;
  /** `October 1, 2010`, or `no date`. */
  readonly date: string;
  readonly title: string;
  readonly url: string | undefined;
  /** The publisher, what it is, and the authors: `The Daily News (newspaper) · Jane Doe`. */
  readonly responsible: string;
  /** A few of its words. */
  readonly quote: string | undefined;
  readonly shows: string;
  /** `Read: its table of contents. Form: stored copy.`; undefined for the usual extent. */
  readonly reading: string | undefined;
  /** Where its captures are: a list of those of its address, and the one that the editor names. */
  readonly captures: readonly Link[];
  /** What relies on it. */
  readonly usedIn: readonly Link[];
}

/** The works of one kind. */
export interface ReferenceGroup {
  readonly kind: EvidenceFields['kind'];
  /** `Reports`. */
  readonly heading: string;
  /** By date; works without a date come last. */
  readonly works: readonly ReferenceEntry[];
}

/** What the list says about all works. */
export interface ReferenceListHead {
  readonly introduction: string | undefined;
  readonly sources: string;
  /** Whether the date of a copy that was read is unknown. */
  readonly hasUndatedCopies: boolean;
}

export interface ReferenceList extends ReferenceListHead {
  readonly groups: readonly ReferenceGroup[];
}

const HEADINGS: Record<EvidenceFields['kind'], string> = {
  official: 'Official publications',
  'the work itself': 'Cited works themselves',
  copy: 'Copies published elsewhere',
  report: 'Reports',
  comment: 'Comments',
  data: 'Data',
};

/** Describes the part of the list above its works. */
export function describeReferenceList(archive: Archive, paths: Paths): ReferenceListHead {
  return {
    introduction: renderIntroduction(archive, 'evidence', paths),
    sources: paths.sources(),
    hasUndatedCopies: archive.evidence.some(({ fields }) => fields.read.captured === undefined),
  };
}

/** Makes the view of the whole list, by the kinds of works. A long list is divided: see {@link divideReferences}. */
export function createReferenceList(archive: Archive, paths: Paths): ReferenceList {
  const reliances = getReliances(archive);
  const byKind = Map.groupBy(archive.evidence, ({ fields }) => fields.kind);
  return {
    ...describeReferenceList(archive, paths),
    groups: evidenceKinds.flatMap((kind) => {
      const works = byKind.get(kind)?.toSorted(compareWorks);
      if (works === undefined) return [];
      return [
        {
          kind,
          heading: HEADINGS[kind],
          works: works.map((work) => ({
            ...describeWork(work),
            usedIn: (reliances.get(work.id) ?? []).map((reliance) => linkReliance(reliance, archive, paths)),
          })),
        },
      ];
    }),
  };
}

/** A work in a long list, with its group. */
export interface ListedReference {
  readonly group: Omit<ReferenceGroup, 'works'>;
  readonly work: ReferenceEntry;
}

/** The pages of the list: one, or if the works do not fit, their kinds and decades. */
export function divideReferences(archive: Archive, paths: Paths): ListPage<ListedReference>[] {
  const { evidence } = getIndexes(archive);
  const works = createReferenceList(archive, paths).groups.flatMap(({ kind, heading, works }) =>
    works.map((work): ListedReference => ({ group: { kind, heading }, work })),
  );
  return divideList(works, {
    levels: [
      ({ group }) => [{ step: group.kind.replaceAll(' ', '-'), label: group.heading }],
      ...dateLevels<ListedReference>(({ work }) => evidence(work.id)?.fields.date),
    ],
    hrefOf: (steps) => paths.part('evidence', ...steps),
    limit: 80_000,
  });
}

/** The works of a page of the list, by kind. */
export function groupReferences(listed: readonly ListedReference[]): ReferenceGroup[] {
  return [...Map.groupBy(listed, ({ group }) => group.kind).values()].map((members) => ({
    kind: members[0]?.group.kind ?? 'report',
    heading: members[0]?.group.heading ?? '',
    works: members.map(({ work }) => work),
  }));
}

/** Compares works by date, then by short title. A work without a date comes last. */
function compareWorks({ fields: a }: Evidence, { fields: b }: Evidence): number {
  const byTitle = a['title-short'].localeCompare(b['title-short'], 'en');
  if (a.date === undefined || b.date === undefined) {
    return Number(a.date === undefined) - Number(b.date === undefined) || byTitle;
  }
  return compareChronologically(a.date, b.date) || byTitle;
}

function describeWork({ id, fields }: Evidence): Omit<ReferenceEntry, 'usedIn'> {
  return {
    id,
    date: formatDateOrNone(fields.date),
    title: fields.title,
    url: fields.url,
    responsible: [describePublisher(fields), ...listAuthors(fields.author)].filter((part) => part !== '').join(' · '),
    quote: fields.quote,
    shows: fields.shows,
    reading: describeReading(fields.read),
    captures: linkCaptures(fields),
  };
}

function linkCaptures({ url, 'archived-url': archived }: EvidenceFields): Link[] {
  return [
    ...(url === undefined ? [] : [{ href: capturesOf(url), label: 'Look for captures' }]),
    ...(archived === undefined ? [] : [{ href: archived, label: 'Archived capture' }]),
  ];
}

function describePublisher({ publisher = '', 'publisher-kind': kind }: EvidenceFields): string {
  return kind === undefined ? publisher : `${publisher} (${kind})`;
}

function describeReading({ extent, form, captured }: EvidenceFields['read']): string | undefined {
  const made = captured === undefined ? '' : `made ${formatDate(captured)}`;
  if (extent !== USUAL_EXTENT) return `Read: ${extent}. Form: ${[form, made].filter(Boolean).join(', ')}.`;
  return made === '' ? undefined : `The copy that was read was ${made}.`;
}

function linkReliance(reliance: Reliance, archive: Archive, paths: Paths): Link {
  const titleOf = (id: string) => getIndexes(archive).document(id)?.fields['title-short'] ?? id;
  switch (reliance.kind) {
    case 'annotation': {
      const { document, id, fields } = reliance.annotation;
      return {
        href: paths.passage(document, `a-${id}`),
        label: `${fields.headline} (${nameInSentence(titleOf(document))})`,
      };
    }
    case 'name':
      return linkName(reliance.name, paths);
    case 'source': {
      const { id, fields } = reliance.source;
      return { href: paths.source(id), label: `${fields['title-short']} (cited work)` };
    }
    case 'document': {
      const { document } = reliance;
      return { href: paths.evidence(document), label: `Words of ${nameWithArticle(titleOf(document))} compared` };
    }
  }
}
