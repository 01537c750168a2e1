/** How fast the heap of a build may grow. The setting holds for all threads of the process. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/**
 * How much the heap may grow between two runs of the garbage collector, in percent of what is in use. By default, it
 * becomes up to four times as large. For the same reason, the script in package.json limits the memory for new objects.
 */
const GROWTH = 45;

/** The same for a large archive: memory is the limit to how many documents can be built, and time is not. */
const GROWTH_OF_LARGE = 20;

/**
 * The same while saved results are loaded, when all objects that are created remain, and in a build after few changes, which
 * needs less memory unless it renders many pages.
 */
const GROWTH_AFTER_FEW_CHANGES = 200;

const LARGE = 3000;

/** Whether an archive has so many documents that memory is the limit of its build. */
export function isLarge(documents: number): boolean {
  return documents > LARGE;
}

/** The growth of the heap in a build. */
export interface HeapGrowth {
  /** Sets the usual limit, for a build that renders many pages. */
  limit(): void;
  /** Lets the heap grow more, for a build after few changes. */
  extend(): void;
}

/**
 * Chooses the growth by the number of documents.
 *
 * @param content the content folder of the build
 */
export function createHeapGrowth(content: string): HeapGrowth {
  const percent = isLarge(countDocuments(content)) ? GROWTH_OF_LARGE : GROWTH;
  return {
    limit() {
      setHeapGrowth(percent);
    },
    extend() {
      setHeapGrowth(GROWTH_AFTER_FEW_CHANGES);
    },
  };
}

/** Returns 0 if the folder cannot be read. */
function countDocuments(content: string): number {
  try {
    return readdirSync(join(content, 'documents')).filter((name) => name.endsWith('.md')).length;
  } catch {
    return 0;
  }
}

function setHeapGrowth(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
