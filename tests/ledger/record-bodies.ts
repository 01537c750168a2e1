/** Documents of one body of Markdown, read and recorded one after the other as an editor would. */
import assert from 'node:assert/strict';
import { readDocument } from '../../src/load/document-file.ts';
import type { ArchiveDocument } from '../../src/model/model.ts';
import { propose } from '../../src/ledger/align/align.ts';
import type { Answer } from '../../src/ledger/align/matching.ts';
import { formatLedger } from '../../src/ledger/ledger-file.ts';
import { record } from '../../src/ledger/record/record-edition.ts';
import type { Ledger } from '../../src/schemas/ledger-record.ts';
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

/** Reads a document, with its ledger if there is one. The body begins on line 10. */
export function readBody(body: string, ledger?: string, id = 'a'): ArchiveDocument {
  const recorded = ledger === undefined ? undefined : { file: `documents/${id}.ledger.json`, text: ledger };
  const { value } = readDocument(frontMatter + body, `documents/${id}.md`, id, () => received, recorded);
  assert.ok(value);
  return value;
}

/** A body, and the editor's answers to the questions it raises. */
export type RecordedBody = string | { readonly body: string; readonly answers: readonly Answer[] };

/** A document at its last edition, and the words of every pinned address that it published. */
export interface RecordedBodies {
  readonly document: ArchiveDocument;
  readonly ledger: Ledger;
  readonly ledgerText: string;
  readonly published: ReadonlyMap<string, { readonly id: string; readonly words: string }>;
}

/** Records bodies one after the other, on January 1, 2, 3 … of 2027, each change with the reason “A reason”. */
export function recordEditions(bodies: readonly RecordedBody[], id = 'a'): RecordedBodies {
  const published = new Map<string, { id: string; words: string }>();
  let last: RecordedBodies | undefined;
  for (const [index, recorded] of bodies.entries()) {
    const { body, answers } = typeof recorded === 'string' ? { body: recorded, answers: [] } : recorded;
    const before = readBody(body, last?.ledgerText, id);
    const result = record(before.ledger, before.passages, propose(before, answers), {
      document: id,
      date: `2027-01-${String(index + 1).padStart(2, '0')}`,
      reasonOf: () => 'A reason',
      causeOf: () => 'our error',
    });
    assert.ok(result.recorded);
    const ledgerText = formatLedger(result.ledger);
    const document = readBody(body, ledgerText, id);
    for (const { id, digest, words, withheld } of document.passages)
      if (withheld === undefined) published.set(`${id}.${digest}`, { id, words });
    last = { document, ledger: result.ledger, ledgerText, published };
  }
  assert.ok(last);
  return last;
}

/** The ledger file after {@link recordEditions}. */
export function recordBodies(...bodies: RecordedBody[]): string {
  return recordEditions(bodies).ledgerText;
}
