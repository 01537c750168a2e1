/** Messages about values that a schema does not accept. */
import assert from 'node:assert/strict';
import test from 'node:test';
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
  assert.doesNotMatch(messageAbout({ type: 'article-x-y-z' }), /legal_case`\?$/);
});
