/** Equal digests mean equal content; what JSON does not have counts, too. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { digestContent } from './content-digest.ts';
import { digestOnce, rememberDigest } from './item-digests.ts';

test('different content has different digests', () => {
  const contents = [
    undefined,
    null,
    'undefined',
    {},
    { a: undefined },
    { a: null },
    [],
    [undefined],
    [null],
    [[undefined]],
    ['undefined'],
    [new Map()],
    [new Set()],
    [[]],
    [{}],
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

test('an array that does not have an element is not an array with null', () => {
  assert.notEqual(digestContent(Array(1)), digestContent([null]));
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

test('the digest of an item that many values contain is computed once', () => {
  let reads = 0;
  const item = Object.defineProperty({}, 'text', { enumerable: true, get: () => `a${(reads += 1)}` });
  digestOnce(item);
  assert.equal(digestContent([item]), digestContent([item]));
  assert.equal(digestContent(item), digestContent(item));
  assert.equal(reads, 1);
});

test('items whose digests are computed once have the same digests as equal items, and others than different items', () => {
  const create = [
    () => ({ a: 1 }),
    () => ({ a: undefined }),
    () => ({ a: { b: new Set([1]) } }),
    () => ({}),
    () => [1, { a: 2 }],
    () => [],
    () => new Map([['a', { line: 1 }]]),
    () => new Map([['a', { line: 2 }]]),
    () => new Map(),
    () => new Set(['a']),
    () => new Set(),
  ];
  const digests = create.map((createItem) => {
    const item = createItem();
    digestOnce(item);
    const other = createItem();
    digestOnce(other);
    assert.equal(digestContent(item), digestContent(createItem()));
    assert.equal(digestContent([item, other]), digestContent([other, item]));
    return digestContent({ item });
  });
  assert.equal(new Set(digests).size, create.length);
});

test('a part of an item changes its digest, also if the digests of both are computed once', () => {
  const digestOf = (line: number) => {
    const places = new Map([['name', { line }]]);
    const name = { id: 'a', places };
    digestOnce(places);
    digestOnce(name);
    return digestContent([name]);
  };
  assert.equal(digestOf(1), digestOf(1));
  assert.notEqual(digestOf(1), digestOf(2));
});

test('a function has no digest', () => {
  assert.throws(() => digestContent({ read: () => 1 }), TypeError);
});
