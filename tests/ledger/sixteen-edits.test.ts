/** One document, changed by every kind of edit, with the verdict on every published address after each edit. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { normalize } from '../../src/text/normal-form.ts';
import { listPublished } from '../../src/ledger/show/published-addresses.ts';
import { judgeAddress } from '../../src/ledger/show/verdict.ts';
import { checkLedger } from '../../src/ledger/record/check-ledger.ts';
import { createFixture, type Fixture } from './fixture.ts';

const start = `:::letterhead
Office of Records
:::

The comittee met in the café on Monday. It heard four witnesses, one of them twice.

It asked for the reports by the end of the week.

No report was sent, and none was promised “in writing” – so the clerk says.

The chairman closed the session at noon.[^i]

The clerk read the minutes of the session.

[^i]: Minutes of the session, page 4.
`;

interface Step {
  name: string;
  /** Pairs of old and new text, or a function of the whole text. */
  edit: readonly (readonly [string, string])[] | ((text: string) => string);
  args: string[];
  /** The error for which the command does not record the edit. */
  refused?: RegExp;
  /** The new readings: name → words. `p2#2` is the second reading of p2. */
  published: Record<string, string>;
  /** The verdict on every address, pinned and bare, after the edit. */
  verdicts: string;
  /** The passages that have words of a withdrawn or split passage. */
  forwards?: Record<string, string[]>;
  /** The ids in the order of the text. */
  order: string;
}

const first = {
  'letterhead#1': 'Office of Records',
  'p1#1': 'The comittee met in the café on Monday. It heard four witnesses, one of them twice.',
  'p2#1': 'It asked for the reports by the end of the week.',
  'p3#1': 'No report was sent, and none was promised "in writing" - so the clerk says.',
  'p4#1': 'The chairman closed the session at noon.',
  'p5#1': 'The clerk read the minutes of the session.',
  'note-i#1': 'Minutes of the session, page 4.',
};

