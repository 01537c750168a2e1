/** Features that only some fixture archives have: headings, nested lists, right-to-left text, related documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { readArchive } from '../src/load/read-archive.ts';
import { openSite } from './support/chromium.ts';
import { buildArchive } from './support/run-build.ts';
import { listFiles, parseHtml, readPages } from './support/site-files.ts';
import { contentOf, getSite } from './support/built-sites.ts';

const { archive } = await readArchive(contentOf('treaty'));
const pages = readPages(getSite('treaty').folder);
const documentOf = (id: string) => {
  const document = archive?.documents.find((each) => each.id === id);
  assert.ok(document);
  return document;
};

test('headings skip no level, and nested lists stay nested', () => {
  const treaty = parseHtml(pages.get('/documents/treaty/') ?? '');
  const levels = selectAll(':is(h1, h2, h3, h4, h5, h6)', treaty).map(({ tagName }) => Number(tagName.slice(1)));
  for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join(' '));
  const memorandum = parseHtml(pages.get('/documents/memorandum/') ?? '');
  assert.ok(select('li > ul > li > ul > li > p', memorandum));
  const verse = select('.verse', parseHtml(pages.get('/documents/speech/') ?? ''));
  assert.ok(verse);
  assert.deepEqual([selectAll('p', verse).length, selectAll('.line', verse).length], [2, 5]);
});

describe('in a browser', () => {
  const site = openSite('two-languages');

  test('a right-to-left passage has that direction', async () => {
    const page = await site.open('/documents/arabic/');
    const direction = (id: string) => page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).direction);
    assert.deepEqual(
      [await direction('p1'), await direction('h1'), await direction('t1'), await direction('note-1')],
      ['rtl', 'rtl', 'rtl', 'rtl'],
    );
  });
});

test('two clean builds have the same bytes', () => {
  const again = 'tests/.out/one-letter-again';
  assert.equal(buildArchive(contentOf('one-letter'), again, 'https://archive.example/').status, 0);
  const files = (folder: string) =>
    new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));
  assert.deepEqual(files(again), files(getSite('one-letter').folder));
});

test('both documents show their relation, and the evidence page shows every received text', () => {
  const wordsOf = (path: string) => (pages.get(path) ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const title = (id: string) => documentOf(id).fields.title.text;
  for (const ending of ['', 'evidence/']) {
    assert.ok(wordsOf(`/documents/memorandum/${ending}`).includes(`Enclosure of ${title('treaty')}`));
    assert.ok(wordsOf(`/documents/treaty/${ending}`).includes(`Enclosure: ${title('memorandum')}`));
    assert.ok(wordsOf(`/documents/treaty/${ending}`).includes(`Part: ${title('speech')}`));
  }
  const [first, second] = documentOf('cable').fields.witnesses;
  const known = wordsOf('/documents/cable/evidence/');
  assert.ok(first && second && known.includes(first.sha256) && known.includes(second.sha256));
  assert.ok(known.includes('It has the stamp, and lacks the second page'));
});
