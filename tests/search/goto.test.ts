import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeDocument } from '../../src/citations/citable.ts';
import { toPlain } from '../../src/citations/marked.ts';
import { styleCitations } from '../../src/citations/styles.ts';
import { readArchive } from '../../src/edition/read.ts';
import { createPaths } from '../../src/paths.ts';
import { findGoto, type GotoDocument } from '../../src/search/goto.ts';

const { archive: read } = await readArchive('content');
assert(read);
const archive = read;
const origin = 'https://archive.example/';
const documents: GotoDocument[] = archive.documents.map(({ id, fields, passages }) => ({
  id,
  short: fields['title-short'],
  title: fields.title.text,
  aliases: id === 'senate-letter' ? ['senators’ letter'] : [],
  passages: passages.map((passage) => [passage.id, passage.locator]),
}));

const cases: [query: string, target: string | undefined, here?: string][] = [
  ['letter ¶4', 'senate-letter#p4'],
  ['letter ¶ 4', 'senate-letter#p4'],
  ['Letter para. 4', 'senate-letter#p4'],
  ['letter, para 4', 'senate-letter#p4'],
  ['letter par. 4', 'senate-letter#p4'],
  ['letter paragraph 4', 'senate-letter#p4'],
  ['letter p4', 'senate-letter#p4'],
  ['letter 4', 'senate-letter#p4'],
  ['the letter 4', 'senate-letter#p4'],
  ['senate-letter p4', 'senate-letter#p4'],
  ['senators’ letter 4', 'senate-letter#p4'],
  ["senators' letter 4", 'senate-letter#p4'],
  ['para. 4 of the letter', 'senate-letter#p4'],
  ['letter 7', undefined],
  ['letter', 'senate-letter#'],
  ['letter signatures', 'senate-letter#signatures'],
  ['letter note iv', 'senate-letter#note-iv'],
  ['letter fn. iv', 'senate-letter#note-iv'],
  ['letter n.iv', 'senate-letter#note-iv'],
  ['letter iv', 'senate-letter#note-iv'],
  ['note vi', 'senate-letter#note-vi'],
  ['note ix', undefined],
  ['fact sheet 11', 'fact-sheet#p11'],
  ['fact sheet bullet 11', 'fact-sheet#p11'],
  ['fact sheet ¶ 11', 'fact-sheet#p11'],
  ['Fact sheet, bullet 11', 'fact-sheet#p11'],
  ['Missile Defense Cooperation with the Russian Federation', 'fact-sheet#'],
  ['bullet 3', 'fact-sheet#p3', 'fact-sheet'],
  ['¶3', 'senate-letter#p3', 'senate-letter'],
  // Each document has a third passage: it is not clear which is meant.
  ['¶3', undefined],
  ['3', undefined],
  ['signatures', undefined],
  ['missile defense', undefined],
  ['letter to Clinton about 4 treaties', undefined],
  ['', undefined],
  ['https://archive.example/documents/senate-letter/', 'senate-letter#'],
  ['https://archive.example/documents/senate-letter/#p4', 'senate-letter#p4'],
  ['archive.example/documents/senate-letter/#p4.k7f2q', 'senate-letter#p4.k7f2q'],
  [
    'https://archive.example/documents/senate-letter/#p4.k7f2q:~:text=a%20joint-,threat',
    'senate-letter#p4.k7f2q:~:text=a%20joint-,threat',
  ],
  ['<https://archive.example/documents/fact-sheet/#p2.abcde>.', 'fact-sheet#p2.abcde'],
  ['https://elsewhere.example/documents/senate-letter/#p4', undefined],
  ['https://archive.example/documents/unknown/#p4', undefined],
];

for (const [query, target, here] of cases) {
  test(`goes from "${query}"${here === undefined ? '' : ` in ${here}`} to ${target ?? 'nowhere'}`, () => {
    const found = findGoto(query, documents, origin, here);
    assert.equal(found && `${found.document}#${found.fragment ?? ''}`, target);
  });
}

test('a citation in any style leads back to its passage', () => {
  const context = { archive, paths: createPaths(origin), edition: { number: 2, corrected: '2027-03-03' } };
  for (const document of archive.documents) {
    for (const passage of document.passages) {
      for (const { citations } of styleCitations(citeDocument(document, { first: passage, last: passage }, context))) {
        for (const { id, text } of citations) {
          // What stands in parentheses in a text has no address, and a bibliography lists the whole.
          if (id.endsWith('in-text')) continue;
          const found = findGoto(toPlain(text), documents, origin);
          const fragment = id === 'chicago-bibliography' ? undefined : `${passage.id}.${passage.digest}`;
          assert.deepEqual(found, { document: document.id, fragment }, toPlain(text));
        }
      }
    }
  }
});
