/** `npm run dev`: reads the archive again after each change, and shows problems in the terminal and in the browser. */
import { resolve, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { countProblems, formatReport, summarize } from '../checks/problem-report.ts';
import type { Environment } from '../load/environment.ts';
import type { ReadCache } from '../load/read-cache.ts';
import { ruleOf } from '../text/problem.ts';
import { loadChecked, type Loaded } from './read-checked.ts';
import { serveExports } from './serve-exports.ts';
import { serveIndex } from './serve-index.ts';
import { serveReport } from './serve-report.ts';
import { share } from './shared-archive.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Milliseconds. Changes within this time count as one: editors save in several steps, `git` changes many files. */
const SETTLE_TIME = 40;

/**
 * Serves the archive as it is in the content folder, reloads pages after a change, and survives every error in it.
 *
 * @param cache the results of reading the archive when the server was started
 */
export function watchArchive(
  server: DevServer,
  logger: AstroIntegrationLogger,
  environment: Environment,
  cache: ReadCache,
): void {
  const content = resolve(environment.content) + sep;
  const code = resolve('src') + sep;
  /** The archive as last read, or while it is being read; undefined after a change. */
  let current: Promise<Loaded> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let hadErrors = false;

  const read = (): Promise<Loaded> => {
    current ??= loadChecked(environment, cache).then((loaded) => {
      forgetRoutes(server);
      return loaded;
    });
    return current;
  };

  const showOverlay = ({ listProblems }: Loaded): boolean => {
    const errors = listProblems().filter((problem) => ruleOf(problem).severity === 'error');
    if (errors.length > 0) server.ws.send({ type: 'error', err: { message: formatReport(errors), stack: '' } });
    return errors.length > 0;
  };

  const report = async (): Promise<void> => {
    const reading = read();
    const loaded = await reading;
    // The archive changed again while it was read. The report of that change follows.
    if (current !== reading) return;
    const problems = loaded.listProblems();
    if (countProblems(problems).errors > 0) logger.error(`\n${formatReport(problems)}\n`);
    else if (hadErrors) logger.info(summarize(problems));
    hadErrors = showOverlay(loaded);
    if (!hadErrors) server.ws.send({ type: 'full-reload' });
  };

  const scheduleReport = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      report().catch((error: unknown) => {
        current = undefined;
        logger.error(`Cannot read the content: ${error instanceof Error ? error.message : String(error)}`);
      });
    }, SETTLE_TIME);
  };

  share(async () => {
    const { shared } = await read();
    if (shared === undefined) throw new Error('The archive cannot be read, see the terminal');
    return shared;
  });
  server.middlewares.use(serveReport(server.config.base, read));
  server.middlewares.use(serveExports(async () => (await read()).shared));
  server.middlewares.use(serveIndex(async () => (await read()).shared));
  server.watcher.add(content);
  server.watcher.on('all', (_event, path) => {
    const changed = resolve(path);
    if (changed.startsWith(content)) {
      current = undefined;
      scheduleReport();
    } else if (changed.startsWith(code)) {
      current = undefined;
      cache.clear();
    }
  });
  // A reload of the page removes the overlay, but not the errors.
  server.ws.on('vite:client:connect', () => {
    void read().then(showOverlay, () => undefined);
  });
}

/** Clears Astro's cache of `getStaticPaths`, which has the paths of pages and the documents that they get as props. */
function forgetRoutes(server: DevServer): void {
  for (const { name, hot } of Object.values(server.environments)) {
    if (name !== 'client') hot.send('astro:content-changed', {});
  }
}
