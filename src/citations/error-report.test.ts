import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAddress, type ReportedPassage } from './error-report.ts';

const passage: ReportedPassage = {
  url: 'https://archive.example/documents/letter/#p4.pc2uk',
  name: 'Letter, para. 4',
  words: 'The county’s “R&D” + more',
  digest: 'pc2uk',
};

test('prepares an e-mail', () => {
  const address = new URL(reportAddress('mailto:editor@archive.example', passage) ?? '');
  assert.equal(address.searchParams.get('subject'), 'Error in Letter, para. 4');
  assert.deepEqual(address.searchParams.get('body')?.split('\r\n').slice(0, 3), [
    'Address: https://archive.example/documents/letter/#p4.pc2uk',
    'Reading: pc2uk',
    'Words: The county’s “R&D” + more',
  ]);
});

test('prepares an issue', () => {
  const address = new URL(reportAddress('https://code.example/me/archive/issues', passage) ?? '');
  assert.equal(address.pathname, '/me/archive/issues/new');
  assert.equal(address.searchParams.get('title'), 'Error in Letter, para. 4');
});

test('does not change the address of a form, and returns nothing without a contact', () => {
  assert.equal(reportAddress('https://forms.example/errors', passage), 'https://forms.example/errors');
  assert.equal(reportAddress(undefined, passage), undefined);
});

test('shortens long passages until the address fits', () => {
  const address = reportAddress('mailto:a@b.example', { ...passage, words: 'bridge “toll” '.repeat(500) }) ?? '';
  assert(address.length <= 1800);
  assert.match(decodeURIComponent(address), /Words: bridge .* …\r\n/);
  assert.match(decodeURIComponent(address), /Reading: pc2uk/);
});
