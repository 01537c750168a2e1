import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from './parse-query.ts';

const cases: readonly {
  text: string;
  words: string;
  phrases?: string[];
  without?: string[];
}[] = [
  { text: 'missile defense', words: 'missile defense' },
  { text: '"missile defense"', words: 'missile defense', phrases: ['missile defense'] },
  { text: '“missile defense”', words: 'missile defense', phrases: ['missile defense'] },
  { text: '„Raketen Abwehr“', words: 'raketen abwehr', phrases: ['raketen abwehr'] },
  { text: '«défense antimissile»', words: 'defense antimissile', phrases: ['defense antimissile'] },
  { text: 'freedom "from want"', words: 'freedom from want', phrases: ['from want'] },
  { text: '"treaty"', words: 'treaty' },
  { text: 'treaty -START', words: 'treaty', without: ['start'] },
  { text: 'treaty -"New START"', words: 'treaty', without: ['new start'] },
  { text: 'treaty −START', words: 'treaty', without: ['start'] },
  { text: 'U.S. - Russian', words: 'us russian' },
  { text: 'issues – reportedly -', words: 'issues reportedly' },
  { text: 'Tauscher-Rybakov', words: 'tauscher rybakov' },
  { text: '$40,000', words: '40000' },
  { text: 'Lavrov says," Bloomberg', words: 'lavrov says bloomberg' },
  { text: '"Russia Working," Moscow', words: 'russia working moscow', phrases: ['russia working'] },
  { text: '""', words: '' },
  { text: '§ $ —', words: '' },
  { text: '', words: '' },
];

for (const { text, words, phrases = [], without = [] } of cases) {
  test(`query: ${text || 'nothing'}`, () => {
    const query = parseQuery(text);
    const join = (list: readonly { key: string }[]) => list.map(({ key }) => key).join(' ');
    assert.equal(join(query.words), words);
    assert.deepEqual(query.phrases.map(join), phrases);
    assert.deepEqual(query.without.map(join), without);
  });
}

test('a long line of quotation marks is read in no time', () => {
  const start = performance.now();
  parseQuery('"'.repeat(20_000) + ' -'.repeat(20_000));
  assert.ok(performance.now() - start < 2000);
});
