/** The list of references: every work that the editor relied on, how much of it was read, and where it is used. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, Evidence } from '../model/model.ts';
import { getReliances, type Reliance } from '../model/reliances.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { renderIntroduction } from './editor-page.ts';
import { linkName, type Link } from './page-links.ts';
import { listAuthors } from './source-particulars.ts';

/** A work that the editor relied on. */
export interface ReferenceEntry {
  readonly id: string;
  /** `October 1, 2010`, or `no date`. */
  readonly date: string;
  readonly title: string;
  readonly url: string | undefined;
  /** Authors and publisher: `Jane Doe · The Washington Times`. */
  readonly responsible: string;
  /** A few of its words. */
  readonly quote: string | undefined;
  readonly shows: string;
  /** `Report. Read: the first 2,000 bytes or so, in a stored copy.` */
  readonly reading: string;
  readonly archivedUrl: string | undefined;
  /** What relies on it. */
  readonly usedIn: readonly Link[];
}

export interface ReferenceList {
  readonly introduction: string | undefined;
  readonly sources: string;
  /** Whether the date of a copy that was read is unknown. */
  readonly hasUndatedCopies: boolean;
  /** In the order of the short titles. */
  readonly works: readonly ReferenceEntry[];
}

export function createReferenceList(archive: Archive, paths: Paths): ReferenceList {
  const reliances = getReliances(archive);
  const works = archive.evidence.toSorted((a, b) =>
    a.fields['title-short'].localeCompare(b.fields['title-short'], 'en'),
  );
  return {
    introduction: renderIntroduction(archive, 'evidence', paths),
    sources: paths.sources(),
    hasUndatedCopies: works.some(({ fields }) => fields.read.captured === undefined),
    works: works.map((work) => ({
      ...describeWork(work),
      usedIn: (reliances.get(work.id) ?? []).map((reliance) => linkReliance(reliance, archive, paths)),
    })),
  };
}

function describeWork({ id, fields }: Evidence): Omit<ReferenceEntry, 'usedIn'> {
  const { extent, form, captured } = fields.read;
  const made = captured === undefined ? '' : `, made ${formatDate(captured)}`;
  return {
    id,
    date: fields.date === undefined ? 'no date' : formatDate(fields.date),
    title: fields.title,
    url: fields.url,
    responsible: [...listAuthors(fields.author), fields.publisher].filter((part) => part !== undefined).join(' · '),
    quote: fields.quote,
    shows: fields.shows,
    reading: `${capitalize(fields.kind)}. Read: ${extent}, in a ${form}${made}.`,
    archivedUrl: fields['archived-url'],
  };
}

function linkReliance(reliance: Reliance, archive: Archive, paths: Paths): Link {
  const nameDocument = (id: string) => getIndexes(archive).document(id)?.fields['title-short'].toLowerCase() ?? id;
  switch (reliance.kind) {
    case 'annotation': {
      const { document, id, fields } = reliance.annotation;
      return { href: paths.passage(document, `a-${id}`), label: `${fields.headline} (${nameDocument(document)})` };
    }
    case 'name':
      return linkName(reliance.name, paths);
    case 'source': {
      const { id, fields } = reliance.source;
      return { href: paths.source(id), label: `${fields['title-short']} (cited work)` };
    }
    case 'document': {
      const { document } = reliance;
      return { href: paths.evidence(document), label: `Words of the ${nameDocument(document)} compared` };
    }
  }
}
