import assert from 'node:assert/strict';
import test from 'node:test';
import { describeUnportable } from './file-names.ts';

const unportable = [
  'con', 'CON', 'Con.txt', 'prn.md', 'aux', 'nul.ledger.json', 'com1.txt', 'COM9', 'lpt1.md', 'LPT9.tar.gz', 'com¹.txt',
  'a:b.txt', 'a?.txt', 'a*b', 'a"b', 'a<b>', 'a|b', 'a\\b', 'a\u0007b', 'letter.', 'letter ', 'letter.txt ',
]; // prettier-ignore
for (const name of unportable) {
  test(`Windows does not allow the name ${JSON.stringify(name)}`, () => assert.ok(describeUnportable(name)));
}

const portable = ['letter.md', 'console.txt', 'auxiliary.md', 'com.txt', 'com0.txt', 'com10.txt', 'nullius.txt', 'a con.txt', 'письмо.txt', '.x']; // prettier-ignore
for (const name of portable) {
  test(`Windows allows the name ${name}`, () => assert.equal(describeUnportable(name), undefined));
}
