/** The page that checks drafts in Chromium and Firefox: drafts that are pasted, and files that are dropped. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { browsers, type BrowserPage } from './support/both-browsers.ts';
import { getSite } from './support/built-sites.ts';
import { dropFile } from './support/drop-file.ts';
import { serve } from './support/site-files.ts';

let served: Awaited<ReturnType<typeof serve>>;
before(async () => {
  served = await serve(getSite('bridge').folder);
});
after(() => served.close());

const STATUS = `document.querySelector('draft-review [role=status]').textContent`;

/** Waits until the page has answered. @returns what its status says */
const answer = (page: BrowserPage) =>
  page.evaluate<string>(`(async () => {
    while (${STATUS} === '' || ${STATUS}.startsWith('Checking')) await new Promise((done) => setTimeout(done, 50));
    return ${STATUS};
  })()`);

async function drop(page: BrowserPage, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(`void (${STATUS} = '')`);
  await dropFile(page, name, bytes);
}

const PASTED = 'They wrote that “the county cannot agree to a limit without a vote under section 13.”';

for (const { name, installed, open } of browsers) {
  test(`a draft is pasted, and files are dropped, in ${name}`, { skip: !installed }, async () => {
    const page = await open(1280, 900);
    try {
      await page.goto(`${served.url}/check/`);
      await page.evaluate(`window.refused = [];
        document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
        document.querySelector('textarea').value = ${JSON.stringify(PASTED)};
        document.querySelector('draft-review [type=submit]').click();`);
      assert.equal(await answer(page), 'Findings: 1. Problems: 1.');
      const headings = `Array.from(document.querySelectorAll('.finding h3'), (heading) => heading.textContent)`;
      assert.deepEqual(await page.evaluate(headings), ['1. Quotation: differs from the archive']);
      for (const file of ['pandoc.docx', 'libreoffice.docx', 'libreoffice.pdf', 'chromium.pdf']) {
        await drop(page, file, readFileSync(`tests/drafts/${file}`));
        assert.equal(await answer(page), 'Findings: 11. Problems: 2.', file);
        const shown = await page.evaluate<string>(`document.querySelector('textarea').value`);
        assert.match(shown, /“There are no ‘secret tolls’ on the bridge\.”\[\^2\]/);
      }
      await drop(page, 'encrypted.pdf', readFileSync('tests/drafts/encrypted.pdf'));
      assert.match(await answer(page), /^encrypted\.pdf: The file is encrypted/);
      await drop(page, 'a.docx', Buffer.from('PK'));
      assert.match(await answer(page), /^a\.docx: The file is damaged/);
      assert.deepEqual(await page.evaluate('window.refused'), []);
    } finally {
      await page.close();
    }
  });
}
