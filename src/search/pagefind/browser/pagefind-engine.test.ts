import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../../tests/support/search-sample.ts';

const DOCUMENTS = 1200;

test('a record has the same number in the index of Pagefind and in the files of the archive', async () => {
  const engine = await indexOf(
    sourceOf(
      Object.fromEntries(
        Array.from({ length: DOCUMENTS }, (_, number) => [`paper-${number}`, [['p1', `Number x${number * 7919}x.`]]]),
      ),
    ),
  );
  for (let number = 0; number < DOCUMENTS; number += 1) {
    assert.deepEqual(await engine.find(`x${number * 7919}x`), [number]);
    assert.equal((await engine.record(number)).document.id, `paper-${number}`);
  }
});

test('two Thai characters are found as a whole', async () => {
  const engine = await indexOf(sourceOf({ a: [['p1', 'ประเทศไทย']], b: [['p1', 'ประเทศ']] })); // prettier-ignore
  assert.deepEqual(await engine.find('ไท'), [0]);
  assert.deepEqual((await engine.find('ปร')).toSorted(), [0, 1]);
});
