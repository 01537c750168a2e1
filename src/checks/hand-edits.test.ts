/** Edits of a ledger by hand: the check finds each of them, and names the address or the edition. */
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createFixture, type Fixture } from '../../tests/ledger/fixture.ts';
import { formatLedger } from '../ledger/ledger-file.ts';
import { digestOfEdition, sealFacts } from '../ledger/record/chain.ts';
import { createReading } from '../ledger/record/readings.ts';
import { readArchive } from '../load/read-archive.ts';
import type { Address, Ledger } from '../schemas/ledger-record.ts';
import { checkArchive } from './check-archive.ts';

const bridge = 'The old stone bridge was opened to carriages in the spring of that year.';
const keeper = 'Its keeper counted ninety carts on the first market day.';
const toll = 'A toll of two pence was asked of every rider who crossed.';
const flood = 'The great flood carried away two of its seven arches.';
const repair = 'Masons from the coast rebuilt them before the next winter.';
const secret = 'The widow of the ferryman lived in the house by the gate.';
const tower = 'A tower with a bell was added at the northern end.';
const text = (...paragraphs: string[]) => paragraphs.join('\n\n');

/** Six editions: a correction, a removal, a move, a withholding, and a split. */
const editions: [date: string, body: string][] = [
  ['2027-01-01', text(bridge, keeper.replace('first', 'frist'), toll, `${flood} ${repair}`, secret, tower)],
  ['2027-02-01', text(bridge, keeper, toll, `${flood} ${repair}`, secret, tower)],
  ['2027-03-01', text(bridge, keeper, `${flood} ${repair}`, secret, tower)],
  ['2027-04-01', text(tower, bridge, keeper, `${flood} ${repair}`, secret)],
  ['2027-05-01', text(tower, bridge, keeper, `${flood} ${repair}`, '[[withheld: p5]]')],
  ['2027-06-01', text(tower, bridge, keeper, flood, repair, '[[withheld: p5]]')],
];
const published = editions.at(-1)?.[1] ?? '';

type Edited = { -readonly [Key in keyof Ledger]: Ledger[Key] };

/** The entry of an address, for changing it. */
function entry({ addresses }: Edited, id: string): Address {
  const address = addresses.find((candidate) => candidate.id === id);
  assert.ok(address, id);
  return address;
}

function remove(ledger: Edited, id: string): void {
  ledger.addresses = ledger.addresses.filter((address) => address.id !== id);
}

/** Other words with their right digest and SHA-256. */
function reading(words: string, since: number, reason?: string) {
  return createReading([], words, { since, cause: 'our error', event: 'corrected', reason });
}

