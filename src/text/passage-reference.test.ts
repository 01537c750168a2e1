import assert from 'node:assert/strict';
import test from 'node:test';
import { formatPassageReference, parsePassageReference } from './passage-reference.ts';

const cases: [reference: string, full: string][] = [
  ['report#p8', 'report#p8'],
  ['#p8', 'letter#p8'],
  ['report', 'report#'],
  ['report#note-iv', 'report#note-iv'],
];
for (const [reference, full] of cases) {
  test(`\`${reference}\` in the letter is \`${full}\``, () => {
    const parsed = parsePassageReference(reference, 'letter');
    assert.equal(formatPassageReference(parsed), full);
    assert.deepEqual(parsePassageReference(full, 'another'), parsed);
  });
}
