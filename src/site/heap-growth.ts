/** How fast the heap of a build may grow. The setting holds for all threads of the process. */
import { setFlagsFromString } from 'node:v8';

/**
 * How much the heap may grow between two runs of the garbage collector, in percent of what is in use. By default, it
 * becomes up to four times as large: 230 MB more for 1,000 documents, in about the same time. For the same reason, the
 * script in package.json limits the memory for new objects.
 */
const HEAP_GROWTH = 30;

/** The same while saved results are loaded. All objects that are created then remain, so that there is no garbage to collect. */
const GROWTH_OF_LOADING = 200;

/** Limits the growth of the heap. @param loading until it is settled, the heap may grow faster */
export function limitHeapGrowth(loading?: Promise<unknown>): void {
  setHeapGrowth(loading === undefined ? HEAP_GROWTH : GROWTH_OF_LOADING);
  const reset = () => {
    setHeapGrowth(HEAP_GROWTH);
  };
  loading?.then(reset, reset);
}

function setHeapGrowth(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
