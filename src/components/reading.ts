/** What the components of a reading page share. */
import type { Archive, Edition, Passage, Source } from '../edition/model.ts';
import type { ResolveLink, Wrap } from '../edition/html.ts';
import { createResolver } from '../edition/links.ts';
import type { Paths } from '../paths.ts';

/** A document on its page. */
export interface Reading {
  readonly edition: Edition;
  readonly paths: Paths;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly resolve: ResolveLink;
  /** The document's own page, where it is shown on another one: nothing carries an id there. */
  readonly elsewhere: string | undefined;
  wrapsOf(passage: Passage): readonly Wrap[];
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
export function createReading(archive: Archive, edition: Edition, paths: Paths, onOwnPage: boolean): Reading {
  const elsewhere = onOwnPage ? undefined : paths.document(edition.id);
  return {
    elsewhere,
    edition,
    paths,
    passages: new Map(edition.passages.map((passage) => [passage.id, passage])),
    sources: new Map(archive.sources.map((source) => [source.id, source])),
    resolve: createResolver(paths, `documents/${edition.id}.md`),
    wrapsOf: () => [],
    hrefOf: (fragment) => `${elsewhere ?? ''}#${fragment}`,
    numberOf: ({ id, kind, locator, printed }) => ({
      label: `Address of ${locator}`,
      sign: kind === 'paragraph' || kind === 'item' || kind === 'preformatted' ? (printed ?? id.slice(1)) : '¶',
    }),
  };
}
