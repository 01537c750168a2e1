/** The ledger command writes nothing until the check and the build accept all its files. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeDocumentFiles } from '../../../tests/ledger/document-files.ts';
import { createFixture } from '../../../tests/ledger/fixture.ts';

test('a deletion that would leave a dead link is not recorded, and changes no file', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('The first paragraph is short.\n');
  assert.equal((await fixture.ledger()).code, 0);
  const writeReply = async (words: string) => {
    const { transcription, received } = writeDocumentFiles('reply', words);
    await writeFile(join(fixture.folder, 'documents/reply.md'), transcription);
    await writeFile(join(fixture.folder, 'received/reply.txt'), received);
  };
  await writeReply('Compare [the report](report.md).\n');
  const list = join(fixture.folder, 'published.json');
  const [ledger, published] = [await fixture.ledgerText(), await readFile(list, 'utf8')];
  const refused = await fixture.ledger('--delete', '--reason', 'It was a forgery');
  assert.equal(refused.code, 1);
  assert.match(refused.output, /no file was changed[^]*reply\.md:\d+:\d+: error: .*\[link-dead\]/);
  assert.doesNotMatch(refused.output, /the document is deleted/);
  assert.equal(await fixture.ledgerText(), ledger);
  assert.equal(await readFile(list, 'utf8'), published);

  await writeReply('Compare the report.\n');
  const { code, output } = await fixture.ledger('--delete', '--reason', 'It was a forgery');
  assert.equal(code, 0, output);
  assert.match(output, /^report: the document is deleted; [^]*recorded as edition 2/m);
  assert.match(await fixture.ledgerText(), /"deleted": \{ "since": 2, "reason": "It was a forgery" \}/);
  assert.match(await readFile(list, 'utf8'), /"state": "deleted"/);
});

test('nothing is recorded while the list of published documents cannot be read', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('The first paragraph is short.\n');
  await fixture.ledger();
  const ledger = await fixture.ledgerText();
  await writeFile(join(fixture.folder, 'published.json'), '<<<<<<< ours\n');
  await fixture.write('The first paragraph is very short.\n');
  const { code, output } = await fixture.ledger('--reason', 'A word was left out');
  assert.equal(code, 1);
  assert.match(output, /published\.json: Not JSON: unexpected `<`/);
  assert.equal(await fixture.ledgerText(), ledger);
});

test('a list that a merge left without an edition is completed, although there is nothing else to record', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('The first paragraph is short.\n');
  await fixture.ledger();
  const list = join(fixture.folder, 'published.json');
  const published = await readFile(list, 'utf8');
  await writeFile(list, '{ "documents": [] }\n');
  const { code, output } = await fixture.ledger();
  assert.equal(code, 0, output);
  assert.match(output, /nothing to record[^]*Updated .*published\.json/);
  assert.equal(await readFile(list, 'utf8'), published);
});
