/** The scale bench: how long it takes to check many documents, and to show a saved change in `npm run dev`. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createProgress } from '../../src/site/progress.ts';
import { writeSpecimens } from './specimen-archive.ts';

const RUN = join(import.meta.dirname, '../../src/commands/run.mjs');
const CHANGES = 5;
/** The time between two requests for a page, in milliseconds. */
const INTERVAL = 20;
/** The time between two saves, in milliseconds. The file watcher ignores a second change of a file within 50 ms. */
const SAVE_INTERVAL = 200;

/**
 * Measures and prints.
 *
 * @param args the number of documents; the default is 1,000
 * @returns 1 if the specimens do not pass the check
 */
export async function benchScale([documentCount = '1000']: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'specimens-'));
  const progress = createProgress();
  progress.begin(`Writing ${documentCount} documents`);
  try {
    writeSpecimens(folder, Number(documentCount));
    const environment = { ...process.env, ARCHIVE_CONTENT: folder };
    progress.begin('Checking');
    const start = performance.now();
    const check = spawnSync(process.execPath, [RUN, 'check'], { env: environment, encoding: 'utf8' });
    const results = [`${documentCount} documents checked: ${formatSecondsSince(start)}`];
    if (check.status !== 0) {
      progress.end();
      console.error(check.stdout + check.stderr);
      return 1;
    }
    progress.begin('First page and saved changes', 1 + CHANGES);
    for await (const result of measureChanges(folder, environment)) {
      results.push(result);
      progress.step();
    }
    progress.end();
    console.log(results.join('\n'));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Saves a document several times, and waits each time until the development server shows the change. @returns a line for each */
async function* measureChanges(folder: string, environment: NodeJS.ProcessEnv): AsyncGenerator<string> {
  const port = await findFreePort();
  const page = `http://localhost:${port}/documents/specimen-00001/`;
  const file = join(folder, 'documents', 'specimen-00001.md');
  const server = spawn(process.execPath, [RUN, 'dev', '--port', String(port)], { env: environment, stdio: 'ignore' });
  try {
    let start = performance.now();
    await waitForText(page, 'Specimen 1 says nothing.');
    yield `first page in dev: ${formatSecondsSince(start)}`;
    for (let change = 1; change <= CHANGES; change += 1) {
      await wait(SAVE_INTERVAL);
      const headnote = `Specimen 1 says nothing; change ${change}.`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=\nheadnote: ).*/, headnote));
      start = performance.now();
      await waitForText(page, headnote);
      yield `a saved change shown: ${formatSecondsSince(start)}`;
    }
  } finally {
    server.kill();
  }
}

async function waitForText(page: string, text: string): Promise<void> {
  for (;;) {
    const html = await fetch(page).then((response) => response.text()).catch(() => ''); // prettier-ignore
    if (html.includes(text)) return;
    await wait(INTERVAL);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function formatSecondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(2)} s`;
}
