/** Saves which documents have no problem by themselves, so that a build checks only documents that have changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Documents without a problem, by the digest of everything that they are read from. */
export interface SoundDocuments {
  has(digest: string): boolean;
  add(digest: string): void;
  /** Saves those that were asked for or added, and no others. */
  save(): void;
}

/**
 * Opens what the last build saved.
 *
 * @param engine the digest of the program: what another version of the program found is ignored
 * @param isClean whether what was saved is ignored
 */
export function openSound(folder: string, engine: string, isClean: boolean): SoundDocuments {
  const file = join(folder, 'sound.txt');
  const last = isClean ? new Set<string>() : readLines(file, engine);
  const next = new Set<string>();
  return {
    has(digest) {
      const isKnown = last.has(digest);
      if (isKnown) next.add(digest);
      return isKnown;
    },
    add(digest) {
      next.add(digest);
    },
    save() {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, [engine, ...next].map((line) => `${line}\n`).join(''));
      } catch {
        // Without a place to save to, the next build takes longer.
      }
    },
  };
}

/** The lines after the first, which is the version of the program. A damaged line is no digest, and finds no document. */
function readLines(file: string, engine: string): Set<string> {
  try {
    const [first, ...lines] = readFileSync(file, 'utf8').split('\n');
    return new Set(first === engine ? lines : []);
  } catch {
    return new Set();
  }
}
