import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import test from 'node:test';
import { createPauses } from './pauses.ts';

/** Works without a pause for a while. */
function work(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

test('work that never waits for anything else lets a timer run', async () => {
  const pause = createPauses();
  let isDone = false;
  let steps = 0;
  let stepsAtTimer = Infinity;
  const timer = setTimeout(1).then(() => {
    stepsAtTimer = steps;
    isDone = true;
  });
  const run = async () => {
    while (!isDone && steps < 400) {
      await pause();
      work(5);
      steps += 1;
    }
  };
  await Promise.all([run(), run(), run(), run()]);
  await timer;
  // A pause comes after 20 steps of 5 ms; a timer runs in one of the next turns of the event loop.
  assert.ok(stepsAtTimer < 100, `${stepsAtTimer} steps`);
});

test('short work has no pause', () => {
  const pause = createPauses();
  assert.equal(pause(), undefined);
});
