/** State exists once for a name, until the code that uses it changes. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { processState, separateState } from './process-state.ts';

test('modules that are loaded after a change of the code have their own state', () => {
  const first = processState('test', () => ({}));
  assert.equal(
    processState('test', () => ({})),
    first,
  );
  assert.notEqual(
    processState('another test', () => ({})),
    first,
  );
  separateState();
  const second = processState('test', () => ({}));
  assert.notEqual(second, first);
  assert.equal(
    processState('test', () => ({})),
    second,
  );
});
