import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkArchive } from '../checks/check-archive.ts';
import { readArchive } from '../load/read-archive.ts';
import { createFixture } from '../../tests/ledger/fixture.ts';
import { main } from './ledger.ts';

test('records nothing without a reason, and names the changes that need one', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('The first paragraph is short.\n\nThe second paragraph is short too.\n');
  assert.equal((await fixture.ledger('--date', '2026-11-21')).code, 0);
  const before = await fixture.ledgerText();

  await fixture.write('The first paragraph is very short.\n\nThe second paragraph is short again.\n');
  const none = await fixture.ledger();
  assert.equal(none.code, 1);
  assert.match(none.output, /is \{\+very \+\}short/);
  assert.match(none.output, /Give a reason for p1, p2/);
  const one = await fixture.ledger('--reason', 'p1=A word was left out');
  assert.match(one.output, /Give a reason for p2/);
  assert.equal(await fixture.ledgerText(), before);

  const both = await fixture.ledger(
    '--reason',
    'p1=A word was left out',
    '--reason',
    'Read anew',
    '--cause',
    'p1=better copy',
  );
  assert.equal(both.code, 0, both.output);
  const { addresses, editions } = await fixture.recorded();
  assert.deepEqual(
    addresses.map(({ readings }) => [readings.at(-1)?.reason, readings.at(-1)?.cause]),
    [
      ['A word was left out', 'better copy'],
      ['Read anew', 'our error'],
    ],
  );
  assert.deepEqual(
    editions.map(({ number, date }) => [number, date]),
    [
      [1, '2026-11-21'],
      [2, '2026-11-21'],
    ],
  );
  assert.deepEqual((await readdir(join(fixture.folder, 'documents'))).sort(), ['report.ledger.json', 'report.md']);
  assert.match((await fixture.ledger()).output, /nothing to record/);
});

test('a document is named by its id or by the path of its file, also with the backslashes of Windows', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('A paragraph.\n');
  const names = [
    'report',
    'documents/report.md',
    'content\\documents\\report.md',
    '.\\content\\documents\\report.ledger.json',
  ];
  for (const name of names) {
    let output = '';
    const effects = { print: (text: string) => (output += text), today: () => '2026-11-21', ask: undefined };
    const code = await main([name, '--content', fixture.folder.replaceAll('/', '\\'), '--yes'], effects);
    assert.deepEqual([name, code, /report: (?:recorded as edition 1|nothing to record)/.test(output)], [name, 0, true]);
  }
});

test('asks about each document; “all” answers for the others, and “quit” records no more', async (t) => {
  const record = async (...answers: string[]) => {
    const fixture = await createFixture();
    t.after(() => fixture.remove());
    await fixture.write('A paragraph.\n');
    for (const id of ['second', 'third']) {
      const text = await readFile(join(fixture.folder, 'documents/report.md'), 'utf8');
      await writeFile(join(fixture.folder, `documents/${id}.md`), text.replace(/(?<=title-short: ).*/, id));
    }
    const asked: string[] = [];
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? '');
    };
    const code = await main(['--content', fixture.folder], { print: () => undefined, today: () => '2026-11-21', ask });
    const names = await readdir(join(fixture.folder, 'documents'));
    return { code, asked, recorded: names.flatMap((name) => /^(.*)\.ledger\.json$/.exec(name)?.[1] ?? []).sort() };
  };
  assert.deepEqual(await record('yes', 'no', 'y'), {
    code: 1,
    asked: [
      'Record report (2 more)? [y/N/all/quit] ',
      'Record second (1 more)? [y/N/all/quit] ',
      'Record third? [y/N] ',
    ],
    recorded: ['report', 'third'],
  });
  assert.deepEqual((await record('n', 'All')).recorded, ['second', 'third']);
  assert.deepEqual((await record('y', 'q')).recorded, ['report']);
  assert.deepEqual((await record()).recorded, []);
});

