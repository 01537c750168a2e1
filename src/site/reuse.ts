/** Decides which files of the last build are kept, and records what each file of this build depends on. */
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestContent } from '../model/content-digest.ts';
import { UNKNOWN_INPUT } from '../model/tracked-archive.ts';
import { sha256 } from '../text/digest.ts';
import type { BuildRecord, RecordedFile } from './build-record.ts';
import type { MeasuredFile } from '../exports/file-content.ts';
import type { SiteFile } from './site-manifest.ts';

/** What the pages and the exports of a build use. */
export interface Reuse {
  /** The digest of the program and of the options of the build. */
  readonly engine: string;
  /**
   * Keeps a file of the last build if nothing that it depends on has changed.
   *
   * @param file its path in the site
   * @param item the item that it is about
   * @param read reads an input
   * @returns false if the file has to be written
   */
  keep(file: string, item: unknown, read: (input: string) => unknown): boolean;
  /** The files of the last build that could be kept, with their paths. @param isWanted chooses them by their paths */
  listLast(isWanted: (path: string) => boolean): readonly (readonly [path: string, file: MeasuredFile])[];
  /** Whether the content of the search index has changed. */
  readonly hasNewSearch: boolean;
  /** Starts the record of a file that is about to be written. @returns a function that records an input */
  track(file: string, item: unknown, read: (input: string) => unknown): (input: string) => void;
  /** The digest of an input of the archive; undefined if its value is unknown. */
  digestInput(input: string, read: (input: string) => unknown): string | undefined;
  /** Where a file of the site is before the site is complete. */
  locate(file: string): string;
  /** The SHA-256 and the size of each file that was kept. */
  readonly kept: ReadonlyMap<string, MeasuredFile>;
  /** The record of this build. @param site the files of the site */
  finish(site: ReadonlyMap<string, SiteFile>): BuildRecord;
}

interface Options {
  /** The digest of the program and of the options of the build. */
  readonly engine: string;
  /** The digest of the search index of this build. */
  readonly search: () => string;
  /** The last build; undefined for a clean build. */
  readonly last: BuildRecord | undefined;
  /** The site of the last build. */
  readonly from: string;
  /** The folder that the build writes. */
  readonly to: string;
  /** The spare that this build works on; undefined if it has none. See spare-site.ts. */
  readonly spare?: string | undefined;
}

/** In place of the number of an input that has none. */
const UNNUMBERED = -1;

