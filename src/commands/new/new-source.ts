/** The file of a new source, and the document with its note linked to the source. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNote, findPassage } from '../../model/document-indexes.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { findDocument } from './find-document.ts';
import { dropEmpty, formatFrontMatter, type NewFiles } from './new-files.ts';
import { describeMonthOrSpan } from './printed-date.ts';
import type { Answers } from './questions.ts';
import { UsageError } from './usage-error.ts';

/**
 * Drafts a source from the note that cites it: the words of the note become the citation, and a link to the source.
 *
 * @throws UsageError if there is no such note, or if the note links a source already
 */
export async function draftSource(content: string, answers: Answers): Promise<NewFiles> {
  const { id = '', document: documentId = '', note: label = '', type, title, short, issued, access, rights } = answers;
  const document = await findDocument(content, documentId);
  const note = findNote(document, label);
  const passage = findPassage(document, note?.id);
  if (note === undefined || passage === undefined) {
    const known = document.notes.map((other) => other.label);
    const notes = known.length === 0 ? 'it has no notes' : `its notes are ${known.join(', ')}`;
    throw new UsageError(`\`${documentId}\` has no note \`${label}\`; ${notes}${didYouMean(label, known)}`);
  }
  const [linked] = note.sources;
  if (linked !== undefined) {
    throw new UsageError(
      `Note \`${label}\` of \`${documentId}\` already links sources/${linked}.md. ` +
        'If it cites a second work, write the file of that source by hand, and link it',
    );
  }
  const fields = {
    ...dropEmpty({ type, title, 'title-short': short, issued }),
    'cited-as': [passage.words],
    held: 'no',
    access,
    'access-note': answers['access-note'],
    rights,
  };
  const path = `documents/${documentId}.md`;
  const text = await readFile(join(content, path), 'utf8');
  return {
    files: new Map([
      [`sources/${id}.md`, `${formatFrontMatter(fields)}Not described yet.\n`],
      [path, linkNote(text, label, id)],
    ]),
    changed: [path],
    remarks: describeMonthOrSpan(issued ?? ''),
  };
}

/** Makes the words of a note a link to its source, and removes the note from `unsourced-notes`. */
function linkNote(text: string, label: string, source: string): string {
  const start = text.indexOf(`\n[^${label}]: `) + 1;
  const wordsStart = start + `[^${label}]: `.length;
  // The first paragraph of the note: a line that ends in a backslash continues on the next line.
  const [words = ''] = /^(?:.*\\\n)*.*/.exec(text.slice(wordsStart)) ?? [];
  const link = `[${words}](../sources/${source}.md)`;
  const escapedLabel = label.replace(/[*]/g, '\\$&');
  return `${text.slice(0, wordsStart)}${link}${text.slice(wordsStart + words.length)}`
    .replace(new RegExp(`^(unsourced-notes:(?:\\n  - .*)*?)\\n  - ["']?${escapedLabel}["']?(?=\\n)`, 'm'), '$1')
    .replace(/^unsourced-notes:\n(?! {2}- )/m, '');
}
