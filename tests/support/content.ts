/** Tests of what this archive guarantees run only where its papers are in the content folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from './sites.ts';

/**
 * Why the tests of some documents are skipped: a document is not in the content folder.
 *
 * @param documents ids
 * @returns the reason, which the test report shows; false where all of them are there
 */
export function unlessPresent(...documents: string[]): string | false {
  const absent = documents.map((id) => join(CONTENT, `documents/${id}.md`)).filter((file) => !existsSync(file));
  return absent.length > 0 && `${absent.join(' and ')} not present`;
}
