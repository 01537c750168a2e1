/** Documents of one body of Markdown, read and recorded one after the other as an editor would. */
import assert from 'node:assert/strict';
import { readDocument } from '../../src/load/document-file.ts';
import type { ArchiveDocument } from '../../src/model/model.ts';
import { propose } from '../../src/ledger/align/align.ts';
import type { Answer } from '../../src/ledger/align/matching.ts';
import { formatLedger } from '../../src/ledger/ledger-file.ts';
import { record } from '../../src/ledger/record/record-edition.ts';
import { sha256 } from '../../src/text/digest.ts';

const received = { file: 'received/a.txt', text: '', sha256: sha256('') };

const frontMatter = `---
kind: report
title: { text: Report }
title-short: Report
date: { edtf: 2010, printed: "2010" }
headnote: A report.
witnesses: [{ siglum: A, file: ../received/a.txt, sha256: ${sha256('')}, got-from: unknown, made-by: unknown }]
rights: unknown
---
`;

/** Reads a document, with its ledger if one is given. The body begins on line 10. */
export function readBody(body: string, ledger?: string): ArchiveDocument {
  const recorded = ledger === undefined ? undefined : { file: 'documents/a.ledger.json', text: ledger };
  const { value } = readDocument(frontMatter + body, 'documents/a.md', 'a', () => received, recorded);
  assert.ok(value);
  return value;
}

/** A body, and the editor's answers to the questions it raises. */
export type RecordedBody = string | { readonly body: string; readonly answers: readonly Answer[] };

/** Records bodies one after the other, on January 1, 2, 3 … of 2027, each change with the reason “A reason”. */
export function recordBodies(...bodies: RecordedBody[]): string {
  let ledger: string | undefined;
  bodies.forEach((recorded, index) => {
    const { body, answers } = typeof recorded === 'string' ? { body: recorded, answers: [] } : recorded;
    const document = readBody(body, ledger);
    const result = record(document.ledger, document.passages, propose(document, answers), {
      document: 'a',
      date: `2027-01-${String(index + 1).padStart(2, '0')}`,
      reasonOf: () => 'A reason',
      causeOf: () => 'our error',
    });
    assert.ok(result.recorded);
    ledger = formatLedger(result.ledger);
  });
  assert.ok(ledger);
  return ledger;
}
