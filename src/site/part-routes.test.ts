/** The parts of a divided page are found again from what a build saved, until something that they are made from changes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { digestContent } from '../model/content-digest.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import { rememberLast } from '../model/tracked-archive.ts';
import { findPart, listPartRoutes } from './part-routes.ts';
import { createSavedParts } from './saved-parts.ts';
import { share } from './shared-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'part-routes-'));
test.after(() => rmSync(folder, { recursive: true }));

const items = [{ id: 'ann' }, { id: 'ben' }];

/** Divides the pages of items with what the first document says, and records whose pages were divided. */
function recordDivisions() {
  const divided: string[] = [];
  const divide = (read: Archive, { id }: { id: string }) => {
    divided.push(id);
    const headnote = getIndexes(read).document('letter')?.fields.headnote;
    if (id === 'ben') return [{ steps: [], headnote }];
    return [[], ['1900s'], ['1910s', '1911']].map((steps) => ({ steps, headnote }));
  };
  return { divided, divide };
}

/** Lists the routes of a build. @param headnote the digest of the document, as a build computes it */
async function list(headnote: string) {
  const saved = createSavedParts({
    folder,
    engine: 'e',
    isClean: false,
    archive,
    digestInput: (input) => (input === 'document\tletter' ? headnote : undefined),
  });
  const parts = saved.open('routes');
  share(() => Promise.resolve({ archive, paths, policy: '', hasPdf: false, parts }));
  const { divided, divide } = recordDivisions();
  const routes = await listPartRoutes('names', items, divide);
  parts.close(true);
  return { divided, routes };
}

test('the pages of items are divided again only if something that was read has changed', async () => {
  const first = await list('one');
  assert.deepEqual(first.divided, ['ann', 'ben']);
  assert.deepEqual(first.routes.map(({ params }) => params), [{ id: 'ann', steps: '1900s' }, { id: 'ann', steps: '1910s/1911' }]); // prettier-ignore
  const second = await list('one');
  assert.deepEqual(second.divided, []);
  assert.deepEqual(second.routes, first.routes);
  assert.deepEqual((await list('two')).divided, ['ann', 'ben']);
});

test('the parts that are rendered one after the other are divided once', async () => {
  const { routes } = await list('two');
  const { divided, divide } = recordDivisions();
  const divideOnce = rememberLast(divide);
  const pages = await Promise.all(routes.map(({ props }) => findPart(props, divideOnce)));
  assert.deepEqual(pages.map(({ steps }) => steps.join('/')), ['1900s', '1910s/1911']); // prettier-ignore
  assert.deepEqual(pages.map(digestContent), routes.map(({ props }) => props.digest)); // prettier-ignore
  assert.deepEqual(divided, ['ann']);
});
