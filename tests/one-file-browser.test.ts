/** The archive in one HTML file, opened from disk in a browser: it loads nothing, and its search finds and counts. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import { launch } from './support/chromium.ts';
import { findViolations } from './support/assert-site.ts';
import { getSite } from './support/built-sites.ts';

const url = pathToFileURL(resolve(getSite('bridge').folder, 'archive.html')).href;

test('the archive in one file works from disk, with script and without', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(url);
    await page.fill('#query', 'HARBOR act');
    const hits = await page.locator('#hits li').count();
    assert.ok(hits > 0);
    assert.match(await page.locator('#count').innerText(), new RegExp(`^${hits} of \\d+ have these words`));
    for (const text of await page.locator('#hits li p').allInnerTexts()) assert.doesNotMatch(text, /undefined|NaN/);
    const target = await page.locator('#hits a').first().getAttribute('href');
    await page.locator('#hits a').first().click();
    assert.equal(await page.evaluate('document.querySelector(":target") !== null'), true, String(target));
    await page.fill('#query', 'zebra');
    assert.match(await page.locator('#count').innerText(), /^0 of /);
    // The check of drafts.
    await page.getByText('Check a draft', { exact: true }).click();
    const draft = 'They wrote that “the county cannot agree to a limit without a vote under section 13.”';
    await page.getByLabel('Draft', { exact: true }).fill(draft);
    await page.getByRole('button', { name: 'Check the draft' }).click();
    await page.getByText('Findings: 1. Problems: 1.').waitFor();
    assert.equal(await page.locator('.finding .difference del').textContent(), ' archive: 12');
    await page.locator('[name=draft]').setInputFiles('tests/drafts/libreoffice.docx');
    await page.getByText('Findings: 11. Problems: 2.').waitFor();
    await page.locator('[name=draft]').setInputFiles('tests/drafts/libreoffice.pdf');
    await page.getByText('libreoffice.pdf: Such files cannot be read here.').waitFor();
    assert.deepEqual(errors, []);
    assert.deepEqual(requests.filter((request) => !request.startsWith(url) && !request.startsWith('blob:')), []); // prettier-ignore
    assert.deepEqual(await findViolations(page), []);

    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${url}#documents/letter/note-i`);
    assert.equal(await plain.locator('#search').isVisible(), false);
    assert.ok(await plain.locator('.words').first().isVisible());
  } finally {
    await browser.close();
  }
});
