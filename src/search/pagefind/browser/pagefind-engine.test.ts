import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../../tests/bench/memory-index.ts';
import { sourceOf } from '../../../../tests/support/search-sample.ts';

const DOCUMENTS = 1200;

test('without a query, Pagefind lists the records in the order in which they were added: by date', async () => {
  const engine = await indexOf(
    sourceOf(
      Object.fromEntries(
        Array.from({ length: DOCUMENTS }, (_, number) => [`paper-${number}`, [['p1', `Number ${number * 7919}.`]]]),
      ),
    ),
  );
  const ids = await engine.dateOrder();
  const documents = await Promise.all(ids.map(async (id) => (await engine.record(id)).document.id));
  assert.deepEqual(
    documents,
    Array.from({ length: DOCUMENTS }, (_, number) => `paper-${number}`),
  );
});

test('a Thai word is found as a whole', async () => {
  const engine = await indexOf(sourceOf([['p1', 'ประเทศไทย'], ['p2', 'ประเทศ']])); // prettier-ignore
  assert.equal((await engine.find('ประเทศไทย')).length, 1);
  assert.equal((await engine.find('ไทย')).length, 0);
});
