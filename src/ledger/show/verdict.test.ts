import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordBodies, type RecordedBody } from '../../../tests/ledger/record-bodies.ts';
import { digestOf } from '../../text/digest.ts';
import { parseLedger } from '../ledger-file.ts';
import { listPublished } from './published-addresses.ts';
import { judgeAddress, type Verdict } from './verdict.ts';

const bridge = 'The bridge was opened to carriages in the spring of that year.';
const keeper = 'Its keeper counted ninety carts on the first market day.';
const toll = 'A toll of two pence was asked of every rider who crossed.';
const flood = 'The great flood carried away two of its seven arches.';
const note = 'Town book, folio 12.';

const text = (...paragraphs: string[]) => paragraphs.join('\n\n');
const pin = (id: string, words: string) => `${id}.${digestOf(words)}`;

/** A verdict in a few words: what a reader needs to know. */
function summarize(verdict: Verdict): string {
  const places = (name: string, ids: readonly string[]) => (ids.length === 0 ? '' : `, ${name} ${ids.join(' ')}`);
  switch (verdict.verdict) {
    case 'same words':
      return 'same words';
    case 'moved':
      return `moved on ${verdict.moves.map(({ date }) => date).join(' ')}`;
    case 'corrected': {
      const { date, sameWords, forwards, moves, readingsWithheld } = verdict;
      return `corrected on ${date}${places('same words in', sameWords)}${places('part in', forwards)}${moves.length > 0 ? ', moved' : ''}${readingsWithheld ? ', readings withheld' : ''}`;
    }
    case 'withdrawn':
      return `${verdict.event} on ${verdict.date}${places('same words in', verdict.sameWords)}${places('merged into', verdict.forwards)}`;
    case 'withheld':
      return `${verdict.withheld} withheld on ${verdict.date}: ${verdict.reason}`;
    case 'never published':
      return `never published${places('nearest', verdict.nearest)}${places('same digest in', verdict.sameDigest)}`;
  }
}

