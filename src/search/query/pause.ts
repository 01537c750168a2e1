/** Pauses in a long calculation, in which the page responds to the reader. */

/** The longest time without a pause, in milliseconds. A page responds at once to anything within 50 ms. */
const LONGEST = 20;

let last = 0;

/** Pauses if the calculation has run for a while since the last pause. */
export async function pauseIfLong(): Promise<void> {
  if (performance.now() - last < LONGEST) return;
  await new Promise((resolve) => setTimeout(resolve));
  last = performance.now();
}
