/** The archive that the pages of one build, or of the server, share. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import type { SearchSource } from '../search/query/search-source.ts';

/** What every page is given. */
export interface Shared {
  readonly archive: Archive;
  readonly paths: Paths;
  readonly search: SearchSource;
  /** The Content Security Policy of every page. */
  readonly policy: string;
}

// Vite loads modules of pages apart from those of the integration, so that a module's own state would be there twice.
const KEY = Symbol.for('annotated-archive.shared');
type Holder = typeof globalThis & { [KEY]?: () => Promise<Shared> };

/** Says where pages get the archive from. */
export function share(load: () => Promise<Shared>): void {
  (globalThis as Holder)[KEY] = load;
}

/**
 * The archive, for a page.
 *
 * @throws Error where the integration has not run
 */
export function getShared(): Promise<Shared> {
  const load = (globalThis as Holder)[KEY];
  if (load === undefined) throw new Error('Internal error: pages are rendered before the archive is read');
  return load();
}
