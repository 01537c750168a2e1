/** A build of a site: which thread does what, and in which order. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countProblems } from '../checks/problem-report.ts';
import { readEnvironment, type Environment } from '../load/environment.ts';
import { readSettingsOf } from '../load/settings-file.ts';
import { createPaths } from '../paths.ts';
import { authorError } from '../text/author-error.ts';
import { startThread, type ArchiveThread } from './archive-thread.ts';
import { checkOutput, planOutput, recoverSite, replaceSite, type Output } from './atomic-output.ts';
import { summarizeBuild } from './build-summary.ts';
import { bundleDraftScripts } from './bundle-draft-check.ts';
import { type EarlyArchive, readEarly } from './early-archive.ts';
import { digestEngine } from './engine-digest.ts';
import { createHeapGrowth, type HeapGrowth } from './heap-growth.ts';
import { openReuse, openSavedParts, recordReuse } from './open-reuse.ts';
import { createPageWriter, type PageWriter } from './page-writer.ts';
import { createProgress } from './progress.ts';
import { stopOnErrors } from './read-checked.ts';
import { listPages, type PageFile } from './read-pages.ts';
import { claimSaved, pruneSaved } from './saved-folders.ts';
import type { OpenParts, SavedParts } from './saved-parts.ts';
import { type BuiltArchive, share } from './shared-archive.ts';
import { claimSpare, completeSpare, releaseSpare, saveLinked, saveSpare } from './spare-site.ts';
import { writeSite } from './write-site.ts';

/** A build whose thread reads the archive. */
interface StartedBuild {
  readonly root: string;
  readonly environment: Environment;
  readonly output: Output;
  readonly thread: ArchiveThread;
  readonly archive: EarlyArchive;
  readonly heap: HeapGrowth;
  /** When the build started, in milliseconds. */
  readonly start: number;
}

/** The steps of a build, in the order in which Astro takes them. */
export interface SiteBuild {
  readonly output: Output;
  /** The address of the site, as Astro’s settings have it. */
  readonly site: string;
  readonly base: string;
  readonly pages: PageWriter;
  /** Waits for the archive, and shares it with the pages. @throws Error for the author if it has an error */
  shareArchive(): Promise<void>;
  /** Indexes pages that are about to be rendered. @param pages their paths below the base: `documents/letter/` */
  indexPages(pages: readonly string[]): void;
  /**
   * Completes the site and replaces the last one.
   *
   * @param searchScripts the scripts that run a search, by their paths
   * @param pages the number of pages that were rendered
   */
  complete(searchScripts: readonly string[], pages: number): Promise<void>;
}

/** What a build saves about its pages. */
interface PageParts {
  readonly saved: SavedParts;
  /** Open until all pages are rendered. */
  readonly routes: OpenParts;
}

/** A build that renders more pages than this can need as much memory as a clean one. */
const MOST_RENDERED = 1000;

let early: StartedBuild | undefined;

/** Starts to read the archive while Astro is loaded. @throws Error for the author, see {@link startBuild} */
export function startEarly(root: string): void {
  early = startReading(resolve(root));
}

function startReading(root: string): StartedBuild {
  const start = performance.now();
  const environment = readEnvironment(process.env);
  const output = planOutput(root, environment, process.pid);
  checkOutput(root, environment);
  // Before the thread saves anything: another build deletes saved folders without an owner.
  rmSync(output.next, { recursive: true, force: true });
  mkdirSync(output.next, { recursive: true });
  claimSaved(output);
  const saved = { folder: output.saved, engine: digestEngine(), isClean: environment.isClean };
  const heap = createHeapGrowth(environment.content);
  heap.extend();
  const thread = startThread({ environment, saved });
  const archive = readEarly(environment, saved, thread.division);
  void archive.attempt.then((hasFewChanges) => {
    if (!hasFewChanges) heap.limit();
  });
  return { root, environment, output, thread, archive, heap, start };
}

/**
 * Prepares a build. The thread continues to read the archive.
 *
 * @throws Error for the author if a variable is wrong, the output folder is not a site, or the archive has no settings
 */
