import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFragment, parseFragment, type TextDirective } from './text-directive.ts';

const parsed: [fragment: string, id: string, directives: TextDirective[]][] = [
  ['#p4', 'p4', []],
  ['p4.k7f2q:~:text=a-,b,c,-d', 'p4.k7f2q', [{ prefix: 'a', start: 'b', end: 'c', suffix: 'd' }]],
  [':~:text=a%2Db&text=c', '', [{ start: 'a-b' }, { start: 'c' }]],
  ['#p4:~:selector(x)', 'p4', []],
  ['#p4:~:text=%E0%A4%A', 'p4', []],
  ['#p4:~:text=a-', 'p4', []],
  ['#p4:~:text=a,b,c,d', 'p4', []],
];

for (const [fragment, id, directives] of parsed) {
  test(`parses ${fragment}`, () => assert.deepEqual(parseFragment(fragment), { id, directives }));
}

test('a fragment without a directive is its id', () => {
  assert.equal(formatFragment('p4', undefined), 'p4');
  assert.equal(formatFragment('p4', { start: 'a b' }), 'p4:~:text=a%20b');
});
