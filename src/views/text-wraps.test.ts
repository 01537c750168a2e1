/** What is marked in the text of a passage, from an invented archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, paths } from '../../tests/support/bridge-archive.ts';
import { createPageContext } from './page-context.ts';
import { createWraps } from './text-wraps.ts';

const context = createPageContext(archive, letter, paths, true);

test('each half of a mention of two people is a link to that person', () => {
  const passage = letter.passages.find(({ id }) => id === 'p2');
  assert.ok(passage);
  const links = createWraps(context, passage)
    .filter(({ properties }) => String(properties['className']) === 'name')
    .map(({ start, end, properties }) => [passage.words.slice(start, end), properties['href']]);
  assert.deepEqual(links.filter(([words]) => /Lund|Ferris/.test(String(words))), [
    ['Mayors Lund', '/names/karl-lund/'],
    ['Ferris', '/names/marian-ferris/'],
  ]); // prettier-ignore
});
