/**
 * `npm test`: the linter, the types, and the tests, with a browser that it finds or installs.
 *
 * - `npm test`: every test; of large populations (pages, sentences, random edits) a sample.
 * - `npm test -- unit`: the tests in `src`, which need no site and no browser; no linter, no types.
 * - `npm test -- full`: everything, as CI runs it, in Chromium and in Firefox; then the tests with another archive in
 *   place of `content/`.
 * - `npm test -- <part> …`: the test files whose path contains a part; with `full`, their whole populations.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { testOtherArchive } from './other-archive.ts';
import { startChromium } from './support/chromium.ts';
import { getBrowser, getPlaywrightChromium } from './support/find-browser.ts';
import { getSite, siteNames } from './support/built-sites.ts';

/** @returns 0 where everything passed */
export async function main(args: readonly string[]): Promise<number> {
  // Most of a short test is compiling modules.
  process.env['NODE_COMPILE_CACHE'] = getCompileCacheDir();
  const [isUnit, isFull] = [args.includes('unit'), args.includes('full')];
  const parts = args.filter((arg) => arg !== 'unit' && arg !== 'full');
  const files = [...findTests('src'), ...(isUnit ? [] : findTests('tests'))].filter(
    (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
  );
  if (files.length === 0) {
    console.error(
      `Unexpected \`${parts.join(' ')}\`, expected \`unit\`, \`full\`, or a part of the path of a test file.`,
    );
    return 2;
  }
  // Printing the name of every unit test takes a tenth of the time.
  if (files.every((file) => file.startsWith('src'))) return runTests(files, isUnit ? 'dot' : 'spec');

  const chromium = getBrowser('chromium') ?? (await getPlaywrightChromium());
  if (chromium === undefined) {
    console.error(
      'The tests need a browser: install Chromium (on Debian `apt-get install chromium`), or set CHROMIUM to its path.',
    );
    return 1;
  }
  process.env['CHROMIUM'] = chromium;
  if (isFull) {
    process.env['TEST_FULL'] = '1';
    const firefox = getBrowser('firefox');
    if (firefox === undefined) {
      console.error(
        'The full tests need Firefox: install it (on Debian `apt-get install firefox-esr`), or set FIREFOX.',
      );
      return 1;
    }
    process.env['FIREFOX'] = firefox;
  }
  if (parts.length === 0) {
    const code = await checkCode();
    if (code !== 0) return code;
  }
  const server = await startChromium();
  process.env['TEST_CHROMIUM'] = server.wsEndpoint();
  const code = await runTests(files, 'spec').finally(() => server.close());
  if (code !== 0 || !isFull || parts.length > 0) return code;
  console.log('\nThe same tests with another archive in place of content/:');
  return testOtherArchive();
}

/** The linter and the types, while the sites of the tests are built. */
async function checkCode(): Promise<number> {
  const code = await run('oxlint', '--deny-warnings', 'src', 'tests');
  if (code !== 0) return code;
  const types = run('astro', 'check', '--minimumFailingSeverity', 'warning');
  for (const name of siteNames) getSite(name);
  return types;
}

function runTests(files: readonly string[], reporter: 'dot' | 'spec'): Promise<number> {
  return run(
    'node',
    '--test',
    `--test-concurrency=${Math.max(2, availableParallelism())}`,
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    '--test-reporter=./tests/support/slowest-files.ts',
    '--test-reporter-destination=stdout',
    ...files,
  );
}

/** Runs a program. @returns its exit code */
function run(program: string, ...args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'inherit' })
      .on('error', reject)
      .on('exit', (code) => resolve(code ?? 1));
  });
}

function findTests(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
