/** `npm run dev`: reads the archive again when a file is saved, tells what is wrong in the terminal and over the page, and stays up. */
import { resolve, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { countProblems, formatReport, summarize } from '../checks/problem-report.ts';
import { ruleOf } from '../text/problem.ts';
import type { Memory } from '../load/read-archive.ts';
import { load, type Environment, type Loaded } from './read-checked.ts';
import { serveExports } from './serve-exports.ts';
import { serveIndex } from './serve-index.ts';
import { serveReport } from './serve-report.ts';
import { share } from './shared-archive.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Editors save in several steps, and a checkout changes many files: what comes within this time is one change. Milliseconds. */
const SETTLE = 40;

/** Keeps what the pages show in step with the content folder. */
export function watchArchive(server: DevServer, logger: AstroIntegrationLogger, environment: Environment): void {
  const memory: Memory = new Map();
  const folder = resolve(environment.content) + sep;
  const code = resolve('src') + sep;
  let reading: Promise<Loaded> | undefined;
  let settling: NodeJS.Timeout | undefined;
  let wasBroken = false;
  let addresses: string | undefined;

  const read = (): Promise<Loaded> => {
    reading ??= load(environment, memory).then((loaded) => {
      const found = listAddresses(loaded) ?? addresses;
      if (addresses !== undefined && found !== addresses) forgetRoutes(server);
      addresses = found;
      return loaded;
    });
    return reading;
  };
  const cover = ({ problems }: Loaded): boolean => {
    const errors = problems.filter((problem) => ruleOf(problem).severity === 'error');
    if (errors.length > 0) server.ws.send({ type: 'error', err: { message: formatReport(errors), stack: '' } });
    return errors.length > 0;
  };
  const tell = async (): Promise<void> => {
    const current = read();
    const loaded = await current;
    // Another change came meanwhile, and tells for itself.
    if (reading !== current) return;
    const { problems } = loaded;
    if (countProblems(problems).errors > 0) logger.error(`\n${formatReport(problems)}\n`);
    else if (wasBroken) logger.info(summarize(problems));
    wasBroken = cover(loaded);
    if (!wasBroken) server.ws.send({ type: 'full-reload' });
  };
  const again = () => {
    reading = undefined;
    clearTimeout(settling);
    settling = setTimeout(() => {
      tell().catch((error: unknown) => {
        reading = undefined;
        logger.error(`The content could not be read: ${error instanceof Error ? error.message : String(error)}`);
      });
    }, SETTLE);
  };

  share(async () => {
    const { shared } = await read();
    if (shared === undefined) throw new Error('The archive cannot be read, see the terminal');
    return shared;
  });
  server.middlewares.use(serveReport(server.config.base, read));
  server.middlewares.use(serveExports(async () => (await read()).shared));
  server.middlewares.use(serveIndex(async () => (await read()).shared?.search));
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    const changed = resolve(path);
    if (changed.startsWith(folder)) again();
    else if (changed.startsWith(code)) {
      memory.clear();
      reading = undefined;
    }
  });
  // An overlay is lost when the page is loaded again; what is wrong is not.
  server.ws.on('vite:client:connect', () => {
    void read().then(cover, () => undefined);
  });
}

/** What the addresses of pages are made of: a page more, or less, changes it. Undefined where the archive cannot be read. */
function listAddresses({ shared }: Loaded): string | undefined {
  if (shared === undefined) return undefined;
  const { documents, sources, pages, names, annotations } = shared.archive;
  return JSON.stringify([documents, sources, pages, names, annotations].map((items) => items.map(({ id }) => id)));
}

/** Astro remembers which paths a page has (`getStaticPaths`) until its content changes: it is told so, in each environment that renders. */
function forgetRoutes(server: DevServer): void {
  for (const { name, hot } of Object.values(server.environments)) {
    if (name !== 'client') hot.send('astro:content-changed', {});
  }
}
