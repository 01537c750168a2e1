/** Which documents need the styles of special forms. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, notice, paths } from '../../tests/support/bridge-archive.ts';
import { hasSpecialForms } from './document-forms.ts';
import { createDocumentText, type DocumentText, type PassageRow } from './document-text.ts';

const text = createDocumentText(archive, letter, paths, true);
const [row] = text.blocks.flatMap((block) => (block.type === 'passage' && block.row.text.part === undefined ? [block.row] : [])); // prettier-ignore
assert.ok(row);
const withRow = (changes: Partial<PassageRow>): DocumentText => ({
  ...text,
  blocks: [{ type: 'passage', row: { ...row, ...changes } }],
});
const withHtml = (html: string) => withRow({ text: { ...row.text, html } });

test('a letter of paragraphs, parts, and notes has none', () => {
  assert.equal(hasSpecialForms(text), false);
  assert.equal(hasSpecialForms(withHtml('a <em>b</em><br><a class="name" href="/">c</a> <sup>1</sup>')), false);
});

test('a list, a title block, a sign, a table, and text from right to left are special forms', () => {
  assert.equal(hasSpecialForms(createDocumentText(archive, notice, paths, true)), true);
  const cases: DocumentText[] = [
    withHtml('two <span class="gap">2 words illegible</span>'),
    withHtml('<ol><li>one</li></ol>'),
    withHtml('<del class="deleted">x</del>'),
    withRow({ text: { ...row.text, kind: 'verse' } }),
    withRow({ text: { ...row.text, kind: 'table' } }),
    withRow({ text: { ...row.text, kind: 'part', part: 'titleblock' } }),
    withRow({ margin: { history: undefined, apparatus: undefined, ended: [{} as never] } }),
    { ...text, isRightToLeft: true },
    { ...text, blocks: [{ type: 'quotation', blocks: [] }] },
  ];
  for (const [index, special] of cases.entries()) assert.equal(hasSpecialForms(special), true, `case ${index + 1}`);
});
