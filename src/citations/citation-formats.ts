/** Citations as data, by the ending of the file they stand in. */
import { formatBibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { formatCsl } from './csl.ts';
import { formatRis } from './ris.ts';

const formats = new Map<string, (works: readonly Citable[]) => string>([
  ['bib', formatBibtex],
  ['ris', formatRis],
  ['csl.json', formatCsl],
]);

/**
 * @param ending `bib`, `ris` or `csl.json`
 * @throws Error where there is no such format
 */
export function formatCitations(ending: string, works: readonly Citable[]): string {
  const format = formats.get(ending);
  if (format === undefined)
    throw new Error(`Unexpected format ${ending}, expected one of ${[...formats.keys()].join(', ')}`);
  return format(works);
}
