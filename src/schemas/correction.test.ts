/** A correction names the file of the content folder that made the statement. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { correctionSchema } from './correction.ts';

const accepts = (file: string) =>
  correctionSchema.safeParse({
    date: '2026-11-25',
    subject: 'The mill',
    file,
    said: 'It burned down.',
    says: 'It was sold.',
    why: 'The deed says so.',
  }).success;

for (const file of [
  'archive.yaml',
  'names/people.yaml',
  'documents/letter.md',
  'documents/letter.claims.yaml',
  'annotations/letter/mill-2.md',
]) {
  test(`accepts ${file}`, () => assert.equal(accepts(file), true));
}

for (const file of [
  '../archive.yaml',
  '/archive.yaml',
  'documents/../archive.yaml',
  'documents/letter.ledger.json',
  'documents/letter.ledger.yaml',
  'documents/.claims.yaml',
  'documents/letter.claims.claims.yaml',
]) {
  test(`rejects ${file}`, () => assert.equal(accepts(file), false));
}

test('rejects a day that does not exist', () => {
  const { date } = correctionSchema.shape;
  assert.ok(date.safeParse('2028-02-29').success);
  assert.ok(!date.safeParse('2026-02-29').success);
});