const cases: [name: string, bodies: RecordedBody[], verdicts: Record<string, string>][] = [
  ['no change', [text(bridge, keeper)], { p1: 'same words', [pin('p1', bridge)]: 'same words' }],
  [
    'typography only',
    [text('The “old” bridge.'), text('The "old" bridge.')],
    { p1: 'same words', [pin('p1', 'The “old” bridge.')]: 'same words' },
  ],
  [
    'a correction',
    [text(bridge, keeper.replace('first', 'frist')), text(bridge, keeper)],
    {
      p2: 'corrected on 2027-01-02',
      [pin('p2', keeper.replace('first', 'frist'))]: 'corrected on 2027-01-02',
      [pin('p2', keeper)]: 'same words',
    },
  ],
  [
    'a correction that was taken back',
    [text(keeper), text(keeper.replace('first', 'last')), text(keeper)],
    {
      p1: 'corrected on 2027-01-03',
      [pin('p1', keeper)]: 'same words',
      [pin('p1', keeper.replace('first', 'last'))]: 'corrected on 2027-01-03',
    },
  ],
  [
    'a move, and a correction after it',
    [
      text(bridge, keeper, toll, flood),
      text(keeper, toll, flood, bridge),
      text(keeper, toll, flood, bridge.replace('spring', 'fall')),
    ],
    {
      p1: 'corrected on 2027-01-03, moved',
      [pin('p1', bridge)]: 'corrected on 2027-01-03, moved',
      [pin('p1', bridge.replace('spring', 'fall'))]: 'same words',
      p2: 'same words',
    },
  ],
  [
    'a move',
    [text(bridge, keeper, toll, flood), text(keeper, toll, flood, bridge)],
    { p1: 'moved on 2027-01-02', [pin('p1', bridge)]: 'moved on 2027-01-02', p4: 'same words' },
  ],
  [
    'a split, and a correction after it: the later reading never had the other part',
    [text(`${bridge} ${keeper}`), text(bridge, keeper), text(bridge.replace('spring', 'fall'), keeper)],
    {
      p1: 'corrected on 2027-01-03, part in p1a',
      [pin('p1', `${bridge} ${keeper}`)]: 'corrected on 2027-01-02, part in p1a',
      [pin('p1', bridge)]: 'corrected on 2027-01-03',
      [pin('p1a', keeper)]: 'same words',
    },
  ],
  [
    'a merge',
    [text(bridge, keeper, toll), text(bridge, `${keeper} ${toll}`)],
    {
      p2: 'corrected on 2027-01-02',
      p3: 'merged on 2027-01-02, merged into p2',
      [pin('p3', toll)]: 'merged on 2027-01-02, merged into p2',
    },
  ],
  [
    'a merge into a passage that is merged again',
    [text(bridge, keeper, toll), text(bridge, `${keeper} ${toll}`), text(`${bridge} ${keeper} ${toll}`)],
    { p3: 'merged on 2027-01-02, merged into p1', p2: 'merged on 2027-01-03, merged into p1' },
  ],
  [
    'a merge that is divided again',
    [text(bridge, `${keeper} ${flood}`), text(`${bridge} ${keeper} ${flood}`), text(bridge, `${keeper} ${flood}`)],
    { p1: 'corrected on 2027-01-03', [pin('p1', bridge)]: 'same words', p2: 'same words' },
  ],
  [
    'a removal of words that are in another passage too',
    [text(bridge, keeper, toll, keeper), text(bridge, keeper, toll)],
    {
      p4: 'removed on 2027-01-02, same words in p2',
      [pin('p4', keeper)]: 'removed on 2027-01-02, same words in p2',
      p2: 'same words',
    },
  ],
  [
    'a removal that was taken back',
    [text(bridge, keeper, toll), text(bridge, toll), text(bridge, keeper, toll)],
    { p2: 'same words', [pin('p2', keeper)]: 'same words' },
  ],
  [
    'a withheld paragraph, and its sign removed later',
    [text(bridge, keeper), text(bridge, '[[withheld: p2]]'), text(bridge)],
    {
      p2: 'passage withheld on 2027-01-02: A reason',
      [pin('p2', keeper)]: 'passage withheld on 2027-01-02: A reason',
      p1: 'same words',
    },
  ],
  [
    'a withheld note',
    [`${bridge}[^i]\n\n[^i]: ${note}`, `${bridge}[^i]\n\n[^i]: [[withheld: note-i]]`],
    {
      'note-i': 'passage withheld on 2027-01-02: A reason',
      [pin('note-i', note)]: 'passage withheld on 2027-01-02: A reason',
    },
  ],
  [
    'a withheld document',
    [text(bridge, keeper), '[[withheld: document]]'],
    {
      p1: 'passage withheld on 2027-01-02: A reason',
      [pin('p2', keeper)]: 'passage withheld on 2027-01-02: A reason',
      p3: 'never published, nearest p2 p1',
    },
  ],
  [
    'a split whose rest is withheld',
    [text(`${bridge} ${keeper}`), text(bridge, keeper), text(bridge, '[[withheld: p1a]]')],
    {
      p1: 'corrected on 2027-01-02, part in p1a, readings withheld',
      [pin('p1', `${bridge} ${keeper}`)]: 'readings withheld on 2027-01-03: A reason',
      [pin('p1', bridge)]: 'same words',
      p1a: 'passage withheld on 2027-01-03: A reason',
      [pin('p1a', keeper)]: 'passage withheld on 2027-01-03: A reason',
    },
  ],
  [
    'a merge into a passage that is withheld',
    [text(bridge, keeper, toll), text(bridge, `${keeper} ${toll}`), text(bridge, '[[withheld: p2]]')],
    {
      p2: 'passage withheld on 2027-01-03: A reason',
      p3: 'merged on 2027-01-02, merged into p2',
      [pin('p3', toll)]: 'readings withheld on 2027-01-03: A reason',
    },
  ],
  [
    'withheld words that were put back',
    [
      text(bridge, keeper),
      text(bridge, '[[withheld: p2]]'),
      { body: text(bridge, toll), answers: [{ line: 12, id: 'p2' }] },
    ],
    {
      p2: 'readings withheld on 2027-01-02: A reason',
      [pin('p2', keeper)]: 'readings withheld on 2027-01-02: A reason',
      [pin('p2', toll)]: 'same words',
    },
  ],
  [
    'addresses that were never published',
    [text(bridge, keeper, toll)],
    {
      p4: 'never published, nearest p3 p2 p1',
      P1: 'never published, nearest p1 p2 p3',
      'p1.zzzzz': 'never published, nearest p1',
      'p1.': 'never published, nearest p1',
      [pin('p1', toll)]: 'never published, nearest p1, same digest in p3',
      [pin('p9', toll)]: 'never published, nearest p3 p2 p1, same digest in p3',
      '': 'never published',
      constructor: 'never published',
      __proto__x: 'never published',
    },
  ],
];

for (const [name, bodies, verdicts] of cases) {
  test(`verdicts after ${name}`, () => {
    const { value: ledger } = parseLedger(recordBodies(...bodies), 'a.ledger.json');
    assert.ok(ledger);
    const published = listPublished(ledger, () => undefined);
    for (const [fragment, expected] of Object.entries(verdicts))
      assert.equal(summarize(judgeAddress(published, fragment)), expected, fragment);
  });
}
