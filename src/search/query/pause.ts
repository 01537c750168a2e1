/** Pauses in a long calculation, in which the page responds to the reader. */

/**
 * The longest time without a pause, in milliseconds. A page responds at once to anything within 50 ms, and a slow phone
 * needs several times as long as a computer.
 */
const LONGEST = 8;

let last = 0;

/** Pauses if the calculation has run for a while since the last pause. */
export async function pauseIfLong(): Promise<void> {
  if (performance.now() - last < LONGEST) return;
  await pause();
  last = performance.now();
}

/** Lets the browser do what waits. `yield` continues at once; a timer that is set in a timer has a delay of 4 ms. */
function pause(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<unknown> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
