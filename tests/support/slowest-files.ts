/** A test reporter that lists the slowest test files, and counts the tests that passed. */
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

const COUNT = 12;

/** @yields a table with the seconds of each file, and the counts of the whole run */
export default async function* reportSlowest(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const seconds = new Map<string, number>();
  let counts = '';
  for await (const { type, data } of events) {
    if (type !== 'test:summary') continue;
    const { passed, skipped, tests } = data.counts;
    if (data.file === undefined) counts = `${passed} of ${tests} tests passed, ${skipped} skipped`;
    else seconds.set(relative('', data.file), data.duration_ms / 1000);
  }
  const rows = [...seconds].sort(([, a], [, b]) => b - a).slice(0, COUNT);
  const lines = rows.map(([file, time]) => `${time.toFixed(1).padStart(7)}  ${file}\n`);
  yield `\nSlowest test files, in seconds:\n${lines.join('')}\n${counts}\n`;
}
