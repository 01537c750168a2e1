/** The text of each passage in its page is the same, character for character, as in the line of `passages.jsonl`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { getSite, siteNames } from './support/built-sites.ts';
import { collapse, fromHast, textsOfTags } from './support/passage-texts.ts';
import { parseHtml } from './support/site-files.ts';

for (const name of siteNames) {
  test(`the pages of ${name} and its JSON lines have the same text`, () => {
    const { folder } = getSite(name);
    const lines = readFileSync(join(folder, 'passages.jsonl'), 'utf8').trimEnd().split('\n');
    const expected = new Map<string, string>();
    const documents = new Set<string>();
    for (const line of lines) {
      const { document, id, text } = JSON.parse(line) as { document: string; id: string; text: string };
      expected.set(`${document}#${id}`, collapse(text));
      documents.add(document);
    }
    const texts = [...documents].flatMap((document) => {
      const page = readFileSync(join(folder, 'documents', document, 'index.html'), 'utf8');
      return textsOfTags(fromHast(parseHtml(page)), document, 'data-locator');
    });
    assert.deepEqual(new Map(texts), expected);
  });
}