/** The edits, each with what the check must say. An edit returns the text of the document if it changes that too. */
const edits: [name: string, says: RegExp, edit: (ledger: Edited) => string | void][] = [
  ['an old reading removed', /entry of `p2` .* edition 2/, (ledger) => void entry(ledger, 'p2').readings.shift()],
  ['a withdrawn address removed', /`p3` was published by edition 3 and is missing/, (ledger) => remove(ledger, 'p3')],
  [
    'two ids swapped',
    /entry of `p1` [^]*entry of `p2` /,
    (ledger) => {
      const [first, second] = [entry(ledger, 'p1'), entry(ledger, 'p2')];
      [first.id, second.id] = ['p2', 'p1'];
    },
  ],
  [
    'an id renamed',
    /`p2` was published by edition 2 and is missing[^]*`p9` .* not recorded by any edition/,
    (ledger) => void (entry(ledger, 'p2').id = 'p9'),
  ],
  [
    'a withdrawn id reused, with its words in the text',
    /entry of `p3` .* edition 3/,
    (ledger) => {
      const words = 'Nobody paid for the new road to the mill.';
      const { ended: _, ...rest } = entry(ledger, 'p3') as Extract<Address, { state: 'withdrawn' }>;
      const reused: Address = { ...rest, state: 'current', readings: [reading(words, 6)] };
      ledger.addresses = ledger.addresses.map((address) => (address.id === 'p3' ? reused : address));
      return published.replace(flood, `${words}\n\n${flood}`);
    },
  ],
  ['another document', /document `letter`, expected that of `report`/, (ledger) => void (ledger.document = 'letter')],
  [
    'editions out of date order',
    /Edition 3 has the date 2026-03-01, expected 2027-02-01/,
    (ledger) => void Object.assign(ledger.editions[2] ?? {}, { date: '2026-03-01' }),
  ],
  [
    'a word changed',
    /words “.*” of `p1` do not match/,
    (ledger) => {
      const [first] = entry(ledger, 'p1').readings;
      Object.assign(first ?? {}, { text: bridge.replace('spring', 'fall') });
    },
  ],
  [
    'a word changed with its digest and SHA-256, and in the text',
    /entry of `p1` .* edition 1/,
    (ledger) => {
      const words = bridge.replace('spring', 'fall');
      entry(ledger, 'p1').readings[0] = { ...reading(words, 1), cause: 'first', event: 'published' };
      return published.replace(bridge, words);
    },
  ],
  [
    'a word of an old reading changed, with its digest and SHA-256',
    /entry of `p2` .* edition 2/,
    (ledger) =>
      void (entry(ledger, 'p2').readings[0] = { ...reading('Never.', 1), cause: 'first', event: 'published' }),
  ],
  [
    'a digest changed',
    /`p1` do not match/,
    (ledger) => void Object.assign(entry(ledger, 'p1').readings[0] ?? {}, { digest: 'aaaaa' }),
  ],
  [
    'a SHA-256 changed',
    /`p1` do not match/,
    (ledger) => void Object.assign(entry(ledger, 'p1').readings[0] ?? {}, { sha256: '0'.repeat(64) }),
  ],
  ['the last edition removed', /`p4` refers to edition 6, which is not listed/, (ledger) => void ledger.editions.pop()],
  ['an edition removed', /Unexpected edition 3, expected edition 2/, (ledger) => void ledger.editions.splice(1, 1)],
  [
    'an address twice',
    /`p2` occurs twice/,
    (ledger) => void (ledger.addresses = [...ledger.addresses, entry(ledger, 'p2')]),
  ],
  ['a forward to nowhere', /`p3` forwards to `p8`/, (ledger) => void entry(ledger, 'p3').forwards.push('p8')],
  [
    'a reading of an edition that is not listed',
    /`p1` refers to edition 9/,
    (ledger) => void entry(ledger, 'p1').readings.push(reading(keeper, 9)),
  ],
  ['a current address removed', /`p1` was published by edition 1 and is missing/, (ledger) => remove(ledger, 'p1')],
  // Ten others.
  [
    'the date of an edition changed, in order',
    /Edition 2 does not match its digest/,
    (ledger) => void Object.assign(ledger.editions[1] ?? {}, { date: '2027-02-02' }),
  ],
  [
    'the date of an edition changed, with its digest',
    /Edition 3 does not match its digest: .* the edition before it/,
    (ledger) => {
      const [first, second] = ledger.editions;
      assert.ok(second);
      second.date = '2027-02-02';
      second.digest = digestOfEdition(second, first);
    },
  ],
  [
    'the reason of a correction changed',
    /entry of `p2` .* edition 2/,
    (ledger) => void Object.assign(entry(ledger, 'p2').readings[1] ?? {}, { reason: 'Better' }),
  ],
  [
    'the reason of a removal changed',
    /entry of `p3` .* edition 3/,
    (ledger) => void Object.assign(entry(ledger, 'p3'), { ended: { since: 3, event: 'removed', reason: 'Other' } }),
  ],
  ['a move forgotten', /entry of `p6` .* edition 4/, (ledger) => void (entry(ledger, 'p6').moves.length = 0)],
  ['a forward removed', /entry of `p4` .* edition 6/, (ledger) => void (entry(ledger, 'p4').forwards.length = 0)],
  [
    'a withheld address withdrawn instead',
    /entry of `p5` .* edition 5/,
    (ledger) => {
      const withheld = entry(ledger, 'p5') as Extract<Address, { state: 'withheld' }>;
      Object.assign(withheld, { state: 'withdrawn', ended: { ...withheld.ended, event: 'removed' } });
      return published.replace('\n\n[[withheld: p5]]', '');
    },
  ],
  [
    'an address in another place',
    /order of the addresses is not as edition 6 recorded it/,
    (ledger) => {
      const lost = entry(ledger, 'p3');
      remove(ledger, 'p3');
      ledger.addresses = [lost, ...ledger.addresses];
    },
  ],
  [
    'a history invented',
    /entry of `p8` .* not recorded by any edition/,
    (ledger) => {
      ledger.addresses = [...ledger.addresses, { ...entry(ledger, 'p3'), id: 'p8' }];
    },
  ],
  [
    'an address removed with its seals',
    /Edition 1 does not match its digest/,
    (ledger) => {
      remove(ledger, 'p3');
      for (const { seals } of ledger.editions) delete seals?.['p3'];
    },
  ],
  [
    'a reading removed, with a new seal',
    /Edition 2 does not match its digest/,
    (ledger) => {
      entry(ledger, 'p2').readings.shift();
      Object.assign(ledger.editions[1]?.seals ?? {}, { p2: sealFacts(ledger).get('p2') });
    },
  ],
  [
    'a whole document said to be withheld',
    /or `withheld` is not as edition 1/,
    (ledger) => {
      ledger.withheld = { since: 6, reason: 'By order' };
      return '[[withheld: document]]';
    },
  ],
  [
    'the digests removed',
    /Edition 1 has no digest/,
    (ledger) => void (ledger.editions = ledger.editions.map(({ number, date }) => ({ number, date }))),
  ],
  ['the digest of one edition removed', /Edition 4 has no digest/, (ledger) => void delete ledger.editions[3]?.digest],
];

