/** The text of a file as a search for words must see it: uncompressed. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readZip } from './zip-reader.ts';

/** The text of a file; of a ZIP file, such as EPUB, the paths and texts of all files in it. */
export function readFileText(file: string): string {
  const bytes = readFileSync(file);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString('utf8');
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return bytes.toString('utf8');
  return readZip(bytes)
    .map(({ path, content }) => `${path}\n${content.toString('utf8')}`)
    .join('\n');
}
