/** The archive that all pages of a build, or of the dev server, share. */
import type { FileParts } from '../model/file-parts.ts';
import type { Archive } from '../model/model.ts';
import { readInput, trackArchive } from '../model/tracked-archive.ts';
import type { Paths } from '../paths.ts';
import type { DerivedFile } from '../search/index/manifest-files.ts';
import type { Reuse } from './reuse.ts';
import type { SiteFiles } from './site-files.ts';

/** What every page can use. */
export interface Shared {
  readonly archive: Archive;
  readonly paths: Paths;
  /** The Content Security Policy of every page. */
  readonly policy: string;
  /** Whether each document has a PDF file. */
  readonly hasPdf: boolean;
  /** Which pages of the last build are kept; undefined in the dev server. */
  readonly reuse?: Reuse | undefined;
  /** What a build saves about the routes of pages; undefined in the dev server. */
  readonly parts?: FileParts | undefined;
}

/** A page that is being rendered: Astro's global object. */
interface RenderedPage {
  readonly url: URL;
  readonly props: unknown;
}

// After a change of the program's code, Vite loads it again for the pages of the dev server: state of this module would exist twice.
const KEY = Symbol.for('annotated-archive.shared');
type Holder = typeof globalThis & { [KEY]?: () => Promise<Shared> };

/** Sets the function from which pages get the archive. */
export function share(load: () => Promise<Shared>): void {
  (globalThis as Holder)[KEY] = load;
}

/**
 * The archive, for a page.
 *
 * @param page `Astro`, if a later build may keep the page: what the page reads from the archive is recorded
 * @throws Error if the integration has not set it
 */
export async function getShared(page?: RenderedPage): Promise<Shared> {
  const load = (globalThis as Holder)[KEY];
  if (load === undefined) throw new Error('Internal error: a page was rendered before the archive was read');
  const shared = await load();
  if (page === undefined || shared.reuse === undefined) return shared;
  const path = decodeURI(page.url.pathname.slice(shared.paths.base.length));
  return { ...shared, archive: trackFile(shared, shared.reuse, fileOf(path), page.props) };
}

/** The archive for a file that a later build may keep. What is read from it is recorded. @param item what the file is about */
export function trackFile({ archive, paths }: Shared, reuse: Reuse, file: string, item: unknown): Archive {
  return trackArchive(
    archive,
    reuse.track(file, item, (input) => readInput(archive, input, paths)),
  );
}

/** Keeps a file of the last build if nothing that it depends on has changed. @returns whether the file is kept */
export function keepFile({ archive, paths, reuse }: Shared, file: string, item: unknown): boolean {
  return reuse?.keep(file, item, (input) => readInput(archive, input, paths)) ?? false;
}

/** An archive in a build. */
export type BuiltArchive = Shared & { readonly reuse: Reuse };

/**
 * Writes a file, unless the last build has a file with the same content, which is then kept. Writing thousands of small
 * files takes longer than to find that they are the same.
 */
export function writeUnlessSame(
  shared: BuiltArchive,
  files: Pick<SiteFiles, 'write'>,
  { path, digest, read }: DerivedFile,
): void {
  if (shared.reuse.kept.has(path) || keepFile(shared, path, digest)) return;
  trackFile(shared, shared.reuse, path, digest);
  files.write(path, read());
}

/** A page of a route: an element of the result of `getStaticPaths`. */
interface Route {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: unknown;
}

/**
 * The pages of a route that have to be rendered. The others are taken from the last build.
 *
 * @param pattern the path of the route: `documents/[id]/cite/`. A parameter without a value is left out
 */
export async function listChanged<R extends Route>(pattern: string, routes: readonly R[]): Promise<R[]> {
  const shared = await getShared();
  return routes.filter(({ params, props }) => {
    const path = pattern.replace(/\[([^\]]+)\]\/?/g, (step, name: string) =>
      params[name] === undefined ? '' : step.replace(`[${name}]`, params[name]),
    );
    return !keepFile(shared, fileOf(path), props);
  });
}

/** The file of a page with a path. */
function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
