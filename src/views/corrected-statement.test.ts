/** Where the corrected statements of an invented archive are. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, paths } from '../../tests/support/bridge-archive.ts';
import { linkStatement } from './corrected-statement.ts';

const cases: readonly [file: string, says: string, link: string | undefined][] = [
  ['documents/letter.md', 'a bridge', 'Letter → /documents/letter/'],
  ['annotations/letter/holloway.md', 'led the working group', 'Peter Holloway, here spelled Haloway → /documents/letter/#a-holloway'], // prettier-ignore
  ['sources/gazette-1911-05-09.md', 'a report', 'Gazette, May 9, 1911 → /sources/gazette-1911-05-09/'],
  ['evidence/harbor-act-text.yaml', 'the text', 'Harbor Act → /evidence/#harbor-act-text'],
  ['names/people.yaml', 'Deputy Mayor of Port Alder since 1909', 'Peter Holloway → /names/peter-holloway/'],
  ['names/people-h.yaml', 'Deputy Mayor of Port Alder since 1909', undefined],
  ['names/people.yaml', 'Alder Bridge Company', undefined],
  ['names/people.yaml', 'removed', undefined],
  ['annotations/letter/gone.md', 'removed', undefined],
  ['annotations/letter/gone.md', 'led the working group', undefined],
  ['documents/gone.claims.yaml', 'a question', undefined],
  ['notes.md', 'words', undefined],
];

for (const [file, says, link] of cases) {
  test(`“${says}” in ${file}: ${link ?? 'no page'}`, () => {
    const found = linkStatement({ file, says }, archive, paths);
    assert.equal(found && `${found.label} → ${found.href}`, link);
  });
}

test('the claims of a document are on its evidence sheet, and the introduction is on the home page', () => {
  const claims = linkStatement({ file: 'documents/letter.claims.yaml', says: 'a question' }, archive, paths);
  assert.equal(claims?.href, '/documents/letter/evidence/');
  assert.equal(linkStatement({ file: 'archive.yaml', says: 'words' }, archive, paths)?.href, '/');
});