const steps: Step[] = [
  {
    name: 'first edition',
    edit: [],
    args: [],
    published: first,
    verdicts: `
      same words: letterhead letterhead#1 p1 p1#1 p2 p2#1 p3 p3#1 p4 p4#1 p5 p5#1 note-i note-i#1`,
    order: 'letterhead p1 p2 p3 p4 p5 note-i',
  },
  {
    name: 'reword inside a passage',
    edit: [['for the reports', 'for all written reports']],
    args: ['--reason', 'Words left out', '--cause', 'better copy'],
    published: { 'p2#2': 'It asked for all written reports by the end of the week.' },
    verdicts: `
      same words: letterhead letterhead#1 p1 p1#1 p2#2 p3 p3#1 p4 p4#1 p5 p5#1 note-i note-i#1
      corrected: p2 p2#1`,
    order: 'letterhead p1 p2 p3 p4 p5 note-i',
  },
  {
    name: 'fix a typo',
    edit: [['comittee', 'committee']],
    args: ['--reason', 'p1=A typo'],
    published: { 'p1#2': 'The committee met in the café on Monday. It heard four witnesses, one of them twice.' },
    verdicts: `
      same words: letterhead letterhead#1 p1#2 p2#2 p3 p3#1 p4 p4#1 p5 p5#1 note-i note-i#1
      corrected: p1 p1#1 p2 p2#1`,
    order: 'letterhead p1 p2 p3 p4 p5 note-i',
  },
  {
    name: 'curly to straight quotes: typography only',
    edit: [['“in writing” –', '"in writing" -']],
    args: [],
    published: {},
    verdicts: `
      same words: letterhead letterhead#1 p1#2 p2#2 p3 p3#1 p4 p4#1 p5 p5#1 note-i note-i#1
      corrected: p1 p1#1 p2 p2#1`,
    order: 'letterhead p1 p2 p3 p4 p5 note-i',
  },
  {
    name: 'insert before the first',
    edit: [['The committee', 'This is the record of one session.\n\nThe committee']],
    args: [],
    published: { 'p0a#1': 'This is the record of one session.' },
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#2 p2#2 p3 p3#1 p4 p4#1 p5 p5#1 note-i note-i#1
      corrected: p1 p1#1 p2 p2#1`,
    order: 'letterhead p0a p1 p2 p3 p4 p5 note-i',
  },
  {
    name: 'insert between',
    edit: [['No report', 'Two members were absent.\n\nNo report']],
    args: [],
    published: { 'p2a#1': 'Two members were absent.' },
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#2 p2#2 p2a p2a#1 p3 p3#1 p4 p4#1 p5 p5#1 note-i note-i#1
      corrected: p1 p1#1 p2 p2#1`,
    order: 'letterhead p0a p1 p2 p2a p3 p4 p5 note-i',
  },
  {
    name: 'insert after the last',
    edit: [['[^i]: ', 'The clerk read the motion of the session.\n\n[^i]: ']],
    args: [],
    published: { 'p5a#1': 'The clerk read the motion of the session.' },
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#2 p2#2 p2a p2a#1 p3 p3#1 p4 p4#1 p5 p5#1 p5a p5a#1 note-i note-i#1
      corrected: p1 p1#1 p2 p2#1`,
    order: 'letterhead p0a p1 p2 p2a p3 p4 p5 p5a note-i',
  },
  {
    name: 'delete',
    edit: [['Two members were absent.\n\n', '']],
    args: ['--reason', 'It is part of another paper'],
    published: {},
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#2 p2#2 p3 p3#1 p4 p4#1 p5 p5#1 p5a p5a#1 note-i note-i#1
      corrected: p1 p1#1 p2 p2#1
      withdrawn: p2a p2a#1`,
    order: 'letterhead p0a p1 p2 p3 p4 p5 p5a note-i',
  },
  {
    name: 'delete where a look-alike stays',
    edit: [['The clerk read the minutes of the session.\n\n', '']],
    args: ['--reason', 'p5=Not in the received text'],
    published: {},
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#2 p2#2 p3 p3#1 p4 p4#1 p5a p5a#1 note-i note-i#1
      corrected: p1 p1#1 p2 p2#1
      withdrawn: p2a p2a#1 p5 p5#1`,
    forwards: { 'p5#1': [] },
    order: 'letterhead p0a p1 p2 p3 p4 p5a note-i',
  },
  {
    name: 'split',
    edit: [[' It heard four', '\n\nIt heard four']],
    args: ['--reason', 'A paragraph ends there'],
    published: {
      'p1#3': 'The committee met in the café on Monday.',
      'p1a#1': 'It heard four witnesses, one of them twice.',
    },
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#3 p1a p1a#1 p2#2 p3 p3#1 p4 p4#1 p5a p5a#1 note-i note-i#1
      corrected: p1 p1#1 p1#2 p2 p2#1
      withdrawn: p2a p2a#1 p5 p5#1`,
    forwards: { 'p1#2': ['p1a'] },
    order: 'letterhead p0a p1 p1a p2 p3 p4 p5a note-i',
  },
  {
    name: 'merge',
    edit: [['clerk says.\n\nThe chairman', 'clerk says. The chairman']],
    args: ['--reason', 'No paragraph ends there'],
    published: {
      'p3#2':
        'No report was sent, and none was promised "in writing" - so the clerk says. The chairman closed the session at noon.',
    },
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#3 p1a p1a#1 p2#2 p3#2 p5a p5a#1 note-i note-i#1
      corrected: p1 p1#1 p1#2 p2 p2#1 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1`,
    forwards: { 'p4#1': ['p3'], p4: ['p3'] },
    order: 'letterhead p0a p1 p1a p2 p3 p5a note-i',
  },
  {
    name: 'swap two',
    edit: (text) => {
      const [a, b] = [/It asked.*\n\n/.exec(text)?.[0] ?? '', /No report.*\n\n/.exec(text)?.[0] ?? ''];
      return text.replace(a + b, b + a);
    },
    args: [],
    published: {},
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#3 p1a p1a#1 p5a p5a#1 note-i note-i#1
      moved: p2#2 p3#2
      corrected: p1 p1#1 p1#2 p2 p2#1 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1`,
    order: 'letterhead p0a p1 p1a p3 p2 p5a note-i',
  },
  {
    name: 'the same sentence twice',
    edit: [['motion of the session.\n\n', 'motion of the session.\n\nThe clerk read the motion of the session.\n\n']],
    args: [],
    published: { 'p5b#1': 'The clerk read the motion of the session.' },
    verdicts: `
      same words: letterhead letterhead#1 p0a p0a#1 p1#3 p1a p1a#1 p5a p5a#1 p5b p5b#1 note-i note-i#1
      moved: p2#2 p3#2
      corrected: p1 p1#1 p1#2 p2 p2#1 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1`,
    order: 'letterhead p0a p1 p1a p3 p2 p5a p5b note-i',
  },
  {
    name: 'change',
    edit: [['record of one session', 'record of a session']],
    args: ['--reason', 'p0a=Read anew'],
    published: { 'p0a#2': 'This is the record of a session.' },
    verdicts: `
      same words: letterhead letterhead#1 p0a#2 p1#3 p1a p1a#1 p5a p5a#1 p5b p5b#1 note-i note-i#1
      moved: p2#2 p3#2
      corrected: p0a p0a#1 p1 p1#1 p1#2 p2 p2#1 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1`,
    order: 'letterhead p0a p1 p1a p3 p2 p5a p5b note-i',
  },
  {
    name: 'and change back',
    edit: [['record of a session', 'record of one session']],
    args: ['--reason', 'p0a=The first reading was right'],
    published: {},
    verdicts: `
      same words: letterhead letterhead#1 p0a#1 p1#3 p1a p1a#1 p5a p5a#1 p5b p5b#1 note-i note-i#1
      moved: p2#2 p3#2
      corrected: p0a p0a#2 p1 p1#1 p1#2 p2 p2#1 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1`,
    order: 'letterhead p0a p1 p1a p3 p2 p5a p5b note-i',
  },
  {
    name: 'withhold',
    edit: [['It asked for all written reports by the end of the week.', '[[withheld: p2]]']],
    args: ['--reason', 'p2=By order of a court'],
    published: {},
    verdicts: `
      same words: letterhead letterhead#1 p0a#1 p1#3 p1a p1a#1 p5a p5a#1 p5b p5b#1 note-i note-i#1
      moved: p3#2
      corrected: p0a p0a#2 p1 p1#1 p1#2 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1
      withheld: p2 p2#1 p2#2`,
    order: 'letterhead p0a p1 p1a p3 p2 p5a p5b note-i',
  },
  {
    name: 'add a note call',
    edit: [
      ['on Monday.', 'on Monday.[^ii]'],
      ['[^i]: ', '[^ii]: List of witnesses.\n\n[^i]: '],
    ],
    args: [],
    published: { 'note-ii#1': 'List of witnesses.' },
    verdicts: `
      same words: letterhead letterhead#1 p0a#1 p1#3 p1a p1a#1 p5a p5a#1 p5b p5b#1 note-i note-i#1 note-ii note-ii#1
      moved: p3#2
      corrected: p0a p0a#2 p1 p1#1 p1#2 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1
      withheld: p2 p2#1 p2#2`,
    order: 'letterhead p0a p1 p1a p3 p2 p5a p5b note-ii note-i',
  },
  ...['CRLF', 'NFD', 'soft hyphens'].map((name): Step => ({
    name,
    edit: (text) =>
      name === 'CRLF'
        ? text.replace(/one session/, 'one\nsession')
        : name === 'NFD'
          ? text.normalize('NFD')
          : text.replaceAll('witnesses', 'wit\u00adnesses'),
    args: [],
    ...(name === 'CRLF' ? { refused: /text-line-ends/ } : name === 'NFD' ? { refused: /text-not-nfc/ } : {}),
    published: {},
    verdicts: `
      same words: letterhead letterhead#1 p0a#1 p1#3 p1a p1a#1 p5a p5a#1 p5b p5b#1 note-i note-i#1 note-ii note-ii#1
      moved: p3#2
      corrected: p0a p0a#2 p1 p1#1 p1#2 p3 p3#1
      withdrawn: p2a p2a#1 p4 p4#1 p5 p5#1
      withheld: p2 p2#1 p2#2`,
    order: 'letterhead p0a p1 p1a p3 p2 p5a p5b note-ii note-i',
  })),
];

