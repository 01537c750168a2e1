/** How fast the heap of a build may grow. The setting holds for all threads of the process. */
import { setFlagsFromString } from 'node:v8';

/**
 * How much the heap may grow between two runs of the garbage collector, in percent of what is in use. By default, it
 * becomes up to four times as large: 230 MB more for 1,000 documents, in about the same time. For the same reason, the
 * script in package.json limits the memory for new objects.
 */
const HEAP_GROWTH = 25;

/**
 * The same while saved results are loaded, when all objects that are created remain, and in a build after few changes, which
 * needs less memory unless it renders many pages.
 */
const GROWTH_AFTER_FEW_CHANGES = 200;

/** Limits the growth of the heap. @param loading resolved with whether few files have changed since the last build */
export function limitHeapGrowth(loading?: Promise<boolean>): void {
  setHeapGrowth(loading === undefined ? HEAP_GROWTH : GROWTH_AFTER_FEW_CHANGES);
  void loading?.then((isAfterFewChanges) => {
    if (!isAfterFewChanges) setHeapGrowth(HEAP_GROWTH);
  });
}

function setHeapGrowth(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
