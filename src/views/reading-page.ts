/** What the components of a reading page share. */
import type { Archive, ArchiveDocument, Passage, Source } from '../model/model.ts';
import type { ResolveLink } from '../dialect/render-markdown.ts';
import type { Wrap } from '../dialect/word-wraps.ts';
import { createResolver } from '../dialect/item-links.ts';
import { markAddresses, type AddressMark } from '../ledger/show/address-marks.ts';
import { pin, type Paths } from '../paths.ts';
import { describeHistory, type AddressHistory } from './address-history.ts';
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
  /** The mark of a passage that was corrected or moved; only on the document's own page. */
  historyOf(passage: Passage): AddressHistory | undefined;
  /** The marks of ended addresses after a passage, or at the start of the text; only on the document's own page. */
  tombstonesAfter(passage: string | undefined): readonly AddressHistory[];
  /** The id of a passage's address, pinned to its reading if the ledger has recorded it. */
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
  const passages = new Map(document.passages.map((passage) => [passage.id, passage]));
  const marks = ledger && markAddresses(ledger, (id) => passages.get(id)?.locator);
  // A withheld passage has a sign in the text, and its mark is there.
  const tombstones = Map.groupBy(onOwnPage ? (marks?.ended ?? []) : [], ({ address: { id }, after }) =>
    passages.has(id) ? id : after,
  );
  const linkTo = (id: string) => {
    const address = marks?.published.get(id);
    const state = address === undefined || address.state === 'current' ? '' : ` (${address.state})`;
    return { href: `#${id}`, words: `${address?.locator ?? id}${state}` };
  };
  const history = (mark: AddressMark) => describeHistory(mark, passages.has(mark.address.id), linkTo);
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
    passages,
    sources,
    resolve: createResolver(paths, `documents/${document.id}.md`),
    wrapsOf: (passage) => (onOwnPage ? [...quoted(passage), ...wrapsOf(archive, document.id, passage, paths)] : []),
    besideOf: onOwnPage ? createBeside(archive, document, paths) : () => undefined,
    historyOf: ({ id }) => {
      const mark = onOwnPage ? marks?.current.get(id) : undefined;
      return mark === undefined || mark.verdict.verdict === 'same words' ? undefined : history(mark);
    },
    tombstonesAfter: (passage) => (tombstones.get(passage) ?? []).map(history),
    addressOf: ({ id, digest }) => (marks?.current.has(id) === true ? pin(id, digest) : id),
    hrefOf: (fragment) => `${elsewhere ?? ''}#${fragment}`,
    numberOf: ({ id, kind, locator, printed }) => ({
      label: `Address of ${locator}`,
      sign: kind === 'paragraph' || kind === 'item' || kind === 'preformatted' ? (printed ?? id.slice(1)) : '¶',
    }),
  };
}