export async function startBuild(root: string): Promise<SiteBuild> {
  const { environment, output, thread, archive, heap, start } =
    early?.root === resolve(root) ? early : startReading(root);
  const progress = createProgress();
  progress.begin('Reading and checking');
  // Also before a build that fails: readers then have the last good site.
  await recoverSite(output);
  pruneSaved(output);
  const settings = await readSettingsOf(environment.content);
  if (settings === undefined) {
    stopOnErrors(await thread.checked);
    throw authorError(`Cannot read the settings in \`${environment.content}\`. Please build again`);
  }
  const paths = createPaths(environment.url ?? settings.url);
  const hasSpare = !environment.isClean && claimSpare(output);
  thread.write(output);
  const scripts = settings.without.includes('passages') ? undefined : bundleDraftScripts();
  // A build that fails does not wait for the scripts.
  scripts?.catch(() => undefined);
  let shared: BuiltArchive | undefined;
  let parts: PageParts | undefined;
  let warnings = 0;
  const writer = createPageWriter(output.next, paths.base);

  return {
    pages: {
      ...writer,
      write(url, response) {
        progress.step();
        return writer.write(url, response);
      },
    },
    output,
    site: paths.origin,
    base: paths.base,
    async shareArchive() {
      const taken = archive.take(thread.read);
      // The problems of the archive are reported before its error.
      taken.catch(() => undefined);
      const problems = await thread.checked;
      warnings = countProblems(problems).warnings;
      if (countProblems(problems).errors > 0) releaseSpare(output);
      stopOnErrors(problems);
      const loaded = await taken;
      if (loaded === undefined) {
        throw authorError(`A file in \`${environment.content}\` changed during the build. Please build again`);
      }
      const reuse = openReuse(loaded, environment, thread.saved.engine, output, 'pages');
      shared = { ...loaded, reuse };
      const saved = openSavedParts(shared, join(output.saved, 'page-parts'), environment.isClean);
      parts = { saved, routes: saved.open('routes') };
      const read = { ...shared, parts: parts.routes };
      share(() => Promise.resolve(read));
    },
    indexPages(pages) {
      if (shared === undefined) throw new Error('Internal error: pages are rendered without an archive');
      const { kept, locate } = shared.reuse;
      if (pages.length > MOST_RENDERED) heap.limit();
      const files = [...listPages(kept.keys()), ...pages].map((page): [string, PageFile] => {
        const file = `${page}index.html`;
        return [page, { file: locate(file), sha256: kept.get(file)?.sha256 }];
      });
      thread.index(new Map(files));
      if (pages.length > 0) progress.begin('Pages', pages.length);
    },
    async complete(searchScripts, pages) {
      if (shared === undefined || parts === undefined) {
        throw new Error('Internal error: a site was built without an archive');
      }
      parts.routes.close(true);
      progress.begin('Files');
      let filesDone = 0;
      thread.follow((done) => {
        progress.step(done - filesDone);
        filesDone = done;
      });
      const { site, spare } = await writeSite(shared, {
        output,
        parts: parts.saved,
        rendered: writer.list(),
        searchScripts,
        draftScripts: await scripts,
        environment,
        thread,
      });
      const { isLinked } = await thread.leave();
      if (hasSpare && !isLinked) completeSpare(output, spare, site);
      let recorded: Promise<void> | undefined;
      await replaceSite(output, (replaced) => {
        recorded = thread.record();
        // Its error is reported below.
        recorded.catch(() => undefined);
        return isLinked ? saveLinked(output) : saveSpare(output, replaced);
      });
      recordReuse(shared.reuse, output, 'pages', site)();
      await recorded;
      progress.end();
      const keptPages = [...shared.reuse.kept.keys()].filter((path) => path.endsWith('.html')).length;
      const summary = {
        files: site.size,
        bytes: [...site.values()].reduce((sum, { bytes }) => sum + bytes, 0),
        pages: pages + keptPages,
        warnings,
        duration: performance.now() - start,
        folder: environment.out,
      };
      console.log(summarizeBuild(shared.archive, summary));
    },
  };
}
