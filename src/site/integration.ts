/** The Astro integration: reads and checks the archive, shares it with the pages, watches it, and puts the site in place. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatReport } from '../checks/problem-report.ts';
import type { ExportSource } from '../exports/export-format.ts';
import { listExports } from '../exports/registry.ts';
import { buildIndex, writeIndex } from '../search/index/build-index.ts';
import { federatedOrigins, formatHeadersFile, headersFor } from './headers.ts';
import { load, readEnvironment, stopOnErrors, type Loaded } from './read-checked.ts';
import { exchange, guardOutput, planOutput, recover, type Output } from './atomic-output.ts';
import { share } from './shared-archive.ts';
import { watchArchive } from './watch.ts';

/** Builds the archive that the environment names. */
export function archive(): AstroIntegration {
  const environment = readEnvironment(process.env);
  let output: Output;
  let loaded: Loaded;
  const print = (text: string) => process.stderr.write(`\n${text}\n\n`);
  const origins = () => (loaded.shared === undefined ? [] : federatedOrigins(loaded.shared.archive));

  return {
    name: 'annotated-archive',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        const root = fileURLToPath(config.root);
        output = planOutput(root, environment.out, process.pid);
        if (command === 'sync') return;
        if (command === 'build') guardOutput(root, environment);
        loaded = await load(environment);
        if (command === 'build') {
          await recover(output);
          stopOnErrors(loaded, print);
        }
        const { shared } = loaded;
        if (shared === undefined && command === 'dev') {
          // The author fixes it while the server runs; until then there is nothing to show.
          print(formatReport(loaded.problems));
          return;
        }
        if (shared === undefined) {
          stopOnErrors(loaded, print);
          return;
        }
        share(() => Promise.resolve(shared));
        const folder = (path: string) => new URL(`${pathToFileURL(path).href}/`);
        updateConfig({
          site: shared.paths.origin,
          base: shared.paths.base,
          outDir: folder(command === 'build' ? output.next : output.out),
          ...(command === 'build' ? { cacheDir: folder(output.cache) } : {}),
          server: command === 'preview' ? { headers: headersFor(origins()) } : {},
        });
      },

      'astro:server:setup'({ server, logger }) {
        watchArchive(server, logger, environment);
      },

      async 'astro:build:done'({ dir, logger }) {
        const built = fileURLToPath(dir);
        await writeFile(join(built, '_headers'), formatHeadersFile(origins()));
        if (loaded.shared !== undefined) {
          await writeExports(loaded.shared, built);
          await writeIndex(await buildIndex(loaded.shared.search), built);
        }
        await exchange(output);
        logger.info(`The site is in ${environment.out}`);
      },
    },
  };
}

/** Writes every exported file. An exported file never replaces a page: `wx` fails if the path exists. */
async function writeExports(source: ExportSource, folder: string): Promise<void> {
  for (const [path, { write }] of listExports(source)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, write(), { flag: 'wx' });
  }
}
