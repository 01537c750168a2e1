/** Messages about values that a schema does not accept. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { documentSchema } from '../schemas/document.ts';
import { sourceSchema } from '../schemas/source.ts';
import { describeIssues } from './schema-messages.ts';

/** The message about one value of a source. */
function messageAbout(fields: object): string {
  const value = {
    type: 'book', title: 'x', 'title-short': 'x', 'cited-as': ['x'], held: 'no', access: 'not seen', 'access-note': 'x',
    rights: 'x', ...fields,
  }; // prettier-ignore
  const { error } = sourceSchema.safeParse(value);
  assert.ok(error);
  return describeIssues(error, sourceSchema, value, new Map())[0]?.message ?? '';
}

test('a name that is text needs the parts of a name, although each of them is optional', () => {
  assert.equal(
    messageAbout({ author: ['John Roe'] }),
    'Unexpected `John Roe` in `author.0`, expected `family: …`, `given: …`, or `literal: …`',
  );
});

test('a word of one of the values suggests the value', () => {
  assert.match(messageAbout({ type: 'newspaper' }), /; did you mean `article-newspaper`\?$/);
  assert.match(messageAbout({ type: 'boook' }), /; did you mean `book`\?$/);
  assert.doesNotMatch(messageAbout({ access: 'read' }), /did you mean/);
  assert.doesNotMatch(messageAbout({ type: 'article-x-y-z' }), /legal_case`\?$/);
});

const DOCUMENT = {
  kind: 'letter',
  title: { text: 'x' },
  headnote: 'x',
  witnesses: [
    { siglum: 'A', file: '../received/x.txt', sha256: 'a'.repeat(64), 'got-from': 'unknown', 'made-by': 'unknown' },
  ],
  rights: 'x',
};

test('the name of a field in another program suggests the field', () => {
  assert.match(messageAbout({ year: '1910' }), /`year`; did you mean `issued`\?$/);
  assert.match(messageAbout({ journal: 'x' }), /; did you mean `container-title`\?$/);
  assert.doesNotMatch(messageAbout({ constructor: 'x' }), /did you mean/);
});

/** The messages about some fields of a document. */
const documents: readonly [name: string, fields: object, messages: readonly string[]][] = [
  ['one name in place of a list', { from: 'Jane Doe' }, ['Unexpected `Jane Doe` in `from`, expected a list, such as `[Jane Doe]`']],
  ['a name with a comma in place of a list', { from: 'Doe, Jane' }, ['Unexpected `Doe, Jane` in `from`, expected a list, such as `["Doe, Jane"]`']],
  ['a field of a name that does not exist', { from: [{ family: 'Doe', first: 'Jane' }] }, ['Unexpected field `first`']],
  ['an address without https', { published: [{ where: 'x', url: 'www.times.com' }] }, ['Unexpected `www.times.com` in `published.0.url`, expected an absolute address, http:// or https://']],
  ['text in place of fields', { published: ['1905'] }, ['Unexpected `1905` in `published.0`, expected fields: `where: …`']],
  ['a date without its fields', { date: '1905' }, ['Unexpected `1905` in `date`, expected fields: `edtf: …`, `printed: …`']],
  ['an empty date', { date: { edtf: '', printed: 'none' } }, ['Unexpected empty value in `date.edtf`, expected a date such as 2010-10-18, 2010-10, 1902~, 190X, ../1776, 2010-11-19/2010-11-20 (EDTF), 453 BCE, or unknown']],
  ['a word in place of a list', { quotations: 'none' }, ['Unexpected `none` in `quotations`, expected `not examined`, or a list']],
  ['an item without its fields in a list that may be a word', { quotations: [{ passage: 'p1', exact: 'x', speaker: 'x' }] }, ['Missing field `quotations.0.cites`']],
]; // prettier-ignore
for (const [name, fields, messages] of documents) {
  test(`the message says what is wrong: ${name}`, () => {
    const value = { ...DOCUMENT, ...fields };
    const { error } = documentSchema.safeParse(value);
    assert.ok(error);
    const problems = describeIssues(error, documentSchema, value, new Map());
    assert.deepEqual(
      problems.map(({ message }) => message),
      messages,
    );
    for (const { fix } of problems) assert.doesNotMatch(fix ?? '', /are $/);
  });
}
