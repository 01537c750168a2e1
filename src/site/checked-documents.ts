/** Saves the problems that each document has by itself, so that a build checks only documents that have changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../text/digest.ts';
import type { Problem } from '../text/problem.ts';

/** The problems of documents, by a key that contains the digest of everything that the document is read from. */
export interface CheckedDocuments {
  get(key: string): readonly Problem[] | undefined;
  set(key: string, problems: readonly Problem[]): void;
  /** Saves those that were read or set, and no others. */
  save(): void;
}

/**
 * Opens what the last build saved.
 *
 * @param engine the digest of the program: what another version of the program found is ignored
 * @param isClean whether what was saved is ignored
 */
export function openChecked(folder: string, engine: string, isClean: boolean): CheckedDocuments {
  const file = join(folder, 'checked.json');
  const last = isClean ? new Map<string, readonly Problem[]>() : load(file, engine);
  const next = new Map<string, readonly Problem[]>();
  return {
    get(key) {
      const problems = last.get(key);
      if (problems !== undefined) next.set(key, problems);
      return problems;
    },
    set(key, problems) {
      next.set(key, problems);
    },
    save() {
      const json = JSON.stringify([...next]);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, `${sha256(engine + json)}\n${json}`);
      } catch {
        // Without a place to save to, the next build takes longer.
      }
    },
  };
}

/** What a file has; nothing if it is missing, damaged, or of another version of the program. */
function load(file: string, engine: string): Map<string, readonly Problem[]> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    const isComplete = text.slice(0, end) === sha256(engine + json);
    return new Map(isComplete ? (JSON.parse(json) as (readonly [string, readonly Problem[]])[]) : []);
  } catch {
    return new Map();
  }
}
