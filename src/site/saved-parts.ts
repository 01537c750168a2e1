/** Saves the parts of a file for the next build, each with the digests of everything that it was made from. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestContent } from '../model/content-digest.ts';
import type { FileParts, LastParts } from '../model/file-parts.ts';
import type { Archive } from '../model/model.ts';
import { trackArchive } from '../model/tracked-archive.ts';
import { createParts, openParts, type Input, type PartsReader, type PartsWriter } from './parts-file.ts';

/** Where parts are saved, and what they are compared with. */
export interface PartsOptions {
  readonly folder: string;
  /** The digest of the program and of the options of the build. */
  readonly engine: string;
  /** Whether the parts of the last build are ignored. */
  readonly isClean: boolean;
  readonly archive: Archive;
  /** The digest of an input of the archive; undefined if its value is unknown. */
  readonly digestInput: (input: string) => string | undefined;
}

/** Opens the parts of files. */
export interface SavedParts {
  /** Makes a file from its parts. The parts that are used are saved, and no others. @param name names the file */
  use<Result>(name: string, make: (parts: FileParts) => Result): Result;
  /** As {@link use}, for a file that is made while other work is done. The parts of the last build can be read, too. */
  useLater<Result>(name: string, make: (parts: LastParts) => Promise<Result>): Promise<Result>;
  /** As {@link use}, for a file that is not made in one function. It must be closed. */
  open(name: string): OpenParts;
  /** Keeps the parts of a file that this build has not made again, because it is the same. */
  retain(name: string): void;
  /** Deletes the parts of files that this build has neither made nor retained. */
  prune(): void;
}

/** The parts of a file that is made step by step. */
export interface OpenParts extends LastParts {
  /** Saves the parts that were used. @param isComplete false if the file could not be made: nothing is saved */
  close(isComplete: boolean): void;
}

export function createSavedParts(options: PartsOptions): SavedParts {
  const { folder } = options;
  const names = new Set<string>();
  const open = (name: string): OpenParts => {
    let files: PartsFiles | undefined;
    return {
      get(part, item, makePart) {
        files ??= openFiles(join(folder, name), options);
        return usePart(part, digestContent(item), makePart, files, options);
      },
      readLast(part) {
        files ??= openFiles(join(folder, name), options);
        const saved = files.last?.find(part);
        return saved && files.last?.read(saved);
      },
      close(isComplete) {
        if (isComplete) files?.next.finish();
        if (isComplete && files !== undefined) names.add(name);
        files?.last?.close();
        files?.next.close();
      },
    };
  };
  return {
    open,
    use(name, make) {
      const parts = open(name);
      let isComplete = false;
      try {
        const result = make(parts);
        isComplete = true;
        return result;
      } finally {
        parts.close(isComplete);
      }
    },
    async useLater(name, make) {
      const parts = open(name);
      let isComplete = false;
      try {
        const result = await make(parts);
        isComplete = true;
        return result;
      } finally {
        parts.close(isComplete);
      }
    },
    retain(name) {
      names.add(name);
    },
    prune() {
      for (const name of readNames(folder)) if (!names.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

interface PartsFiles {
  /** The parts of the last build; undefined if it is ignored. */
  readonly last: PartsReader | undefined;
  readonly next: PartsWriter;
}

function openFiles(file: string, { engine, isClean }: PartsOptions): PartsFiles {
  return { last: isClean ? undefined : openParts(file, engine), next: createParts(file, engine) };
}

/** A saved part, or a new one if something that it was made from has changed. It is saved for the next build. */
function usePart(
  name: string,
  item: string,
  make: (archive: Archive) => Uint8Array,
  { last, next }: PartsFiles,
  { archive, digestInput }: PartsOptions,
): Uint8Array {
  const isSame = ([input, digest]: Input) => digest !== undefined && digestInput(input) === digest;
  const saved = last?.find(name);
  const kept = saved?.item === item && saved.inputs.every(isSame) ? last?.read(saved) : undefined;
  if (saved !== undefined && kept !== undefined) {
    next.keep(name, saved, kept);
    return kept;
  }
  const inputs = new Set<string>();
  const bytes = make(trackArchive(archive, (input) => inputs.add(input)));
  next.add(name, { item, inputs: Array.from(inputs, (input) => [input, digestInput(input)]) }, bytes);
  return bytes;
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
