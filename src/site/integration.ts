/** The Astro integration: reads and checks the archive, shares it with the pages, and writes the site. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { countProblems, formatReport } from '../checks/problem-report.ts';
import { readEnvironment } from '../load/environment.ts';
import type { ReadCache } from '../load/read-cache.ts';
import type { BuiltFile } from '../search/index/build-index.ts';
import { checkOutput, planOutput, recoverSite, replaceSite, type Output } from './atomic-output.ts';
import { summarizeBuild } from './build-summary.ts';
import { digestEngine } from './engine-digest.ts';
import { createScriptFinder } from './first-search-files.ts';
import { startIndex } from './index-thread.ts';
import { loadWithSaved, stopOnErrors } from './read-checked.ts';
import { loadRecord, saveRecord } from './build-record.ts';
import { createReuse, type Reuse } from './reuse.ts';
import { claimSaved, pruneSaved } from './saved-folders.ts';
import { share, type Shared } from './shared-archive.ts';
import { sha256 } from '../text/digest.ts';
import { createProgress, type Progress } from './progress.ts';
import { watchArchive } from './watch.ts';
import { writeSite } from './write-site.ts';

/** Builds or serves the archive that the environment variables name. */
export function archive(): AstroIntegration {
  const environment = readEnvironment(process.env);
  let output: Output;
  let shared: Shared | undefined;
  let reads: ReadCache = new Map();
  let warnings = 0;
  let start = 0;
  let progress: Progress | undefined;
  let searchScripts: readonly string[] = [];
  let index: Promise<BuiltFile[]> | undefined;
  const print = (text: string) => process.stderr.write(`\n${text}\n\n`);

  /** A build keeps files of the last build of the same program with the same options. */
  function planReuse({ paths, policy, search }: Shared, program: string): Reuse {
    const engine = sha256(JSON.stringify([program, paths.origin, paths.base, policy, environment.hasPdf]));
    const last = environment.isClean ? undefined : loadRecord(recordOf(output), engine);
    return createReuse({ engine, search: search.digest, last, from: output.out, to: output.next });
  }

  return {
    name: 'annotated-archive',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        if (command === 'sync') return;
        const root = fileURLToPath(config.root);
        output = planOutput(root, environment, process.pid);
        if (command === 'build') checkOutput(root, environment);
        if (command === 'build') {
          start = performance.now();
          progress = createProgress();
          progress.begin('Reading and checking');
        }
        claimSaved(output);
        const saved = { folder: output.saved, engine: digestEngine(), isClean: environment.isClean };
        const { loaded, cache } = await loadWithSaved(environment, saved);
        reads = cache;
        if (command === 'build') {
          warnings = countProblems(loaded.listProblems()).warnings;
          // Also before a build that fails: readers then have the last good site.
          await recoverSite(output);
          pruneSaved(output);
          stopOnErrors(loaded, print);
        }
        if (loaded.shared === undefined) {
          // The dev server starts anyway and shows the report until the author has fixed the archive.
          if (command === 'dev') print(formatReport(loaded.listProblems()));
          else stopOnErrors(loaded, print);
          return;
        }
        const read = {
          ...loaded.shared,
          reuse: command === 'build' ? planReuse(loaded.shared, saved.engine) : undefined,
        };
        shared = read;
        if (read.reuse?.hasNewSearch === true) index = startIndex(read.search);
        progress?.begin('Pages', countPages(read.archive));
        // Each page asks for the archive once.
        share(() => {
          progress?.step();
          return Promise.resolve(read);
        });
        updateConfig({
          site: read.paths.origin,
          base: read.paths.base,
          outDir: toFolderUrl(command === 'build' ? output.next : output.out),
          ...(command === 'build' ? { cacheDir: toFolderUrl(output.cache) } : {}),
          vite: { plugins: [createScriptFinder((scripts) => (searchScripts = scripts))] },
        });
      },

      'astro:server:setup'({ server, logger }) {
        watchArchive(server, logger, environment, reads);
      },

      async 'astro:build:done'({ dir, pages: builtPages }) {
        if (shared === undefined) throw new Error('Internal error: a site was built without an archive');
        const { reuse } = shared;
        if (reuse === undefined) throw new Error('Internal error: a build has no record');
        const folders = { built: fileURLToPath(dir), parts: join(output.saved, 'parts') };
        const options = { isClean: environment.isClean, progress, searchScripts, index };
        const site = await writeSite({ ...shared, reuse }, folders, options);
        await replaceSite(output);
        saveRecord(recordOf(output), reuse.finish(site));
        progress?.end();
        const duration = performance.now() - start;
        const keptPages = [...reuse.kept.keys()].filter((path) => path.endsWith('.html')).length;
        const size = [...site.values()].reduce((sum, { bytes }) => sum + bytes, 0);
        const result = {
          files: site.size,
          bytes: size,
          pages: builtPages.length + keptPages,
          warnings,
          duration,
          folder: environment.out,
        };
        console.log(summarizeBuild(shared.archive, result));
      },
    },
  };
}

/** About how many pages the site has: four for each document, and one for each source and name. */
function countPages({ documents, sources, names }: Shared['archive']): number {
  return 4 * documents.length + sources.length + names.length;
}

function toFolderUrl(path: string): URL {
  return new URL(`${pathToFileURL(path).href}/`);
}

/** Where the record of the last build is. */
function recordOf({ saved }: Output): string {
  return join(saved, 'build.json');
}
