/** Measures work so that a slow machine, or other programs, change the result little. */

/** @returns the processor time of a function in seconds, without that of the system */
export function timeOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1e6;
}
