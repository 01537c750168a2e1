/** The Astro integration: reads and checks the archive, shares it with the pages, watches it, and puts the site in place. */
import { writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatReport } from '../checks/report.ts';
import type { Memory } from '../edition/read.ts';
import { buildIndex, writeIndex } from '../search/build.ts';
import { formatHeadersFile, headersFor } from './headers.ts';
import { load, readEnvironment, stopOnErrors, type Loaded } from './load.ts';
import { exchange, planOutput, recover, type Output } from './output.ts';
import { serveIndex } from './serve-index.ts';
import { share } from './shared.ts';

/** Builds the archive that the environment names. */
export function archive(): AstroIntegration {
  const environment = readEnvironment(process.env);
  let output: Output;
  let loaded: Loaded;
  const print = (text: string) => process.stderr.write(`\n${text}\n\n`);
  const elsewhere = () => (loaded.shared?.archive.settings.federates ?? []).map(({ url }) => new URL(url).origin);

  return {
    name: 'annotated-archive',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        output = planOutput(fileURLToPath(config.root), environment.out, process.pid);
        if (command === 'sync') return;
        loaded = await load(environment);
        if (command === 'build') {
          await recover(output);
          stopOnErrors(loaded, print);
        }
        const { shared } = loaded;
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
          server: command === 'preview' ? { headers: headersFor(elsewhere()) } : {},
        });
      },

      'astro:server:setup'({ server, logger }) {
        const memory: Memory = new Map();
        const folder = resolve(environment.content) + sep;
        let reading: Promise<Loaded> | undefined;
        const read = (): Promise<Loaded> => {
          reading ??= load(environment, memory);
          return reading;
        };
        const tell = async () => {
          const { problems } = await read();
          if (problems.length === 0) {
            server.ws.send({ type: 'full-reload' });
            return;
          }
          logger.error(`\n${formatReport(problems)}\n`);
          server.ws.send({ type: 'error', err: { message: formatReport(problems), stack: '' } });
        };
        share(async () => {
          const { shared } = await read();
          if (shared === undefined) throw new Error('The archive cannot be read, see the terminal');
          return shared;
        });
        server.middlewares.use(
          serveIndex(async () => {
            const { shared } = await read();
            return shared?.search;
          }),
        );
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          const changed = resolve(path);
          if (changed.startsWith(folder)) {
            reading = undefined;
            void tell();
          } else if (changed.startsWith(resolve('src') + sep)) {
            memory.clear();
            reading = undefined;
          }
        });
        server.ws.on('vite:client:connect', () => {
          void read().then(({ problems }) => {
            if (problems.length > 0)
              server.ws.send({ type: 'error', err: { message: formatReport(problems), stack: '' } });
          });
        });
      },

      async 'astro:build:done'({ dir, logger }) {
        const built = fileURLToPath(dir);
        await writeFile(join(built, '_headers'), formatHeadersFile(elsewhere()));
        if (loaded.shared !== undefined) await writeIndex(await buildIndex(loaded.shared.search), built);
        await exchange(output);
        logger.info(`The site is in ${environment.out}`);
      },
    },
  };
}