test('asks a question that the text does not answer, and takes the answer', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  const [a, b, c] = [
    'The chairman of the session spoke at noon.',
    'The chairman of the session spoke at four.',
    'It ended.',
  ];
  await fixture.write(`${c}\n\n${a}\n\n${b}\n`);
  await fixture.ledger();
  await fixture.write(`${c}\n\nThe chairman of the session spoke at five.\n`);
  const asked = await fixture.ledger('--reason', 'Why');
  assert.equal(asked.code, 1);
  const line = Number(/--line (\d+)=p3 or --line \d+=p2 or --line \d+=new/.exec(asked.output)?.[1]);
  assert.ok(line > 0, asked.output);
  assert.equal((await fixture.ledger('--reason', 'Why', '--line', `${line}=p3`)).code, 0);
  assert.deepEqual(
    (await fixture.recorded()).addresses.map(({ id, state }) => [id, state]),
    [
      ['p1', 'current'],
      ['p2', 'withdrawn'],
      ['p3', 'current'],
    ],
  );
});

test('refuses a date before that of the last edition', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('The first paragraph is short.\n');
  await fixture.ledger('--date', '2026-11-21');
  await fixture.write('The first paragraph is very short.\n');
  const { code, output } = await fixture.ledger('--date', '2026-11-20', '--reason', 'A word was left out');
  assert.equal(code, 1);
  assert.match(output, /Unexpected date 2026-11-20, expected 2026-11-21/);
});

for (const answer of ['note-i', 'new'])
  test(`a note with entirely different words: the answer \`${answer}\` settles the question`, async (t) => {
    const fixture = await createFixture();
    t.after(() => fixture.remove());
    await fixture.write('It began.[^i]\n\n[^i]: Minutes of the session, page 4.\n');
    await fixture.ledger();
    await fixture.write('It began.[^i]\n\n[^i]: Nobody knows who paid.\n');
    const asked = await fixture.ledger('--reason', 'Why');
    const line = /--line (\d+)=note-i or --line \1=new/.exec(asked.output)?.[1];
    assert.ok(line, asked.output);
    const { code, output } = await fixture.ledger('--reason', 'Why', '--line', `${line}=${answer}`);
    assert.equal(code, 0, output);
    assert.match((await fixture.ledger()).output, /nothing to record/);
    const { addresses } = await fixture.recorded();
    assert.deepEqual(
      addresses.map(({ id, state }) => `${id} ${state}`),
      answer === 'new' ? ['p1 current', 'note-i withdrawn', 'note-i-2 current'] : ['p1 current', 'note-i current'],
    );
    const { passages, notes } = await fixture.read();
    const [id] = answer === 'new' ? ['note-i-2'] : ['note-i'];
    assert.deepEqual([passages[0]?.calls[0]?.note, passages[1]?.id, notes[0]?.id], [id, id, id]);
  });

test('nothing is recorded while the transcription differs from the received text', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('It began.\n\nIt ended.\n');
  await fixture.ledger();
  const before = await fixture.ledgerText();
  await fixture.write('It began.\n\nIt has ended.\n');
  const received = join(fixture.folder, 'received/report.txt');
  await writeFile(received, 'It began.\n\nIt ended.\n');
  const { code, output } = await fixture.ledger('--reason', 'A word was left out');
  assert.equal(code, 1);
  assert.match(output, /report: not recorded. Fix these errors first:\n.*(?:received-changed|transcription-differs)/s);
  assert.equal(await fixture.ledgerText(), before);
});

test('a ledger that cannot be read is not replaced by a first edition', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('It began.\n');
  await fixture.ledger();
  const ledger = join(fixture.folder, 'documents/report.ledger.json');
  await writeFile(ledger, `<<<<<<< HEAD\n${await fixture.ledgerText()}`);
  const { code, output } = await fixture.ledger();
  assert.equal(code, 1);
  assert.match(output, /\[ledger-broken\]\n +Restore the file from the last commit/);
  const problems = checkArchive(await readArchive(fixture.folder), true);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['ledger-broken'],
  );
});

test('wrong arguments show the help text', async (t) => {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  await fixture.write('Words.\n');
  for (const args of [
    ['--date', 'yesterday'],
    ['--cause', 'a whim'],
    ['--line', 'p4'],
    ['--nonsense'],
    ['no-such-document'],
  ]) {
    assert.equal((await fixture.ledger(...args)).code, 2, args.join(' '));
  }
});