let fixture: Fixture;
before(async () => (fixture = await createFixture()));
after(() => fixture.remove());

let text = start;
/** Fragments by the names of readings, and the words that were published under them. */
const published = new Map<string, { fragment: string; words: string }>();

for (const [number, step] of steps.entries()) {
  test(step.name, async () => {
    const edited =
      typeof step.edit === 'function'
        ? step.edit(text)
        : step.edit.reduce((all, [from, to]) => {
            assert.equal(all.split(from).length, 2, `“${from}” occurs once`);
            return all.replace(from, to);
          }, text);
    await fixture.write(edited, step.name === 'CRLF' ? '\r\n' : undefined);

    if (edited !== text && step.refused === undefined)
      assert.ok(checkLedger(await fixture.read()).length > 0, 'the check reports the edit');
    const before = number === 0 ? undefined : await fixture.ledgerText();
    const { code, output } = await fixture.ledger(
      '--date',
      `2027-01-${String(number + 1).padStart(2, '0')}`,
      ...step.args,
    );
    const document = await fixture.read();
    if (step.refused === undefined) {
      assert.equal(code, 0, output);
      assert.deepEqual(checkLedger(document), []);
      text = edited;
    } else {
      // The check refuses the characters of the file. Every address is still what it was.
      assert.equal(code, 1, output);
      assert.match(output, step.refused);
      assert.equal(await fixture.ledgerText(), before);
    }

    const ledger = await fixture.recorded();
    const passages = new Map(document.passages.map((passage) => [passage.id, passage]));
    for (const [name, words] of Object.entries(step.published)) {
      const passage = passages.get(name.replace(/#.*/, ''));
      assert.ok(passage, `${name} is in the text`);
      assert.equal(passage.normal, words);
      published.set(name, { fragment: `${passage.id}.${passage.digest}`, words });
    }

    assert.equal(document.passages.map(({ id }) => id).join(' '), step.order);
    const names = [...new Set([...published.keys()].flatMap((name) => [name.replace(/#.*/, ''), name]))];
    const addresses = listPublished(ledger, (id) => passages.get(id)?.locator);
    const found = new Map<string, string[]>();
    for (const name of names) {
      const { fragment, words } = published.get(name) ?? { fragment: name, words: undefined };
      const verdict = judgeAddress(addresses, fragment);
      found.set(verdict.verdict, [...(found.get(verdict.verdict) ?? []), name]);
      if (words !== undefined && (verdict.verdict === 'same words' || verdict.verdict === 'moved')) {
        assert.equal(passages.get(verdict.id)?.normal, normalize(words), `${name} leads to its words`);
      }
      const forwards = step.forwards?.[name];
      if (forwards) assert.deepEqual('forwards' in verdict ? verdict.forwards : undefined, forwards);
    }
    const table = (rows: [string, string[]][]) =>
      Object.fromEntries(rows.map(([verdict, some]) => [verdict, some.sort()]));
    const expected = step.verdicts
      .trim()
      .split('\n')
      .map((row): [string, string[]] => {
        const [verdict = '', some = ''] = row.trim().split(': ');
        return [verdict, some.split(' ')];
      });
    assert.deepEqual(table([...found]), table(expected));
  });
}

test('withheld words, and their hashes, are not in the ledger', async () => {
  const ledger = await fixture.ledgerText();
  assert.ok(!/asked for|written reports/.test(ledger));
  const hidden = [...published].flatMap(([name, { fragment }]) => (name.startsWith('p2#') ? [fragment.slice(3)] : []));
  assert.equal(hidden.length, 2);
  for (const digest of hidden) assert.ok(!ledger.includes(digest));
});

test('typography is recorded, with its exact words', async () => {
  const { addresses } = await fixture.recorded();
  const causes = (id: string) => addresses.find((address) => address.id === id)?.readings.map(({ cause }) => cause);
  assert.deepEqual(causes('p1'), ['first', 'our error', 'our error']);
  assert.deepEqual(causes('p1a'), ['first', 'typography']);
  assert.deepEqual(causes('p2'), []);
});

test('an address that was never published has no passage', async () => {
  const addresses = listPublished(await fixture.recorded(), () => undefined);
  for (const fragment of ['p9', 'p1.zzzzz', 'P1', '', 'constructor', '__proto__', 'p1.', 'note-x'])
    assert.equal(judgeAddress(addresses, fragment).verdict, 'never published', fragment);
});
