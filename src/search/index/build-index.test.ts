/** The index of an archive finds every sentence and every word of its passages. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readArchive } from '../../load/read-archive.ts';
import { createPaths } from '../../paths.ts';
import { indexOf } from '../../../tests/bench/memory-index.ts';
import { assertSentencesFound, assertWordsFound } from '../../../tests/support/known-items.ts';
import { createSearchSource } from './archive-source.ts';

const { archive } = await readArchive('tests/archives/bridge');
assert.ok(archive);
const source = createSearchSource(archive, createPaths(archive.settings.url));

for (const [kind, options] of [
  ['an archive', {}],
  ['a large archive', { mostForPagefind: 0, wordsPerRecord: 40 }],
] as const) {
  const engine = await indexOf(source, options);

  test(`${kind}: a pasted sentence finds every passage with exactly these words, before all others`, async () => {
    const searches = await assertSentencesFound(source, engine);
    assert.ok(searches > 30, `${searches} searches`);
  });

  test(`${kind}: every word finds every passage that has it`, () => assertWordsFound(source, engine));
}