export function createReuse({ engine, search, last, from, to, spare }: Options): Reuse {
  const lastInputs = last?.inputs ?? [];
  /** The inputs of this build, numbered in the order in which they were first read. */
  const numbers = new Map<string, number>();
  /** Their digests. */
  const digests: string[] = [];
  /** The files that are written, with the numbers of their inputs. */
  const files = new Map<string, { item: string; inputs: Set<number> }>();
  const kept = new Map<string, RecordedFile>();
  /** Whether the inputs of the last build are the same, by their positions. */
  const sameInputs: (boolean | undefined)[] = [];
  /** The times of kept files. */
  const times = new Map<string, number>();
  const inSpare = new Set<string>();
  const folders = new Set<string>();

  /** The number of an input; UNNUMBERED if its content is unknown. */
  function numberInput(input: string, read: (input: string) => unknown): number {
    const known = numbers.get(input);
    if (known !== undefined) return known;
    const value = read(input);
    if (value === UNKNOWN_INPUT) return UNNUMBERED;
    const number = digests.push(digestContent(value)) - 1;
    numbers.set(input, number);
    return number;
  }

  function digestInput(input: string, read: (input: string) => unknown): string | undefined {
    return digests[numberInput(input, read)];
  }

  function track(file: string, item: unknown, read: (input: string) => unknown): (input: string) => void {
    const inputs = new Set<number>();
    files.set(file, { item: digestContent(item), inputs });
    return (input) => inputs.add(numberInput(input, read));
  }

  function isSameInput(number: number, read: (input: string) => unknown): boolean {
    const [input, digest] = lastInputs[number] ?? [];
    return input !== undefined && digest !== undefined && digestInput(input, read) === digest;
  }

  function isUnchanged({ inputs }: RecordedFile, read: (input: string) => unknown): boolean {
    return inputs.every((number) => (sameInputs[number] ??= isSameInput(number, read)));
  }

  function makeFolder(folder: string): void {
    if (folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }

  /** Keeps a file in the spare, or links it. A file with the recorded size and time is not read. */
  function keepFile(file: string, recorded: RecordedFile): boolean {
    const { modified } = recorded;
    if (spare !== undefined && isAsRecorded(join(spare, file), recorded)) inSpare.add(file);
    else {
      const [source, target] = [join(from, file), join(to, file)];
      const hasTime = isAsRecorded(source, recorded);
      if (!hasTime && !hasContent(source, recorded)) return false;
      makeFolder(dirname(target));
      const isLinked = tryLink(source, target);
      if (!isLinked) copyFileSync(source, target, constants.COPYFILE_EXCL);
      if (!isLinked || !hasTime) {
        const state = readState(target);
        if (state !== undefined) times.set(file, state.mtimeMs);
        return true;
      }
    }
    if (modified !== undefined) times.set(file, modified);
    return true;
  }

  function timeOf(file: string): Pick<SiteFile, 'modified'> {
    const modified = times.get(file);
    return modified === undefined ? {} : { modified };
  }

  return {
    engine,
    kept,
    locate: (file) => join(spare !== undefined && inSpare.has(file) ? spare : to, file),
    track,
    digestInput,
    get hasNewSearch() {
      return last?.search !== search();
    },
    listLast(isWanted) {
      const recorded = last?.files ?? {};
      return Object.keys(recorded).flatMap((path) => {
        const file = isWanted(path) ? recorded[path] : undefined;
        return file === undefined ? [] : [[path, file] as const];
      });
    },
    keep(file, item, read) {
      const recorded = last?.files[file];
      if (recorded === undefined || recorded.item !== digestContent(item) || !isUnchanged(recorded, read)) return false;
      if (!keepFile(file, recorded)) return false;
      kept.set(file, recorded);
      return true;
    },
    finish(site) {
      const recorded: Record<string, RecordedFile> = {};
      const add = (file: string, item: string, inputs: readonly number[], written: SiteFile) => {
        // An input without a digest cannot be compared in the next build.
        if (inputs.includes(UNNUMBERED)) return;
        const { sha256: digest, bytes, modified } = written;
        recorded[file] = { item, inputs, sha256: digest, bytes, ...(modified === undefined ? {} : { modified }) };
      };
      for (const [file, { item, inputs }] of files) {
        const measured = site.get(file);
        if (measured !== undefined) add(file, item, [...inputs], measured);
      }
      const newPositions = lastInputs.map(([input]) => numbers.get(input) ?? UNNUMBERED);
      for (const [file, same] of kept) {
        const positions = same.inputs.map((number) => newPositions[number] ?? UNNUMBERED);
        add(file, same.item, positions, { sha256: same.sha256, bytes: same.bytes, ...timeOf(file) });
      }
      return {
        engine,
        search: search(),
        inputs: Array.from(numbers, ([input, number]) => [input, digests[number] ?? '']),
        files: recorded,
      };
    },
  };
}

/** Links a file, which takes a tenth of the time of a copy. @returns false if the file system does not allow it */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function isAsRecorded(file: string, { bytes, modified }: RecordedFile): boolean {
  const state = readState(file);
  return state !== undefined && state.size === bytes && state.mtimeMs === modified;
}

function readState(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}

function hasContent(file: string, { sha256: digest }: RecordedFile): boolean {
  try {
    return sha256(readFileSync(file)) === digest;
  } catch {
    return false;
  }
}
