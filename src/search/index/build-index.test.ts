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
const engine = await indexOf(source);

test('a pasted sentence finds every passage with exactly these words, before all others', async () => {
  const searches = await assertSentencesFound(source, engine);
  assert.ok(searches > 30, `${searches} searches`);
});

test('every word finds every passage that has it', () => assertWordsFound(source, engine));
