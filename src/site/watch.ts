/** `npm run dev`: reads the archive again after each change, and shows problems in the terminal and in the browser. */
import { resolve, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { countProblems, formatReport, summarize } from '../checks/problem-report.ts';
import type { Environment } from '../load/environment.ts';
import { ruleOf } from '../text/problem.ts';
import { digestFiles, loadChecked, type Loaded, type LoadedWithCache } from './read-checked.ts';
import { serveExports } from './serve-exports.ts';
import { serveIndex } from './serve-index.ts';
import { serveReport } from './serve-report.ts';
import { share } from './shared-archive.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Milliseconds. Changes within this time count as one: editors save in several steps, `git` changes many files. */
const SETTLE_TIME = 40;

/** Milliseconds after which the watcher has listed the files of an archive, and the first page has been shown. */
const START_TIME = 3000;

/**
 * The files that the server does not watch although they are in its folder: the sites that tests have built are thousands
 * of files. A test can serve an archive that is among them.
 *
 * @param root the folder of the project
 */
export function ignoreTests(root: string, { content }: Pick<Environment, 'content'>): (path: string) => boolean {
  const tests = resolve(root, 'tests') + sep;
  const archive = resolve(content) + sep;
  return (path) => {
    const file = resolve(path) + sep;
    return file.startsWith(tests) && !file.startsWith(archive) && !archive.startsWith(file);
  };
}

/**
 * Serves the archive as it is in the content folder, reloads pages after a change, and survives every error in it.
 *
 * @param start the archive as read when the server was started, and the results of reading it
 */
export function watchArchive(
  server: DevServer,
  logger: AstroIntegrationLogger,
  environment: Environment,
  { loaded: first, cache }: LoadedWithCache,
): void {
  const content = resolve(environment.content) + sep;
  const code = resolve('src') + sep;
  /** The archive as last read, or while it is being read; undefined after a change. */
  let current: Promise<Loaded> | undefined = Promise.resolve(first);
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

  const reportFailure = (error: unknown) => {
    current = undefined;
    logger.error(`Cannot read the content: ${error instanceof Error ? error.message : String(error)}`);
  };

  const scheduleReport = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      report().catch(reportFailure);
    }, SETTLE_TIME);
  };

  // A file can change after it was read and before it is watched.
  const findMissedChange = async (): Promise<void> => {
    const reading = current;
    const before = await reading;
    if (before === undefined) return;
    const after = await loadChecked(environment, cache);
    if (current !== reading || isSame(before, after)) return;
    current = undefined;
    scheduleReport();
  };
  setTimeout(() => void findMissedChange().catch(reportFailure), START_TIME).unref();

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
      cache.results.clear();
      cache.mentions.documents.clear();
    }
  });
  // A reload of the page removes the overlay, but not the errors.
  server.ws.on('vite:client:connect', () => {
    void read()
      .then(showOverlay)
      .catch(() => undefined);
  });
}

/** Whether the same was read twice. */
function isSame(before: Loaded, after: Loaded): boolean {
  if (before.shared === undefined || after.shared === undefined) {
    return before.shared === after.shared && formatReport(before.listProblems()) === formatReport(after.listProblems());
  }
  return digestFiles(before.shared.archive) === digestFiles(after.shared.archive);
}

/** Clears Astro's cache of `getStaticPaths`, which has the paths of pages and the documents that they get as props. */
function forgetRoutes(server: DevServer): void {
  for (const { name, hot } of Object.values(server.environments)) {
    if (name !== 'client') hot.send('astro:content-changed', {});
  }
}
