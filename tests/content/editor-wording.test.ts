/** The editor's text avoids the words that take a side or claim more than was checked. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readArchive } from '../../src/load/read-archive.ts';
import { unlessPresent } from '../support/unless-present.ts';
import { CONTENT } from '../support/built-sites.ts';

const UNSAID =
  /\b(?:verif(?:y|ied|ies|ying)|confirm\w*|true|false|falsely|den(?:y|ied|ies|ial)|claim\w*|admit\w*|still|actually|narrower|missing|slips?|contradict\w*)\b/i;

/** Fields that repeat the words of others: titles, quotations, citations, names in texts, addresses. */
const OTHERS = new Set(['title', 'title-short', 'quote', 'exact', 'cited-as', 'forms', 'url', 'URL', 'archived-url', 'container-title', 'event-title', 'id']); // prettier-ignore

/** Every string of some fields that is the editor's own. */
function* stringsOf(value: unknown, path: string): Generator<[path: string, words: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* stringsOf(item, `${path}.${index}`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!OTHERS.has(key)) yield* stringsOf(item, `${path}.${key}`);
  }
}

describe('editorial words', { skip: unlessPresent('senate-letter', 'fact-sheet') }, async () => {
  const { archive } = await readArchive(CONTENT);
  assert.ok(archive);
  const items = [
    ...archive.annotations.map(({ file, fields, body }) => ({ file, fields: [fields, body.text] })),
    ...archive.sources.map(({ file, fields, body }) => ({ file, fields: [fields, body.text] })),
    ...archive.pages.map(({ file, fields, body }) => ({ file, fields: [fields, body.text] })),
    ...archive.documents.map(({ file, fields }) => ({ file, fields: [fields] })),
    ...archive.evidence.map(({ file, fields }) => ({ file, fields: [fields] })),
    ...archive.names.map(({ file, fields }) => ({ file, fields: [fields] })),
    ...archive.documents.map(({ id, unknown }) => ({ file: `${id}.claims.yaml`, fields: [unknown] })),
    ...archive.corrections.map(({ fields: { subject, why } }) => ({
      file: 'corrections.yaml',
      fields: [subject, why],
    })),
    { file: 'archive.yaml', fields: [archive.settings] },
  ];

  test('the editor’s text has no word that the site does not say', () => {
    let looked = 0;
    for (const { file, fields } of items) {
      for (const [path, words] of stringsOf(fields, file)) {
        looked += 1;
        // What is in quotation marks is somebody else's.
        const own = words.replace(/“[^”]*”|"[^"]*"/g, ' ');
        assert.doesNotMatch(own, UNSAID, `${path}: ${words}`);
      }
    }
    assert.ok(looked > 1000, `${looked} strings`);
  });

  for (const sentence of ['It was verified.', 'He still denies it.', 'Slip of the pen', 'This contradicts that.']) {
    test(`the list would catch: ${sentence}`, () => assert.match(sentence, UNSAID));
  }
});
