/** Any archive: three small ones with every block and sign are built, hold together, are accessible, and say what their texts say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { checkArchive } from '../src/checks/check-archive.ts';
import { countProblems } from '../src/checks/problem-report.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { launch } from './support/browser.ts';
import { assertSound, buildArchive, findViolations } from './support/build.ts';
import { listFiles, parseHtml, readPages, serve } from './support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OUT = 'tests/.out/archives';

/** The archives, with the path each is served under. */
const archives = [
  { name: 'one-letter', base: '/' },
  { name: 'treaty', base: '/papers/of/nobody/' },
  { name: 'two-languages', base: '/' },
] as const;

for (const { name, base } of archives) {
  const content = `tests/archives/${name}`;
  // What is served under a path stands in folders of that path.
  const root = join(OUT, name);
  const out = join(root, base);

  test(`${name}: nothing is wrong with it`, async () => {
    const problems = checkArchive(await readArchive(content));
    assert.equal(countProblems(problems).errors, 0, problems.map(({ message }) => message).join('\n'));
  });

  test(`${name}: it is built, and every link and id holds`, () => {
    const { status, stderr } = buildArchive(content, out, `https://archive.example${base}`);
    assert.equal(status, 0, stderr);
    assertSound(out, base);
  });

  test(`${name}: axe finds nothing on any page`, async (t) => {
    const [browser, served] = await Promise.all([launch(), serve(root)]);
    t.after(() => Promise.all([browser.close(), served.close()]));
    for (const path of readPages(out).keys()) {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(served.url + base + path.slice(1));
      assert.deepEqual(await findViolations(page, axe), [], path);
      await page.setViewportSize({ width: 320, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${path} scrolls sideways by ${over} pixels`);
      await context.close();
    }
  });
}

const { archive } = await readArchive('tests/archives/treaty');
const documentOf = (id: string) => {
  const document = archive?.documents.find((document) => document.id === id);
  assert.ok(document);
  return document;
};
test('printed numbers are the locators: 1., (a), § 5', () => {
  const locators = documentOf('cable')
    .passages.filter(({ kind }) => kind === 'paragraph')
    .map(({ locator }) => locator);
  assert.deepEqual(locators, ['para. 1 [p1]', 'para. 1 [p2]', 'para. 2', 'para. 3', 'para. (a)', 'para. § 5']);
  const treaty = documentOf('treaty').passages.filter(({ kind }) => kind === 'paragraph');
  assert.equal(treaty[2]?.locator, 'Terms, para. 2');
  assert.equal(treaty.at(-1)?.locator, 'Article XX, para. 5');
  for (const { passages } of archive?.documents ?? []) {
    assert.equal(new Set(passages.map(({ locator }) => locator)).size, passages.length);
  }
});

test('a treaty: twenty articles, two tables, two hundred notes, all called and each once', () => {
  const treaty = documentOf('treaty');
  const count = (kind: string) => treaty.passages.filter((passage) => passage.kind === kind).length;
  assert.deepEqual([count('heading'), count('table'), count('note')], [21, 2, 200]);
  assert.ok(treaty.notes.every(({ calls }) => calls.length === 1));
});

test('headings have an outline without jumps, and lists stand in lists', () => {
  const pages = readPages(join(OUT, 'treaty', '/papers/of/nobody/'));
  const treaty = parseHtml(pages.get('/documents/treaty/') ?? '');
  const levels = selectAll(':is(h1, h2, h3, h4, h5, h6)', treaty).map(({ tagName }) => Number(tagName.slice(1)));
  for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join(' '));
  const memorandum = parseHtml(pages.get('/documents/memorandum/') ?? '');
  assert.ok(select('li > ul > li > ul > li > p', memorandum));
  const verse = select('.verse', parseHtml(pages.get('/documents/speech/') ?? ''));
  assert.ok(verse);
  assert.deepEqual([selectAll('p', verse).length, selectAll('.line', verse).length], [2, 5]);
});

test('a passage that runs from right to left is set so', async (t) => {
  const [browser, served] = await Promise.all([launch(), serve(join(OUT, 'two-languages'))]);
  t.after(() => Promise.all([browser.close(), served.close()]));
  const page = await browser.newPage();
  await page.goto(`${served.url}/documents/arabic/`);
  const direction = (id: string) => page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).direction);
  assert.deepEqual(
    [await direction('p1'), await direction('h1'), await direction('t1'), await direction('note-1')],
    ['rtl', 'rtl', 'rtl', 'rtl'],
  );
  await page.close();
});

test('two clean builds are the same, byte for byte', () => {
  const again = join(OUT, 'one-letter-again');
  assert.equal(buildArchive('tests/archives/one-letter', again, 'https://archive.example/').status, 0);
  const files = (folder: string) =>
    new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));
  assert.deepEqual(files(again), files(join(OUT, 'one-letter')));
});

test('a relation is said on the pages of both documents, and every witness on the page of what is known of a text', () => {
  const pages = readPages(join(OUT, 'treaty', '/papers/of/nobody/'));
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
