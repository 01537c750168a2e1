/** Reads one file, or takes the result of an earlier run where nothing has changed. */
import { rememberDigest } from '../model/item-digests.ts';
import { sha256 } from '../text/digest.ts';
import type { ReadResult } from '../text/problem.ts';
import type { Attachments } from './attachments.ts';
import type { FileKind } from './file-kinds.ts';
import type { ContentFile } from './file-listing.ts';
import type { KnownFile } from './known-files.ts';
import { createKnownMentions, type KnownMentions } from './known-mentions.ts';
import { readChecked } from './checked-file.ts';

/** The result of reading a file, and what it depends on. */
export interface CachedRead {
  /** The digest of everything that the result depends on, except for received texts. */
  readonly key: string;
  /** The received texts that the reader looked up, each with its SHA-256; undefined for a missing one. */
  readonly received: readonly (readonly [name: string, sha256: string | undefined])[];
  readonly result: ReadResult<unknown>;
}

/** What earlier runs have read. */
export interface ReadCache {
  /** The results of reading files, by path. A result is used again while nothing that it depends on changes. */
  readonly results: Map<string, CachedRead>;
  /** The files that were read, by path. */
  readonly files: Map<string, KnownFile>;
  readonly mentions: KnownMentions;
}

/** How an archive is read. */
export interface ReadOptions {
  /** Called after each file. `isKnown`: whether its result was in the cache. */
  readonly onFile?: (isKnown: boolean) => void;
  /** Divides the reading of documents between threads. @param read reads a file, and puts the result into the cache */
  readonly divide?: (files: readonly ContentFile[], read: (file: ContentFile) => void) => Promise<void>;
}

/** Creates a cache, with what another one has. */
export function createReadCache(other?: ReadCache): ReadCache {
  return {
    results: new Map(other?.results),
    files: new Map(other?.files),
    mentions: createKnownMentions(other?.mentions),
  };
}

/** Reads a file of a kind, with a cache. */
export function readCached<T>(
  kind: FileKind<T>,
  file: ContentFile,
  attachments: Attachments,
  { results }: Pick<ReadCache, 'results'>,
): ReadResult<T> {
  const key = sha256([file.file, kind.dependencies?.(file, attachments) ?? '', file.sha256].join('\0'));
  const sha256Of = (name: string) => attachments.received.get(name)?.sha256;
  let cached = results.get(file.path);
  if (cached?.key !== key || cached.received.some(([name, digest]) => sha256Of(name) !== digest)) {
    const names = new Set<string>();
    const received = { get: (name: string) => attachments.received.get(names.add(name) && name) };
    const { id, path, file: name, sha256: digest } = file;
    const result = readChecked(file, (text) =>
      kind.read({ id, path, file: name, sha256: digest, text }, { ...attachments, received }),
    );
    cached = { key, received: [...names].map((name) => [name, sha256Of(name)]), result };
    results.set(file.path, cached);
  }
  // A path has one kind, so the value has the type of that kind.
  const result = cached.result as ReadResult<T>;
  if (result.value !== undefined) kind.refresh?.(result.value, attachments.received);
  if (typeof result.value === 'object' && result.value !== null) {
    rememberDigest(result.value, sha256(JSON.stringify([key, cached.received])));
  }
  return result;
}
