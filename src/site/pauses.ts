/** Pauses in long work that never waits for a file, a timer, or another thread. */
import { setImmediate } from 'node:timers/promises';

/** The longest time without a pause, in milliseconds. */
const LONGEST_RUN = 100;

/**
 * Lets the event loop run from time to time: Ctrl+C, the progress bar, and the messages of a thread wait for it.
 *
 * @returns a function for the start of each step, which returns the pause to wait for, if it is time for one. Steps that run at the
 *   same time wait for the same pause
 */
export function createPauses(): () => Promise<void> | undefined {
  let last = performance.now();
  let pause: Promise<void> | undefined;
  return () => {
    if (pause === undefined && performance.now() - last >= LONGEST_RUN) {
      pause = setImmediate().then(() => {
        pause = undefined;
        last = performance.now();
      });
    }
    return pause;
  };
}
