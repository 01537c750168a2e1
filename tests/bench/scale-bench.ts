/** The bench of many documents: checking all of them, and showing a change of one while its author works. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeSpecimens } from './specimen-archive.ts';

const RUN = join(import.meta.dirname, '../../src/commands/run.mjs');
const CHANGES = 5;

/**
 * Measures and prints.
 *
 * @param args how many documents; 1,000 where nothing is said
 * @returns 1 where the specimens do not pass the check
 */
export async function benchScale([documents = '1000']: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'specimens-'));
  try {
    writeSpecimens(folder, Number(documents));
    const environment = { ...process.env, ARCHIVE_CONTENT: folder };
    const start = performance.now();
    const check = spawnSync(process.execPath, [RUN, 'check'], { env: environment, encoding: 'utf8' });
    console.log(`${documents} documents checked: ${secondsSince(start)}`);
    if (check.status !== 0) {
      console.error(check.stdout + check.stderr);
      return 1;
    }
    await measureChanges(folder, environment);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Saves a document again and again, and waits until the development server shows what was saved. */
async function measureChanges(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const port = await findFreePort();
  const page = `http://localhost:${port}/documents/specimen-00001/`;
  const file = join(folder, 'documents', 'specimen-00001.md');
  const server = spawn(process.execPath, [RUN, 'dev', '--port', String(port)], { env: environment, stdio: 'ignore' });
  try {
    let start = performance.now();
    await untilShown(page, 'Specimen 1 says nothing.');
    console.log(`first page in dev: ${secondsSince(start)}`);
    for (let change = 1; change <= CHANGES; change += 1) {
      const headnote = `Specimen 1 says nothing, for the ${change}. time.`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=\nheadnote: ).*/, headnote));
      start = performance.now();
      await untilShown(page, headnote);
      console.log(`a saved change shown: ${secondsSince(start)}`);
    }
  } finally {
    server.kill();
  }
}

async function untilShown(page: string, words: string): Promise<void> {
  for (;;) {
    const text = await fetch(page).then((response) => response.text()).catch(() => ''); // prettier-ignore
    if (text.includes(words)) return;
    await wait(20);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(2)} s`;
}
