/** Parts of a file that are saved in memory. */
import type { FileParts } from '../../src/model/file-parts.ts';

/** Saved parts, by name, each with what it was made from. */
export type SavedInMemory = ReadonlyMap<string, readonly [item: string, bytes: Uint8Array]>;

/**
 * The parts of a build.
 *
 * @param last those that the last build has saved
 * @returns `saved`: those that this build saves; `made`: the names of those that it has made
 */
export function memoryParts(last: SavedInMemory = new Map()) {
  const saved = new Map<string, readonly [item: string, bytes: Uint8Array]>();
  const made: string[] = [];
  const parts: FileParts = {
    get(name, content, make) {
      const item = JSON.stringify(content);
      const known = last.get(name);
      if (known?.[0] !== item) made.push(name);
      const bytes = known?.[0] === item ? known[1] : make(undefined as never);
      saved.set(name, [item, bytes]);
      return bytes;
    },
  };
  return { parts, saved, made };
}
