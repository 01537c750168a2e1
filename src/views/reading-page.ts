/** What the components of a reading page share. */
import type { Archive, ArchiveDocument, Passage, Source } from '../model/model.ts';
import type { ResolveLink, Wrap } from '../dialect/render.ts';
import { createResolver } from '../dialect/item-links.ts';
import { marksOf, tombstonesOf, type PassageMarks, type Tombstone } from '../ledger/show/page-marks.ts';
import { pin, type Paths } from '../paths.ts';
import { createBeside, wrapsOf, type Beside } from './margin.ts';

/** A document on its page. */
export interface Reading {
  readonly document: ArchiveDocument;
  readonly paths: Paths;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly resolve: ResolveLink;
  /** The document's own page, where it is shown on another one: nothing carries an id there. */
  readonly elsewhere: string | undefined;
  wrapsOf(passage: Passage): readonly Wrap[];
  /** What the ledger says of a passage; undefined in a draft. */
  marksOf(passage: Passage): PassageMarks | undefined;
  /** What stands no more after a passage; after none, where it stood first. */
  tombstonesAfter(passage: string | undefined): readonly Tombstone[];
  /** The id of a passage's address, pinned to its reading where the ledger has recorded it. */
  addressOf(passage: Passage): string;
  /** What the editor puts beside a passage; only on the document's own page. */
  besideOf(passage: Passage): Beside | undefined;
  /** The address of something in the document. */
  hrefOf(fragment: string): string;
  /** What stands beside a passage as its address: a number, or a sign where it has none. */
  numberOf(passage: Passage): { label: string; sign: string };
}

/**
 * Gathers what a reading page needs.
 *
 * @param onOwnPage whether it is the document's own page, where every passage carries its id
 */
export function createReading(archive: Archive, document: ArchiveDocument, paths: Paths, onOwnPage: boolean): Reading {
  const elsewhere = onOwnPage ? undefined : paths.document(document.id);
  const { ledger } = document;
  const marks = ledger === undefined ? undefined : marksOf(ledger);
  const standing = new Set(document.passages.map(({ id }) => id));
  // What is withheld has its sign in the text: what is left of it is said there.
  const tombstones = Map.groupBy(ledger === undefined ? [] : tombstonesOf(ledger), ({ id, after }) =>
    standing.has(id) ? id : after,
  );
  const names = new Map(archive.names.map(({ id, fields }) => [id, fields.name]));
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const quoted = ({ id }: Passage): Wrap[] =>
    document.quotations
      .filter((quotation) => quotation.passage === id && quotation.speaker !== undefined)
      .map(({ start, end, speaker = '', reportedBy = '' }): Wrap => {
        const source = sources.get(reportedBy);
        const reported = source?.fields['container-title'] ?? source?.fields['title-short'] ?? reportedBy;
        return {
          start,
          end,
          tag: 'span',
          properties: {
            className: ['voice-quoted'],
            dataSpeaker: names.get(speaker) ?? speaker,
            ...(reported === '' ? {} : { dataReported: reported }),
          },
        };
      });
  return {
    elsewhere,
    document: document,
    paths,
    passages: new Map(document.passages.map((passage) => [passage.id, passage])),
    sources,
    resolve: createResolver(paths, `documents/${document.id}.md`),
    wrapsOf: (passage) => (onOwnPage ? [...quoted(passage), ...wrapsOf(archive, document.id, passage, paths)] : []),
    besideOf: onOwnPage ? createBeside(archive, document, paths) : () => undefined,
    marksOf: ({ id }) => marks?.get(id),
    tombstonesAfter: (passage) => tombstones.get(passage) ?? [],
    addressOf: ({ id, digest }) => (marks?.has(id) === true ? pin(id, digest) : id),
    hrefOf: (fragment) => `${elsewhere ?? ''}#${fragment}`,
    numberOf: ({ id, kind, locator, printed }) => ({
      label: `Address of ${locator}`,
      sign: kind === 'paragraph' || kind === 'item' || kind === 'preformatted' ? (printed ?? id.slice(1)) : '¶',
    }),
  };
}
