/** The files of a document that a test edits: its transcription with front matter, and a received text with the same words. */
import { sha256 } from '../../src/text/digest.ts';

/** A document’s file, and its received text. */
export interface DocumentFiles {
  readonly transcription: string;
  readonly received: string;
}

/** Writes the files of a document, with a received text that agrees with the body. */
export function writeDocumentFiles(id: string, body: string): DocumentFiles {
  const received = formatReceived(body);
  return { transcription: formatFrontMatter(id, body, received) + body, received };
}

/** The front matter of a document. Notes that link no source are declared. */
function formatFrontMatter(id: string, body: string, received: string): string {
  const notes = [...body.matchAll(/^\[\^(\w+)\]:(?!.*\.\.\/sources)/gm)].map(([, label]) => label);
  return `---
kind: report
title: { text: Report ${id} }
title-short: Report ${id}
date: { edtf: 2001, printed: "2001" }
headnote: A report.
witnesses: [{ siglum: A, file: ../received/${id}.txt, sha256: ${sha256(received)}, got-from: unknown, made-by: unknown }]
rights: unknown
${notes.length === 0 ? '' : `unsourced-notes: [${notes.join(', ')}]\n`}---

`;
}

/** A body without the marks of Markdown: the cells of a table have tabs between them, and note markers are in brackets. */
function formatReceived(body: string): string {
  return body
    .replace(/^( *)((?:> )+)/gm, '$1')
    .replace(/^ *:::.*$/gm, '')
    .replace(/^(```)\n/gm, '')
    .replace(/\\$/gm, '')
    .replace(/\[([^\]]+)\]\(.*?\)/g, '$1')
    .replace(/^(?:#+ | *\|[ |:-]*-[ |:-]*\n|=+\n)/gm, '')
    .replace(/^( *)- /gm, '$1• ')
    .replace(/^ *\| (.*?) *\|$/gm, (_, cells: string) => cells.split(/ +\| +/).join('\t'))
    .replace(/\[\^(\w+)\]:?/g, '[$1]');
}