let fixture: Fixture;
let recorded: Ledger;

before(async () => {
  fixture = await createFixture();
  for (const [date, body] of editions) {
    await fixture.write(body);
    const { code, output } = await fixture.ledger('--date', date, '--reason', 'A reason');
    assert.equal(code, 0, output);
  }
  recorded = await fixture.recorded();
});
after(() => fixture.remove());

async function findMessages(): Promise<string[]> {
  const problems = checkArchive(await readArchive(fixture.folder), true);
  return problems.flatMap(({ rule, file, message }) => (rule.startsWith('ledger-') ? [`${file} ${message}`] : []));
}

test('the ledger that the command wrote is in order', async () => {
  await fixture.write(published);
  assert.deepEqual(await findMessages(), []);
});

for (const [name, says, edit] of edits) {
  test(`a ledger edited by hand: ${name}`, async () => {
    const edited = structuredClone(recorded);
    await fixture.write(edit(edited) ?? published);
    await writeFile(join(fixture.folder, 'documents/report.ledger.json'), formatLedger(edited));
    const messages = (await findMessages()).join('\n');
    assert.match(messages, says);
    assert.match(messages, /documents\/report\.ledger\.json/);
    const { code, output } = await fixture.ledger('--reason', 'A reason', '--date', '2027-07-01');
    assert.equal(code, 1, 'the command does not record over the edit');
    assert.match(output, says);
  });
}

test('a second value that a program would not see', async () => {
  await fixture.write(published);
  const file = join(fixture.folder, 'documents/report.ledger.json');
  await writeFile(file, formatLedger(recorded).replace('"since": 1,', '"since": 9, "since": 1,'));
  assert.match((await findMessages()).join('\n'), /the key "since" .* twice in one object/);
  await writeFile(file, `\uFEFF${formatLedger(recorded)}`);
  assert.deepEqual(await findMessages(), [], 'a byte order mark changes nothing');
});

const lists: [name: string, says: RegExp, edit: (list: string) => string][] = [
  ['the date of the first edition changed', /has 2020-01-01 as the date .* expected 2027-01-01/, (list) => list.replace('2027-01-01', '2020-01-01')],
  ['a document that nobody renamed', /`gone` is listed as renamed to `report`, whose ledger does not have `gone`/, (list) => list.replace('[', '[ { "id": "gone", "state": "renamed", "since": "2027-01-01", "to": "report" },')],
  ['a document renamed to nothing', /`gone` is listed as renamed to `nowhere`, which has no ledger/, (list) => list.replace('[', '[ { "id": "gone", "state": "renamed", "since": "2027-01-01", "to": "nowhere" },')],
]; // prettier-ignore

for (const [name, says, edit] of lists)
  test(`the list of published documents edited by hand: ${name}`, async (t) => {
    await fixture.write(published);
    await writeFile(join(fixture.folder, 'documents/report.ledger.json'), formatLedger(recorded));
    const file = join(fixture.folder, 'published.json');
    const list = await readFile(file, 'utf8');
    t.after(() => writeFile(file, list));
    await writeFile(file, edit(list));
    const problems = checkArchive(await readArchive(fixture.folder), true);
    assert.match(problems.map(({ message }) => message).join('\n'), says);
  });

test('a ledger that was deleted', async () => {
  await fixture.write(published);
  await rm(join(fixture.folder, 'documents/report.ledger.json'));
  assert.match((await findMessages()).join('\n'), /The document has no ledger/);
});
