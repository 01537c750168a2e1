/** Tests of what this archive guarantees run only if its papers are in the content folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from './built-sites.ts';

/**
 * The `skip` option of tests about some documents.
 *
 * @param documents ids
 * @returns the reason to skip, which the test report shows; false if all documents are in the content folder
 */
export function unlessPresent(...documents: string[]): string | false {
  const absent = documents.map((id) => join(CONTENT, `documents/${id}.md`)).filter((file) => !existsSync(file));
  return absent.length > 0 && `there is no ${absent.join(' and no ')}`;
}
