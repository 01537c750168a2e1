/** Two branches that record the same document, merged with git as docs/merge.md describes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { listPublished } from '../../src/ledger/show/published-addresses.ts';
import { judgeAddress } from '../../src/ledger/show/verdict.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { digestOf } from '../../src/text/digest.ts';
import { createFixture, type Fixture } from './fixture.ts';

const bridge = 'The old stone bridge was opened to carriages in the spring of that year.';
const keeper = 'Its keeper counted ninety carts on the frist market day.';
const toll = 'A toll of two pence was asked of evry rider who crossed.';
const flood = 'The great flood carried away two of its seven arches.';
const tower = 'A tower with a bell was added at the northern end.';
const ferry = 'Until then a ferry had carried the mail across twice a day.';

const LEDGER = 'documents/report.ledger.json';

let fixture: Fixture;

function git(...args: string[]): string {
  const options = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...options, ...args], { cwd: fixture.folder, encoding: 'utf8' });
  // A merge with conflicts has the status 1.
  assert.ok(status === 0 || (args[0] === 'merge' && status === 1), `git ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

async function findLedgerProblems(): Promise<string> {
  const problems = checkArchive(await readArchive(fixture.folder), true);
  return problems
    .filter(({ rule }) => /^(?:ledger|published|address|reading)-/.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`)
    .join('\n');
}

async function record(paragraphs: readonly string[], date: string): Promise<void> {
  await fixture.write(paragraphs.join('\n\n'));
  const { code, output } = await fixture.ledger('--date', date, '--reason', 'A slip of the transcriber');
  assert.equal(code, 0, output);
}

const correctedKeeper = keeper.replace('frist', 'first');
const correctedToll = toll.replace('evry', 'every');

before(async () => {
  fixture = await createFixture();
  await record([bridge, keeper, toll, flood], '2027-01-01');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'First edition');
  git('checkout', '-q', '-b', 'theirs');
  await record([bridge, keeper, ferry, correctedToll, flood], '2027-02-02');
  git('commit', '-qam', 'Another passage, and a correction');
  git('checkout', '-q', 'main');
  await record([bridge, correctedKeeper, tower, toll, flood], '2027-02-01');
  git('commit', '-qam', 'A passage, and a correction');
  git('merge', 'theirs');
});
after(() => fixture.remove());

test('conflict marks and a ledger of the wrong branch are refused', async () => {
  await fixture.write([bridge, correctedKeeper, tower, ferry, correctedToll, flood].join('\n\n'));
  assert.match(await readFile(join(fixture.folder, LEDGER), 'utf8'), /^<<<<<<< /m);
  assert.match(await findLedgerProblems(), /ledger-broken: .*\n*.*published-broken: /);
  git('checkout', '--ours', LEDGER);
  git('checkout', '--theirs', 'published.json');
  assert.match(await findLedgerProblems(), /ledger-altered: Edition 2 .* from another branch/);
});

test('the steps of docs/merge.md keep every reading of both branches', async () => {
  git('checkout', '--ours', 'published.json', LEDGER);
  await fixture.write([bridge, correctedKeeper, tower, ferry, correctedToll, flood].join('\n\n'));
  const { code, output } = await fixture.ledger('--date', '2027-02-03', '--reason', 'A slip of the transcriber');
  assert.equal(code, 0, output);
  assert.equal(await findLedgerProblems(), '');
  git('add', '.');
  git('commit', '-q', '-m', 'Merge');

  const published = listPublished(await fixture.recorded(), () => undefined);
  const judge = (id: string, words: string) => judgeAddress(published, `${id}.${digestOf(words)}`);
  assert.equal(judge('p2', keeper).verdict, 'corrected');
  assert.equal(judge('p2', correctedKeeper).verdict, 'same words');
  assert.equal(judge('p3', correctedToll).verdict, 'same words');
  assert.equal(judge('p2a', tower).verdict, 'same words');
  assert.equal(judge('p2b', ferry).verdict, 'same words');
  // The address that the other branch gave to the ferry.
  const verdict = judge('p2a', ferry);
  assert.ok(verdict.verdict === 'never published');
  assert.deepEqual(verdict.sameDigest, ['p2b']);
});
