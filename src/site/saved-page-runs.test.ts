/** The index of pages is the same as after a clean build, whatever has changed since runs of pages were saved. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { createRandom, damageFile } from '../../tests/support/random-change.ts';
import { sourceOf } from '../../tests/support/search-sample.ts';
import type { Archive } from '../model/model.ts';
import { createNumberedTexts } from '../search/index/numbered-texts.ts';
import { sha256 } from '../text/digest.ts';
import { indexPages } from './index-pages.ts';
import { createSavedParts } from './saved-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'page-runs-'));
test.after(() => rmSync(root, { recursive: true }));

/** The HTML of pages, by path below the base. */
type Site = ReadonlyMap<string, string>;

interface Build {
  readonly isClean?: boolean;
  /** The words of the passage of each document. */
  readonly passage?: string;
  /** The pages that this build renders. The others are kept from the last build. */
  readonly rendered?: readonly string[];
}

/** Indexes a site. @returns the files with their content, and the summary */
async function build(
  folder: string,
  site: Site,
  { isClean = false, passage = 'Signed in May.', rendered = [] }: Build,
) {
  const files = new Map(
    [...site].map(([path, html]) => {
      const file = join(folder, 'site', path, 'index.html');
      return [path, rendered.includes(path) ? { file } : { file, sha256: sha256(html) }];
    }),
  );
  const parts = createSavedParts({
    folder: join(folder, 'saved'),
    engine: 'e',
    isClean,
    archive: {} as Archive,
    digestInput: () => undefined,
  });
  const content = new Map<string, string>();
  const summary = await indexPages(files, {
    search: sourceOf({ letter: [['p1', passage]], report: [['p1', passage]] }),
    texts: createNumberedTexts(),
    parts,
    base: '/',
    isRendered: () => true,
    write: ({ path, digest, read }) => {
      const text = Buffer.from(read()).toString();
      assert.equal(digest, sha256(text), path);
      content.set(path, text);
    },
  });
  return { content, summary };
}

function writePages(folder: string, site: Site): void {
  for (const [path, html] of site) {
    const file = join(folder, 'site', path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
}

const pageOf = (...paragraphs: readonly string[]) =>
  `<html><body><h1>Page</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}<footer>Foot</footer></body></html>`;

// Runs begin with the pages 110, 116, 135, and 138.
const paths = Array.from({ length: 150 }, (_, number) => `names/n${number + 100}/`);
const FIRST: Site = new Map([
  ...paths.map((path, number) => [path, pageOf(`Words of ${path}.`, `Shared by two: ${number % 75}.`)] as const),
  ['documents/letter/', pageOf('Signed in May.', 'A headnote.')],
]);

/** The path of a page after a share of the others. */
const at = (share: number) => paths[Math.floor(share * paths.length)] ?? '';
const withPage = (path: string, html: string) => new Map(FIRST).set(path, html);
const without = (...removed: readonly string[]) => new Map([...FIRST].filter(([path]) => !removed.includes(path)));

const cases: readonly (readonly [what: string, site: Site, build?: Build])[] = [
  ['nothing', FIRST],
  ['nothing, but pages are rendered again', FIRST, { rendered: [at(0), at(0.4), at(0.9)] }],
  ['a page in the middle of a run', withPage(at(0.5), pageOf('Other words.')), { rendered: [at(0.5)] }],
  ['the words of a page, which get the number of another record', withPage(at(0.1), pageOf('Long. '.repeat(500), 'More.'))],
  ['a page before all others', withPage('names/a/', pageOf('Words of a new page.'))],
  ['a page before all others, with words of later pages', withPage('names/a/', pageOf(`Words of ${at(0.95)}.`))],
  ['a page in the middle', withPage(`${at(0.5).slice(0, -1)}x/`, pageOf('Words of a new page.'))],
  ['the first page, which is deleted', without(at(0))],
  ['pages whose words pages of other runs repeat, which are deleted', without(...paths.slice(40, 45))],
  ['all but a few pages, which are deleted', without(...paths.slice(3))],
  ['the words of a passage that a page shows', FIRST, { passage: 'A headnote.' }],
]; // prettier-ignore

for (const [what, site, changes = {}] of cases) {
  test(`if the next build differs in ${what}, the index is that of a clean build`, async () => {
    const folder = mkdtempSync(join(root, 'case-'));
    writePages(folder, FIRST);
    await build(folder, FIRST, { isClean: true });
    writePages(folder, site);
    const next = await build(folder, site, changes);
    // The build after that reads no page.
    rmSync(join(folder, 'site'), { recursive: true });
    const again = await build(folder, site, { ...changes, rendered: [] });
    writePages(folder, site);
    const clean = await build(folder, site, { ...changes, isClean: true });
    assert.deepEqual(next, clean);
    assert.deepEqual(again, clean);
  });
}

test('the index is that of a clean build after any edits, also if what is saved is damaged', async () => {
  const random = createRandom(7);
  const folder = mkdtempSync(join(root, 'random-'));
  const pick = (count: number) => Math.floor(random() * count);
  const site = new Map(FIRST);
  for (let round = 0; round < 8; round += 1) {
    for (let edit = pick(3); edit >= 0; edit -= 1) {
      const path = `names/n${100 + pick(170)}/`;
      if (random() < 0.3) site.delete(path);
      else
        site.set(path, pageOf(`Words of ${at(random())}.`, ...(random() < 0.3 ? [`Shared by two: ${pick(75)}.`] : [])));
    }
    if (round % 3 === 2) damageFile(join(folder, 'saved/pages-index'), random);
    const rendered = [...site.keys()].filter(() => random() < 0.05);
    writePages(folder, site);
    writePages(join(folder, 'clean'), site);
    const built = await build(folder, site, { rendered });
    const clean = await build(join(folder, 'clean'), site, { isClean: true });
    assert.deepEqual(built, clean, `round ${round}`);
  }
});
