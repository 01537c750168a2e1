/** The names in the margin of an invented document: each is explained where the document first has it. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { frontMatter } from '../../tests/support/sample-document.ts';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { createMarginNames } from './margin-names.ts';
import { createPageContext } from './page-context.ts';

const PARAGRAPHS = [
  'The Council of Lund met. Peter Haloway spoke for the HBA.',
  'The Council asks you to come. It thanks Peter Haloway and the HBA.',
  'The Council, the body that you know, wrote to Mayors Lund and Ferris. You may read the letter.',
  'Deputy Haloway answered for both Mayors. The Council heard the Surveyor and the HBA.',
];

const PEOPLE = `
- { id: ruth, name: Ruth Amory, description: A surveyor., forms: [{ text: you, basis: declared }, { text: You, basis: declared }, { text: the Surveyor, basis: by office }] }
- { id: peter, name: Peter Holloway, description: A deputy., forms: [{ text: Peter Haloway, misspelt: yes }, { text: Deputy Haloway, misspelt: yes }] }
- { id: lund, name: Karl Lund, description: A mayor., forms: [{ text: Mayors Lund and Ferris, shared: yes }, { text: both Mayors, shared: yes, basis: collective }] }
- { id: ferris, name: Marian Ferris, description: A mayor., forms: [{ text: Mayors Lund and Ferris, shared: yes, basis: collective }, { text: both Mayors, shared: yes, basis: collective }] }
`;
const BODIES = `
- { id: council, name: Council of Lund, description: A council., forms: [Council of Lund, { text: the Council, basis: declared }, { text: The Council, basis: declared, in: ["d#p3", "d#p4"] }, { text: The Council, basis: named, in: ["d#p2"] }] }
`;
const ABBREVIATIONS = `
- { id: hba, name: HBA, expansion: Harbor Board Act, description: An act., forms: [HBA] }
`;

const folder = await mkdtemp(join(tmpdir(), 'margin-names-'));
after(() => rm(folder, { recursive: true }));
for (const part of ['documents', 'names', 'received']) await mkdir(join(folder, part));
await cp('tests/archives/one-letter/archive.yaml', join(folder, 'archive.yaml'));
await writeFile(join(folder, 'received/a.txt'), '');
await writeFile(join(folder, 'documents/d.md'), `${frontMatter}${PARAGRAPHS.join('\n\n')}\n`);
await writeFile(join(folder, 'names/people.yaml'), PEOPLE);
await writeFile(join(folder, 'names/organisations.yaml'), BODIES);
await writeFile(join(folder, 'names/abbreviations.yaml'), ABBREVIATIONS);
const { archive, problems } = await readArchive(folder);
const [document] = archive?.documents ?? [];
assert(archive && document, JSON.stringify(problems));
const context = createPageContext(archive, document, createPaths('https://archive.example/'), true);

const expected: readonly [passage: string, names: readonly string[]][] = [
  ['p1', ['Peter Holloway: Peter Haloway = misspelled', 'HBA → Harbor Board Act']],
  ['p2', ['Ruth Amory: you = identified by the editor', 'HBA → Harbor Board Act']],
  // The words `The Council` name the council in p2; in p3 the editor identifies it. Each mayor is a link in the text.
  ['p3', ['Council of Lund: The Council = identified by the editor', 'Ruth Amory: You = identified by the editor']], // prettier-ignore
  // A form by office and a collective form explain themselves. A link that the text does not have is repeated.
  ['p4', ['Peter Holloway: Deputy Haloway = misspelled', 'Marian Ferris', 'HBA → Harbor Board Act']],
];

for (const [id, names] of expected) {
  test(`${id} explains only forms that no passage before it explains`, () => {
    const passage = document.passages.find((item) => item.id === id);
    assert(passage);
    const shown = createMarginNames(context, passage).map(({ label, expansion, explained }) =>
      [
        label,
        expansion && ` → ${expansion.label}`,
        ...explained.map(({ explanation, forms }) => `: ${forms.join(', ')} = ${explanation}`),
      ].join(''),
    );
    assert.deepEqual(shown, names);
  });
}
