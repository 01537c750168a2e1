import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOf } from '../../../tests/support/processor-time.ts';
import { parseQuery, removeExcluded, removeQuotationMarks } from './parse-query.ts';

const cases: readonly {
  text: string;
  tokens: string;
  phrases?: string[];
  excluded?: string[];
}[] = [
  { text: 'machine defense', tokens: 'machine defense' },
  { text: '"machine defense"', tokens: 'machine defense', phrases: ['machine defense'] },
  { text: '“machine defense”', tokens: 'machine defense', phrases: ['machine defense'] },
  { text: '„Raketen Abwehr“', tokens: 'raketen abwehr', phrases: ['raketen abwehr'] },
  { text: '«défense antimachine»', tokens: 'defense antimachine', phrases: ['defense antimachine'] },
  { text: 'freedom "from want"', tokens: 'freedom from want', phrases: ['from want'] },
  { text: '"treaty"', tokens: 'treaty' },
  { text: 'treaty -START', tokens: 'treaty', excluded: ['start'] },
  { text: 'treaty -"New START"', tokens: 'treaty', excluded: ['new start'] },
  { text: 'treaty −START', tokens: 'treaty', excluded: ['start'] },
  { text: 'U.S. - Russian', tokens: 'us russian' },
  { text: 'issues – reportedly -', tokens: 'issues reportedly' },
  { text: 'Holloway-Aomry', tokens: 'holloway aomry' },
  { text: '$40,000', tokens: '40000' },
  { text: 'Lavrov says," Bloomberg', tokens: 'lavrov says bloomberg' },
  { text: '"Russia Working," Moscow', tokens: 'russia working moscow', phrases: ['russia working'] },
  { text: '""', tokens: '' },
  { text: '§ $ —', tokens: '' },
  { text: '', tokens: '' },
];

for (const { text, tokens, phrases = [], excluded = [] } of cases) {
  test(`query: ${text || 'nothing'}`, () => {
    const query = parseQuery(text);
    const join = (list: readonly { key: string }[]) => list.map(({ key }) => key).join(' ');
    assert.equal(join(query.tokens), tokens);
    assert.deepEqual(query.phrases.map(join), phrases);
    assert.deepEqual(query.excluded.map(join), excluded);
  });
}

test('a long line of quotation marks is parsed quickly', () => {
  assert.ok(timeOf(() => void parseQuery('"'.repeat(20_000) + ' -'.repeat(20_000))) < 2);
});

test('without excluded words, the others remain as they are', () => {
  const text = removeExcluded('toll -road “machine defense” -"from want" Holloway-Aomry x');
  assert.equal(text, 'toll "machine defense" Holloway-Aomry x');
  assert.equal(removeExcluded('-"never closed'), 'never closed');
});

test('without quotation marks, the words of a phrase remain', () => {
  const text = removeQuotationMarks('toll “machine defense” "from want" x');
  assert.equal(text, 'toll machine defense from want x');
});
