/** Withholding words with the command: what is erased, what is kept, and what it says. */
import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeDocumentFiles } from '../../tests/ledger/document-files.ts';
import { createFixture } from '../../tests/ledger/fixture.ts';
import { main } from './ledger.ts';

const secret = 'The witness gave the name of her brother and his street.';

test('withholding lists the places that still have the words', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write(`${secret}\n\nIt ended.\n`);
  await fixture.ledger();
  await writeFile(
    join(fixture.folder, 'received/notes.txt'),
    'One line.\nthe NAME of *her*\nbrother, and his street\n',
  );
  await fixture.write('[[withheld: p1]]\n\nIt ended.\n');
  const { code, output } = await fixture.ledger('--reason', 'p1=A person is in danger');
  assert.equal(code, 0, output);
  assert.match(output, /still in these places.*\n.*received\/notes\.txt:2:1/);
  assert.ok(!(await fixture.ledgerText()).includes('brother'));
});

test('no words are erased while the archive has an error anywhere', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write(`${secret}\n\nIt ended.\n`);
  await fixture.ledger();
  const before = await fixture.ledgerText();
  await mkdir(join(fixture.folder, 'annotations/report'), { recursive: true });
  const annotation = join(fixture.folder, 'annotations/report/brother.md');
  await writeFile(
    annotation,
    '---\nheadline: Who the brother was\nquote: { exact: the name of her brother }\nkind: context\n---\n\nHe is not named.\n',
  );
  await fixture.write('[[withheld: p1]]\n\nIt ended.\n');
  const refused = await fixture.ledger('--reason', 'p1=A person is in danger');
  assert.equal(refused.code, 1);
  assert.match(
    refused.output,
    /no file was changed.*\n.*annotations\/report\/brother\.md:3:.* error: .*\[quote-not-found\]/,
  );
  assert.equal(await fixture.ledgerText(), before);

  await rm(annotation);
  assert.equal((await fixture.ledger('--reason', 'p1=A person is in danger')).code, 0);
});

test('a sign with the address of another passage erases nothing', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write(`It began.\n\n${secret}\n`);
  await fixture.ledger();
  const before = await fixture.ledgerText();
  await fixture.write('It began.\n\n[[withheld: p1]]\n');
  const { code, output } = await fixture.ledger('--reason', 'By order');
  assert.equal(code, 1);
  assert.match(output, /The sign names `p1`, whose words “It began.” are on line \d+/);
  assert.equal(await fixture.ledgerText(), before);
});

test('an error of another document does not prevent recording, but prevents withholding', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write(`${secret}\n\nIt ended.\n`);
  await fixture.ledger();
  await writeFile(join(fixture.folder, 'documents/other.md'), '---\nkind: report\n---\n\nWords.\n');
  await fixture.write(`${secret}\n\nIt has ended.\n`);
  const corrected = await fixture.ledger('--reason', 'A word was left out');
  assert.equal(corrected.code, 0, corrected.output);
  await fixture.write('[[withheld: p1]]\n\nIt has ended.\n');
  const withheld = await fixture.ledger('--reason', 'By order');
  assert.equal(withheld.code, 1);
  assert.match(withheld.output, /documents\/other\.md/);
  assert.ok((await fixture.ledgerText()).includes('brother'));
});

test('--withhold leads to the instructions for withholding', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('Words.\n');
  const asked = await fixture.ledger('--withhold', 'p4');
  assert.equal(asked.code, 2);
  for (const output of [asked.output, (await fixture.ledger('--help')).output]) {
    assert.match(output, /\[\[withheld: p4\]\].*docs\/withhold\.md/s);
  }
});

test('if one sign replaces two passages, the command warns that the words of the second are kept', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('It began.\n\n- The first name is secret.\n- The second name is secret.\n');
  await fixture.ledger();
  await fixture.write('It began.\n\n- [[withheld: p2]]\n');
  const { output } = await fixture.ledger('--reason', 'p2=By order of a court');
  assert.match(
    output,
    /p3: withdrawn\n.*second name[^!]*! The ledger and the page keep these words.*\[\[withheld: p3\]\]/s,
  );
});

test('the words of two documents are withheld at once', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  const files = (body: string) => writeDocumentFiles('copy', body);
  const writeCopy = async (body: string) => {
    await writeFile(join(fixture.folder, 'documents/copy.md'), files(body).transcription);
    await writeFile(join(fixture.folder, 'received/copy.txt'), files(body).received);
  };
  const run = async (...args: string[]) => {
    let output = '';
    const print = (text: string) => (output += `${text}\n`);
    const argv = [...args, '--content', fixture.folder, '--reason', 'By order', '--yes'];
    const code = await main(argv, { print, today: () => '2027-01-01', ask: undefined });
    return { code, output };
  };
  await fixture.write(`${secret}\n\nIt ended.\n`);
  await writeCopy(`${secret}\n\nIt ended twice.\n`);
  assert.equal((await run()).code, 0);
  await fixture.write('[[withheld: p1]]\n\nIt ended.\n');
  await writeCopy('[[withheld: p1]]\n\nIt ended twice.\n');
  const { code, output } = await run('report');
  assert.equal(code, 1);
  assert.match(output, /Record all documents that have changes at once: `npm run ledger -- report copy --reason/);
  assert.equal((await run('report', 'copy')).code, 0);
  assert.ok(!(await readFile(join(fixture.folder, 'documents/copy.ledger.json'), 'utf8')).includes('brother'));
});
