/** The archive that all pages of a build, or of the dev server, share. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { SearchSource } from '../search/query/search-source.ts';

/** What every page can use. */
export interface Shared {
  readonly archive: Archive;
  readonly paths: Paths;
  /** The content of the search index. */
  readonly search: SearchSource;
  /** The Content Security Policy of every page. */
  readonly policy: string;
  /** Whether each document has a PDF file. */
  readonly hasPdf: boolean;
}

// Vite loads the modules of pages separately from those of the integration, so module state would exist twice.
const KEY = Symbol.for('annotated-archive.shared');
type Holder = typeof globalThis & { [KEY]?: () => Promise<Shared> };

/** Sets the function from which pages get the archive. */
export function share(load: () => Promise<Shared>): void {
  (globalThis as Holder)[KEY] = load;
}

/**
 * The archive, for a page.
 *
 * @throws Error if the integration has not set it
 */
export function getShared(): Promise<Shared> {
  const load = (globalThis as Holder)[KEY];
  if (load === undefined) throw new Error('Internal error: a page was rendered before the archive was read');
  return load();
}
