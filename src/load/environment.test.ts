import assert from 'node:assert/strict';
import test from 'node:test';
import { readEnvironment } from './environment.ts';

test('an empty variable has the same effect as a missing one', () => {
  assert.deepEqual(readEnvironment({ ARCHIVE_CONTENT: '', ARCHIVE_URL: '', ARCHIVE_OUT: '' }), {
    content: 'content',
    url: undefined,
    out: 'dist',
    hasPdf: false,
    isClean: false,
  });
});

test('the folders may be written with the backslashes of Windows', () => {
  const { content, out } = readEnvironment({ ARCHIVE_CONTENT: 'tests\\archives\\treaty', ARCHIVE_OUT: 'my\\site' });
  assert.deepEqual([content, out], ['tests/archives/treaty', 'my/site']);
});

for (const url of [
  'foo',
  'javascript:alert(1)',
  'ftp://x.example/',
  'https://[x',
  'https://x.example/?a',
  'https://x.example/#a',
]) {
  test(`ARCHIVE_URL=${url} is refused`, () => {
    assert.throws(() => readEnvironment({ ARCHIVE_URL: url }), { message: /^Unexpected ARCHIVE_URL/, stack: '' });
  });
}
