/** The progress of a long command, with a clock of the test. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { createProgress, formatDuration } from './progress.ts';

/** A progress of which the test sets the time, and what it shows. */
function setUp(isTerminal: boolean) {
  const clock = { time: 0 };
  const shown: string[] = [];
  const progress = createProgress({
    isTerminal,
    now: () => clock.time,
    write: (line) => shown.push(line),
    createBar: (total) => ({
      start: () => shown.push(`bar of ${total}`),
      advance: (steps, message) => shown.push(`+${steps} ${message}`),
      clear: () => shown.push('cleared'),
    }),
  });
  /** Does some steps of the same duration, in milliseconds. */
  const work = (steps: number, duration: number) => {
    for (let step = 0; step < steps; step += 1) {
      clock.time += duration;
      progress.step();
    }
  };
  return { progress, shown, work };
}

for (const isTerminal of [true, false]) {
  test(`nothing is shown of a command of two seconds (terminal: ${isTerminal})`, () => {
    const { progress, shown, work } = setUp(isTerminal);
    progress.begin('Pages', 100);
    work(100, 19);
    progress.end();
    assert.deepEqual(shown, []);
  });
}

test('elsewhere than on a terminal: a line after two seconds, then one every ten seconds', () => {
  const { progress, shown, work } = setUp(false);
  progress.begin('Pages', 4000);
  work(2300, 10);
  progress.begin('Search index');
  work(1, 20_000);
  progress.end();
  assert.deepEqual(shown, [
    'Pages: 200 of about 4,000, about 38 s left',
    'Pages: 1,200 of about 4,000, about 28 s left',
    'Pages: 2,200 of about 4,000, about 18 s left',
    'Search index: 1',
  ]);
});

test('on a terminal: a bar for each phase, which is removed at the end', () => {
  const { progress, shown, work } = setUp(true);
  progress.begin('Pages', 25);
  work(22, 100);
  progress.begin('Files', 10);
  progress.end();
  assert.deepEqual(shown, [
    'bar of 25',
    '+20 Pages: 20 of about 25, about 0.5 s left',
    '+2 Pages: 22 of about 25, about 0.3 s left',
    'cleared',
  ]);
});

test('more steps than expected', () => {
  const { progress, shown, work } = setUp(false);
  progress.begin('Pages', 2);
  work(3, 1000);
  assert.deepEqual(shown, ['Pages: 2 of about 2, about 0.0 s left']);
});

test('durations', () => {
  assert.deepEqual([0, 4210, 30_400, 89_000, 720_000].map(formatDuration), [
    '0.0 s',
    '4.2 s',
    '30 s',
    '89 s',
    '12 min',
  ]);
});

test('the remaining time is not estimated from the first steps', () => {
  const { progress, shown, work } = setUp(false);
  progress.begin('Pages', 100);
  work(1, 12_000);
  work(9, 1200);
  assert.deepEqual(shown, ['Pages: 1 of about 100', 'Pages: 10 of about 100, about 3 min left']);
});
