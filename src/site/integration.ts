/** The Astro integration: reads and checks the archive, shares it with the pages, and writes the site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { countProblems, formatReport } from '../checks/problem-report.ts';
import { drawPreviewImage } from '../exports/preview-image.ts';
import { listExports, type ExportFile } from '../exports/registry.ts';
import { readEnvironment } from '../load/environment.ts';
import type { ReadCache } from '../load/read-cache.ts';
import { buildIndex, writeIndex } from '../search/index/build-index.ts';
import { createPagesSource } from '../search/index/pages-source.ts';
import { listCrawlerFiles } from '../exports/crawler-files.ts';
import { createWorker, WORKER_FILE } from './offline-worker.ts';
import { bundleDraftCheck } from './bundle-draft-check.ts';
import { checkOutput, planOutput, recoverSite, replaceSite, type Output } from './atomic-output.ts';
import { summarizeBuild } from './build-summary.ts';
import { digestEngine } from './engine-digest.ts';
import { formatHeadersFile, headerRules } from './headers.ts';
import { listPages, readBuiltPages } from './read-pages.ts';
import { loadWithSaved, stopOnErrors } from './read-checked.ts';
import { loadRecord, saveRecord } from './build-record.ts';
import { createReuse, type Reuse } from './reuse.ts';
import { claimSaved, pruneSaved } from './saved-folders.ts';
import { keepFile, share, trackFile, type Shared } from './shared-archive.ts';
import { sha256 } from '../text/digest.ts';
import { createProgress, type Progress } from './progress.ts';
import { writeManifest } from './site-manifest.ts';
import { watchArchive } from './watch.ts';

/** Builds or serves the archive that the environment variables name. */
export function archive(): AstroIntegration {
  const environment = readEnvironment(process.env);
  let output: Output;
  let shared: Shared | undefined;
  let reads: ReadCache = new Map();
  let warnings = 0;
  let start = 0;
  let progress: Progress | undefined;
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
        });
      },

      'astro:server:setup'({ server, logger }) {
        watchArchive(server, logger, environment, reads);
      },

      async 'astro:build:done'({ dir, pages: builtPages }) {
        if (shared === undefined) throw new Error('Internal error: a site was built without an archive');
        const built = fileURLToPath(dir);
        await writeFile(join(built, '_headers'), formatHeadersFile(headerRules(shared.archive, shared.paths)));
        const files = listExports({ ...shared, draftCheck: await bundleDraftCheck(built) });
        progress?.begin('Files', files.size);
        for (const [path, file] of files) {
          writeExport(shared, built, path, file);
          progress?.step();
        }
        progress?.begin('Search index');
        const { title, subtitle = '' } = shared.archive.settings;
        const logo = await readFile(join(built, 'icon.svg'), 'utf8');
        writeNew(join(built, 'preview.png'), await drawPreviewImage(title, subtitle, logo));
        for (const [path, text] of listCrawlerFiles(shared.archive, shared.paths, listPages(built))) {
          writeNew(join(built, path), text);
        }
        const pages = createPagesSource(shared.search, readBuiltPages(built, shared.paths.base));
        writeIndex(await buildIndex(shared.search, undefined, pages), built);
        const isOn = shared.archive.settings.offline === 'yes';
        const worker = createWorker(built, { base: shared.paths.base, search: shared.search.digest, isOn });
        writeNew(join(built, WORKER_FILE), worker);
        const site = writeManifest(built, shared.reuse?.kept);
        await replaceSite(output);
        if (shared.reuse !== undefined) saveRecord(recordOf(output), shared.reuse.finish(site));
        progress?.end();
        const duration = performance.now() - start;
        const keptPages = [...(shared.reuse?.kept.keys() ?? [])].filter((path) => path.endsWith('.html')).length;
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

/** Writes an exported file, or keeps that of the last build. Files about the whole archive are always written. */
function writeExport(shared: Shared, folder: string, path: string, { item, write }: ExportFile): void {
  if (item === undefined || shared.reuse === undefined) writeNew(join(folder, path), write());
  else if (!keepFile(shared, path, item)) {
    writeNew(join(folder, path), write(trackFile(shared, shared.reuse, path, item)));
  }
}

/** Writes a file that must not exist: an exported file never replaces a page. */
function writeNew(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag: 'wx' });
}
