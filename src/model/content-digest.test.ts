/** Equal digests mean equal content; what JSON does not have counts, too. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { digestContent } from './content-digest.ts';
import { rememberDigest } from './item-digests.ts';

test('different content has different digests', () => {
  const contents = [
    undefined,
    null,
    'undefined',
    {},
    { a: undefined },
    { a: null },
    [],
    new Map(),
    new Map([['a', 1]]),
    new Map([['a', 2]]),
    new Set(['a']),
    new Set(['b']),
    { a: new Map([['b', { c: 1 }]]) },
    { a: new Map([['b', { c: 2 }]]) },
  ];
  assert.equal(new Set(contents.map(digestContent)).size, contents.length);
});

test('equal content has equal digests', () => {
  const create = () => ({ a: [1, new Map([['b', new Set([undefined])]])] });
  assert.equal(digestContent(create()), digestContent(create()));
});

test('an item is represented by the digest of what it was read from', () => {
  const [one, other] = [{ text: 'a' }, { text: 'b' }];
  rememberDigest(one, '1');
  rememberDigest(other, '1');
  assert.equal(digestContent([one]), digestContent([other]));
  rememberDigest(other, '2');
  assert.notEqual(digestContent([one]), digestContent([other]));
});

test('a function has no digest', () => {
  assert.throws(() => digestContent({ read: () => 1 }), TypeError);
});
