/** Files whose body is the editor's Markdown: sources, whose body is the headnote, and pages. */
import type { Prose } from '../model/editorial-content.ts';
import { checkBody, readProse } from '../dialect/prose.ts';
import type { Places } from '../text/places.ts';
import type { ReadResult } from '../text/problem.ts';
import type { ContentFile } from './file-listing.ts';
import type { ParsedFile } from './front-matter.ts';

/** A file of fields and prose. */
export interface ProseFile<F> {
  readonly id: string;
  readonly file: string;
  readonly fields: F;
  readonly body: Prose;
  readonly places: Places;
}

/**
 * Reads a file of fields and prose.
 *
 * @param kind a page may contain headings, and may be without a body; a source has a body without headings
 */
export function readProseFile<F>(
  { value: fields, problems, body, places }: ParsedFile<F>,
  { id, file }: ContentFile,
  kind: 'source' | 'page',
): ReadResult<ProseFile<F>> {
  const prose = readProse(body, file, kind === 'page');
  const missing = kind === 'source' ? checkBody(body, places, 'source') : [];
  return {
    value: fields && { id, file, fields, body: prose.value, places },
    problems: [...problems, ...prose.problems, ...missing],
  };
}
