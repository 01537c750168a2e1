/** Records of reviews: saved, loaded again, and compared with a later check. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareRecords,
  findDecision,
  formatRecordCsv,
  formatRecordMarkdown,
  parseRecord,
  type ReviewRecord,
} from './review-record.ts';
import type { ReviewFinding } from './review-finding.ts';

const record: ReviewRecord = {
  archive: 'https://archive.example/',
  date: 'May 1',
  draft: 'aa',
  editions: [{ document: 'letter', edition: 'edition 1', sha256: 'bb' }],
  findings: [
    {
      kind: 'quotation',
      verdict: 'verbatim',
      message: '',
      written: '=1+1 *bold* <b>',
      place: 'Letter, para. 1',
      url: 'https://archive.example/documents/letter/#p1',
      decision: 'flagged',
      remark: 'a "remark"',
    },
  ],
};

const finding: ReviewFinding = {
  kind: 'quotation',
  verdict: 'verbatim',
  isProblem: false,
  message: '',
  draft: { before: '', words: '=1+1 *bold* <b>', after: '' },
  difference: [],
  place: undefined,
  url: undefined,
};

test('a record in JSON is loaded again', () => assert.deepEqual(parseRecord(JSON.stringify(record)), record));

for (const text of [
  '',
  'null',
  '[]',
  '{"draft":"aa"}',
  'not JSON',
  '{"draft":1,"date":"","editions":[],"findings":[]}',
]) {
  test(`${text || 'an empty text'} is no record`, () => assert.equal(parseRecord(text), undefined));
}

test('a decision belongs to the finding with the same words and verdict', () => {
  assert.deepEqual(findDecision(record, finding), { decision: 'flagged', remark: 'a "remark"' });
  assert.equal(findDecision(record, { ...finding, verdict: 'differs from the archive' }), undefined);
});

test('a changed draft and a changed text are reported', () => {
  assert.deepEqual(compareRecords(record, record), []);
  const later = { ...record, draft: 'cc', editions: [{ document: 'letter', edition: 'edition 2', sha256: 'dd' }] };
  assert.deepEqual(compareRecords(record, later), [
    'The draft has changed since this record was saved.',
    'The text of `letter` in the archive has changed. The current version is edition 2.',
  ]);
});

test('words of a draft are no formula in CSV and no markup in Markdown', () => {
  assert.match(formatRecordCsv(record), /'=1\+1 \*bold\* <b>,/);
  assert.match(formatRecordMarkdown(record), /> =1\+1 \\\*bold\\\* \\<b\\>/);
});
