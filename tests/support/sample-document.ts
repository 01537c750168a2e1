/** A document for tests that need only a transcription: valid front matter, and an empty received text. */
import { readDocument } from '../../src/load/document-file.ts';
import { sha256 } from '../../src/text/digest.ts';

/** The front matter; the transcription follows it. */
export const frontMatter = `---
kind: other
title:
  text: A
title-short: A
date:
  edtf: 1900-01-01
  printed: none
headnote: A.
witnesses:
  - siglum: A
    file: ../received/a.txt
    sha256: ${sha256('')}
    got-from: unknown
    made-by: unknown
rights: A.
unsourced-notes: [i, ii, iv, "*", "†"]
---

`;

/** Reads a document from the text of its file. */
export function readSample(file: string): ReturnType<typeof readDocument> {
  return readDocument(file, 'a.md', 'a', () => ({ file: 'a.txt', text: '', sha256: sha256('') }));
}
