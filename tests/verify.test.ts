/** The page that verifies the site names the file that was changed after it was published, and no other. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './support/chromium.ts';
import { getSite } from './support/built-sites.ts';
import { serve } from './support/site-files.ts';

const OUT = 'tests/.out/verify';
const TEXT = 'documents/letter.txt';

describe('the page that verifies the site', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    rmSync(OUT, { recursive: true, force: true });
    cpSync(getSite('bridge').folder, OUT, { recursive: true });
    [browser, served] = await Promise.all([launch(), serve(OUT)]);
  });
  after(() => Promise.all([browser.close(), served.close()]));

  /** Presses the button. @returns the result, and the files that are listed as changed */
  async function verify(page: string) {
    // `localhost` is a secure context, without which browsers compute no digests.
    const address = served.url.replace('127.0.0.1', 'localhost');
    const opened = await browser.newPage();
    await opened.goto(`${address}/verify/?page=${encodeURIComponent(page)}`);
    assert.equal(await opened.locator('verify-files [role=status]').innerText(), '');
    await opened.getByRole('button', { name: 'Compare' }).click();
    await opened.locator('verify-files button:enabled').waitFor();
    const status = await opened.locator('verify-files [role=status]').innerText();
    const changed = await opened.locator('verify-files li code').allInnerTexts();
    await opened.close();
    return { status, changed };
  }

  function flipByte(file: string): () => void {
    const path = join(OUT, file);
    const published = readFileSync(path);
    const changed = Buffer.from(published);
    changed[10] = (changed[10] ?? 0) ^ 1;
    writeFileSync(path, changed);
    return () => writeFileSync(path, published);
  }

  test('a site as it was published has no changed file', async () => {
    const { status, changed } = await verify('');
    assert.match(status, /^All \d+ files are the files that were published/);
    assert.deepEqual(changed, []);
  });

  for (const page of ['', '/documents/letter/']) {
    test(`one changed byte of ${TEXT} is found from ${page || 'any page'}`, async () => {
      const restore = flipByte(TEXT);
      const { status, changed } = await verify(page);
      restore();
      assert.match(status, /^1 of \d+ files differ/);
      assert.deepEqual(changed, [TEXT]);
    });
  }

  test('a page that the manifest does not list is not called published', async () => {
    cpSync(join(OUT, 'about'), join(OUT, 'documents/forged'), { recursive: true });
    assert.match((await verify('/documents/forged/')).status, /^The manifest does not list this page/);
    rmSync(join(OUT, 'documents/forged'), { recursive: true });
    assert.match((await verify('/404/')).status, /^All \d+ files/);
  });

  test('a changed page is named', async () => {
    const restore = flipByte('about/index.html');
    const { changed } = await verify('/about/');
    restore();
    assert.deepEqual(changed, ['about/index.html']);
  });
});
