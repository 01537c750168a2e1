/** A browser's reader mode, as Mozilla's Readability finds the text, keeps every part, note, and marker of a document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { openSite } from './support/chromium.ts';
import { parseSite } from './support/parsed-site.ts';

const library = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

interface Article {
  readonly byline: string | null;
  readonly textContent: string;
}
type Readability = new (document: Document) => { parse(): Article | null };

for (const name of ['content', 'bridge'] as const) {
  describe(name, async () => {
    const site = openSite(name);
    const { archive } = await parseSite(name);

    for (const { id, fields } of archive.documents) {
      test(id, async () => {
        const page = await site.open(`/documents/${id}/`, { bypassCSP: true });
        await page.addScriptTag({ content: library });
        const { passages, article } = await page.evaluate(() => {
          const shown = [...document.querySelectorAll('[data-locator]')].map((passage) => passage.textContent ?? '');
          const { Readability } = globalThis as unknown as { Readability: Readability };
          return { passages: shown, article: new Readability(document.cloneNode(true) as Document).parse() };
        });
        const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
        const kept = squeeze(article?.textContent ?? '');
        assert.ok(passages.length > 5);
        assert.deepEqual(passages.map(squeeze).filter((passage) => !kept.includes(passage)), []); // prettier-ignore
        const authors = fields.from.map((author) => (typeof author === 'string' ? author : ''));
        for (const author of authors) assert.ok(article?.byline?.includes(author), `${author}: ${article?.byline}`);
      });
    }
  });
}
