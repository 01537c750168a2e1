/** What is known about the text of a document: where its files came from, comparisons, publication, rights, fixity. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { capitalize } from '../text/english.ts';
import { listRelations, type Relation } from './relations.ts';
import { linkWork } from './work-links.ts';

/** A comparison of the received text with another text. */
export interface TextComparison {
  /** What it was compared with. */
  readonly comparedWith: string;
  /** The page of that work. */
  readonly href: string | undefined;
  readonly extent: string;
  readonly result: string;
}

/** A publication of the document. */
export interface Publication {
  readonly where: string;
  readonly url: string | undefined;
  readonly note: string | undefined;
}

/** A received text. A value that the archive does not have is `not recorded`. */
export interface Witness {
  readonly siglum: string;
  readonly origin: string;
  readonly transcriber: string;
  /** What in the file shows how it was made. */
  readonly signs: readonly string[];
  readonly sha256: string;
}

/** What both the card on the reading page and the evidence page show. */
export interface Custody {
  readonly hasDevisedTitle: boolean;
  /** The provenance on the evidence page. */
  readonly details: string;
  readonly compared: readonly TextComparison[];
  readonly issuer: string | undefined;
  /** If no publication is recorded, one that says so: nobody may have looked for one. */
  readonly published: readonly Publication[];
  readonly rights: string;
}

export interface Provenance extends Custody {
  /** The received text that is transcribed. */
  readonly base: Witness;
  /** The other received texts. */
  readonly witnesses: readonly Witness[];
  readonly notCompared: readonly string[];
  readonly relations: readonly Relation[];
  /** `Edition 1, November 21, 2026`; undefined for a draft. */
  readonly edition: string | undefined;
}

/** Describes what the card on the reading page shows. */
export function describeCustody(archive: Archive, { id, fields }: ArchiveDocument, paths: Paths): Custody {
  return {
    hasDevisedTitle: fields.title.devised === 'yes',
    details: `${paths.evidence(id)}#custody`,
    compared: fields.compared.map(({ 'compared-with': comparedWith, evidence, extent, result }) => {
      const work = getIndexes(archive).evidence(evidence);
      return { comparedWith, href: work && linkWork(work, archive, paths).href, extent, result };
    }),
    issuer: fields['issued-by'],
    published: listPublications(fields.published),
    rights: fields.rights,
  };
}

function listPublications(published: ArchiveDocument['fields']['published']): Publication[] {
  if (published.length === 0) return [{ where: capitalize(describeKnown(undefined)), url: undefined, note: undefined }];
  return published.map(({ where, url, note }) => ({ where, url, note }));
}

/** Describes what the evidence page shows: the card, the received texts, and what was not compared. */
export function createProvenance(archive: Archive, document: ArchiveDocument, paths: Paths): Provenance {
  const { fields, received, ledger } = document;
  const witnesses = fields.witnesses.map((witness, index): Witness => ({
    siglum: witness.siglum,
    origin: describeKnown(witness['got-from']),
    transcriber: describeKnown(witness['made-by']),
    signs: witness.traces,
    sha256: document.witnesses[index]?.sha256 ?? witness.sha256,
  }));
  const base = witnesses.find(({ siglum }) => siglum === fields.base);
  const edition = ledger?.editions.at(-1);
  return {
    ...describeCustody(archive, document, paths),
    base: {
      siglum: fields.base,
      origin: base?.origin ?? describeKnown(undefined),
      transcriber: base?.transcriber ?? describeKnown(undefined),
      signs: base?.signs ?? [],
      sha256: received.sha256,
    },
    witnesses: witnesses.filter(({ siglum }) => siglum !== fields.base),
    notCompared: fields['not-compared'],
    relations: listRelations(archive, document, paths),
    edition: edition && `Edition ${edition.number}, ${formatDate(edition.date)}`,
  };
}

function describeKnown(value: string | undefined): string {
  return value === undefined || value === 'unknown' ? 'not recorded' : value;
}
