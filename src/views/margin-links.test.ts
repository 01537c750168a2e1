/** The links in the margin of invented documents: what they share is written once. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { frontMatter } from '../../tests/support/sample-document.ts';
import { readArchive } from '../load/read-archive.ts';
import { getIndexes } from '../model/indexes.ts';
import { createPaths } from '../paths.ts';
import { createMarginAnnotation } from './margin-annotation.ts';
import { createMarginLinks } from './margin-links.ts';
import { createPageContext } from './page-context.ts';

const DOCUMENTS = [
  ['letter', 'Letter', ['The Council of Lund met in the mill.', 'It wrote to Ada Lund.', 'It left.']],
  ['notice', 'Notice', ['The mill is open.', 'It is old.', 'It is dry.', 'It has a wheel.']],
  ['memo', 'Memo', ['Ada Lund has a letter.', 'The CLM met.', 'The CLM (Council of Lund Mills) left.']],
] as const;

/** The file of an annotation; each has the headline `A line about <id>`. */
const ANNOTATIONS: readonly [path: string, fields: string, body: string][] = [
  ['letter/x1', 'passage: p1\nkind: cross-reference\nsees: [notice#p2, notice#p3]\nrelation: same subject', 'A.'],
  ['letter/x2', 'passage: p1\nkind: cross-reference\nsees: [notice#p4]\nrelation: same subject', 'A.'],
  ['letter/x3', 'passage: p1\nkind: cross-reference\nsees: [notice]\nrelation: not mentioned', 'A.'],
  ['letter/x4', 'passage: p2\nkind: cross-reference\nsees: [notice#p1]\nrelation: same subject', 'A.'],
  ['letter/x5', 'passage: p2\nkind: cross-reference\nsees: [memo#p1]\nrelation: same subject', 'A.'],
  ['notice/open', 'passage: p1\nkind: reading\nsees: [letter#p1, letter#p3]', 'A.'],
  ['notice/old', 'passage: p2\nkind: reading\nsees: [letter#p1]', 'A.'],
  ['letter/lund', 'quote: { exact: Ada Lund }\npassage: p2\nkind: identification', '[Ada Lund](../../names/people.yaml#ada), a miller.'], // prettier-ignore
  ['memo/met', 'quote: { exact: CLM met }\npassage: p2\nkind: identification', 'A council.'],
  ['memo/left', 'quote: { exact: The CLM }\npassage: p3\nkind: identification', 'A council.'],
  ['letter/council', 'quote: { exact: Council of Lund met }\npassage: p1\nkind: identification', 'A council.'],
];

const folder = await mkdtemp(join(tmpdir(), 'margin-links-'));
after(() => rm(folder, { recursive: true }));
for (const part of ['documents', 'names', 'received', 'annotations/letter', 'annotations/memo', 'annotations/notice'])
  await mkdir(join(folder, part), { recursive: true });
await cp('tests/archives/one-letter/archive.yaml', join(folder, 'archive.yaml'));
await writeFile(join(folder, 'received/a.txt'), '');
for (const [id, short, paragraphs] of DOCUMENTS)
  await writeFile(
    join(folder, `documents/${id}.md`),
    `${frontMatter.replace('title-short: A', `title-short: ${short}`)}${paragraphs.join('\n\n')}\n`,
  );
await writeFile(join(folder, 'names/people.yaml'), '- { id: ada, name: Ada Lund, description: A., forms: [Ada Lund] }\n'); // prettier-ignore
await writeFile(join(folder, 'names/organisations.yaml'), '- { id: council, name: The Council, description: A., forms: [Council of Lund] }\n'); // prettier-ignore
await writeFile(join(folder, 'names/abbreviations.yaml'), '- { id: clm, name: CLM, expansion: Council of Lund Mills, description: A., forms: [CLM] }\n'); // prettier-ignore
for (const [path, fields, body] of ANNOTATIONS)
  await writeFile(
    join(folder, `annotations/${path}.md`),
    `---\nheadline: A line about ${path.split('/')[1]}\n${fields}\n---\n\n${body}\n`,
  );
const { archive, problems } = await readArchive(folder);
const indexes = archive && getIndexes(archive);
const letter = indexes?.document('letter');
assert(archive && indexes && letter, JSON.stringify(problems));
const context = createPageContext(archive, letter, createPaths('https://archive.example/'), true);

const expected: readonly [passage: string, lines: readonly string[]][] = [
  [
    'p1',
    [
      'Notice: paras. 1, 2, 3, 4',
      'Same subject: para. 2, para. 3. A line about x1',
      'para. 4. A line about x2',
      'Not mentioned: notice. A line about x3',
      'See also: notice, para. 1, para. 2',
    ],
  ],
  ['p2', ['Notice: para. 1; Memo: para. 1', 'Same subject: notice, para. 1. A line about x4', 'memo, para. 1. A line about x5']], // prettier-ignore
  ['p3', ['Notice: para. 1', 'See also: notice, para. 1']],
];
for (const [id, lines] of expected) {
  test(`${id}: a relation and a document that the line before has are not repeated`, () => {
    const passage = indexes.passage('letter', id);
    const box = passage && createMarginLinks(context, passage);
    assert(box);
    const shown = box.links.map(({ relation, places, subject }) =>
      [relation && `${relation}: `, places.map(({ label }) => label).join(', '), subject && `. ${subject.label}`].join(
        '',
      ),
    );
    assert.deepEqual([box.summary, ...shown], lines);
  });
}

/** The names that an annotation lists. */
function namesOf(document: string, passage: string, id: string): string[] {
  assert(indexes);
  const annotation = indexes.annotation(document, id);
  const owner = indexes.passage(document, passage);
  assert(annotation && owner);
  return createMarginAnnotation(context, annotation, owner, undefined).names.map(({ label }) => label);
}

test('an annotation does not list a name that its body links', () => {
  assert.deepEqual(namesOf('letter', 'p2', 'lund'), []);
  assert.deepEqual(namesOf('letter', 'p1', 'council'), ['The Council']);
});

test('an annotation lists an abbreviation with its expansion, unless the passage prints it', () => {
  assert.deepEqual(namesOf('memo', 'p2', 'met'), ['CLM: Council of Lund Mills']);
  assert.deepEqual(namesOf('memo', 'p3', 'left'), ['CLM']);
});
