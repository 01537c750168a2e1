/** Fifty quotations of a held work: no problem as they are, and one problem if a word of one is changed. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkArchive } from './check-archive.ts';
import { readArchive } from '../load/read-archive.ts';

const FIXTURE = 'tests/archives/held';
/** The problems of a content folder, except that its documents have no ledger. */
async function check(folder: string) {
  return checkArchive(await readArchive(folder)).filter(({ rule }) => rule !== 'ledger-missing');
}

const { archive } = await readArchive(FIXTURE);
const collations = archive?.sources.flatMap(({ fields }) => fields.collations) ?? [];

test('fifty quotations have no problem', async () => {
  assert.equal(collations.length, 50);
  assert.deepEqual(await check(FIXTURE), []);
});

test('the quotations contain every kind of marked change', () => {
  const count = (pattern: RegExp) => collations.filter(({ exact }) => pattern.test(exact)).length;
  assert.ok(count(/…|\.\.\./) >= 8, 'ellipses');
  assert.ok(count(/\[\p{L}[\p{L} ]+\]/u) >= 8, 'brackets');
  assert.ok(count(/\[sic\]/) >= 5, '[sic]');
  assert.ok(count(/\[\p{L}\]/u) >= 4, 'a first letter in brackets');
  assert.ok(count(/[‘’]\p{L}+/u) >= 6, 'nested quotation marks');
});

/** The words of a quotation from its source: outside brackets, with four or more letters. */
function sourceWordsOf(exact: string): string[] {
  return exact.replace(/\[[^\]]*\]\p{L}*/gu, ' ').match(/\p{L}{4,}/gu) ?? [];
}

for (const [index, { exact }] of collations.entries()) {
  test(`a changed word in quotation ${index + 1}, “${exact.slice(0, 40)}…”, is one problem`, async () => {
    const words = sourceWordsOf(exact);
    const word = words[index % words.length] ?? '';
    assert.notEqual(word, '');
    const changed = exact.replace(word, 'walrus');
    const folder = mkdtempSync(join(tmpdir(), 'wording-'));
    try {
      cpSync(FIXTURE, folder, { recursive: true });
      // The author copies the quotation wrongly in the received text, the transcription, and the collation.
      const change = (file: string, escape: (text: string) => string = (text) => text) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const edited = text.replaceAll(escape(exact), () => escape(changed));
        assert.notEqual(edited, text, file);
        writeFileSync(join(folder, file), edited);
      };
      const inMarkdown = (text: string) => text.replaceAll('[', '\\[').replaceAll(']', '\\]');
      const inYaml = (text: string) => JSON.stringify(text);
      change('received/essay.txt');
      change('documents/essay.md', inMarkdown);
      if (readFileSync(join(folder, 'documents/essay.md'), 'utf8').includes(inYaml(exact))) {
        change('documents/essay.md', inYaml);
      }
      change('sources/report.md', inYaml);
      const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
      const essay = join(folder, 'documents/essay.md');
      writeFileSync(
        essay,
        readFileSync(essay, 'utf8').replace(
          hash(join(FIXTURE, 'received/essay.txt')),
          hash(join(folder, 'received/essay.txt')),
        ),
      );
      const problems = await check(folder);
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['collation-changed'],
        JSON.stringify(problems),
      );
      assert.match(problems[0]?.message ?? '', /expected `different words`/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
