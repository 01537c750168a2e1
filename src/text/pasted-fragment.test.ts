import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOf } from '../../tests/support/processor-time.ts';
import { readPastedFragment } from './pasted-fragment.ts';

// What people and programs paste after a link.
const ENDS = [
  '.', ',', ')', ').', '”', '’', '>', '>.', ';', ':', '!', '?', ']', '}', '»', '…', '"', "'", '`', '*', '**', '_', '|', '\\',
  '。', '、', '）', '」', '\u200B', '\u00A0', '%29', '%E2%80%9D', '%3E', '%2C', '%20', '&gt;', '&quot;', '&amp;', '&#8221;', '.)”',
]; // prettier-ignore

for (const end of ENDS) {
  test(`the end ${JSON.stringify(end)} is removed`, () => {
    for (const id of ['p2', 'p2.mrzbr', 'note-iv.k7f2q', 'note-١']) assert.equal(readPastedFragment(id + end).bare, id);
  });
}

test('what follows a text directive is removed', () => {
  for (const end of ENDS.filter((sign) => !/^[%&]/.test(sign))) {
    assert.equal(readPastedFragment(`p2.mrzbr:~:text=one,two${end}`).bare, 'p2.mrzbr:~:text=one,two');
  }
});

test('a sign before an address is removed', () => {
  for (const sign of ['#', '##', '%23', '<', '“', '\u200B', ' ']) {
    assert.equal(readPastedFragment(`${sign}p2.mrzbr`).bare, 'p2.mrzbr');
  }
});

test('the encoded signs before a text directive are decoded', () => {
  for (const written of ['p2.mrzbr%3A~%3Atext=a%20joint', 'p2.mrzbr%3a~%3atext%3Da%20joint']) {
    assert.equal(readPastedFragment(written).bare, 'p2.mrzbr:~:text=a%20joint');
  }
  assert.equal(readPastedFragment(':~:text=a%20joint').bare, ':~:text=a%20joint');
});

test('an address is left as it is', () => {
  for (const fragment of ['p2', 'p2.mrzbr', 'noteref-iv.2', 'p4.k7f2q:~:text=a%20joint-,threat%2E']) {
    assert.deepEqual(readPastedFragment(fragment), { bare: fragment, beginning: fragment });
  }
});

test('words may follow without a space', () => {
  assert.equal(readPastedFragment('p2.mrzbrを参照').beginning, 'p2.mrzbr');
  assert.equal(readPastedFragment('p2（第二段）').beginning, 'p2');
});

test('signs alone are no address', () => {
  assert.deepEqual(readPastedFragment('...'), { bare: '', beginning: '' });
});

test('a long fragment is read quickly', () => {
  assert.ok(timeOf(() => void readPastedFragment(`p2${'.)%29'.repeat(20_000)}x`)) < 1);
});
