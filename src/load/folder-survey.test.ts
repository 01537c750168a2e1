import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { surveyFolder } from './folder-survey.ts';

const refused: readonly (readonly [paths: readonly string[], message: RegExp])[] = [
  [['received/con.txt'], /received\/con\.txt: .*device on Windows/],
  [['documents/aux.md'], /documents\/aux\.md: .*device on Windows/],
  [['annotations/letter/lpt1.md'], /lpt1\.md: .*device on Windows/],
  [['received/a:b.txt'], /a:b\.txt: .*\(`:`\)/],
  [['received/letter.'], /ends with a period or a space/],
  [['received/Letter.txt', 'received/letter.txt'], /letter\.txt: .*differs from `Letter\.txt` only in capital letters/],
];
for (const [paths, message] of refused) {
  test(`${paths.join(' and ')} cannot be on Windows`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'survey-'));
    t.after(() => rmSync(folder, { recursive: true }));
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'Words.\n');
    }
    const { problems } = await surveyFolder(folder);
    assert.deepEqual(problems.map(({ rule }) => rule), ['file-name']); // prettier-ignore
    assert.match(`${problems[0]?.file}: ${problems[0]?.message}`, message);
  });
}

test('a ledger and a list of published documents of more than a megabyte are accepted', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'survey-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'documents'));
  const long = 'a'.repeat(9_000_000);
  writeFileSync(join(folder, 'published.json'), long);
  writeFileSync(join(folder, 'documents/letter.ledger.json'), long);
  assert.deepEqual((await surveyFolder(folder)).problems, []);
});
