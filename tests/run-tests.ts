/** `npm test`: the layers, the types, and every test, with a browser that it gets by itself. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getBrowser, getPlaywrightChromium } from './support/find-browser.ts';

/** The site that the tests read, built from this checkout before they start. */
const SITE = 'tests/.out/site';

/**
 * @param args names of test files, or parts of them; all tests where there are none
 * @returns 0 where everything passed
 */
export async function main(args: readonly string[]): Promise<number> {
  const chromium = getBrowser('chromium') ?? (await getPlaywrightChromium());
  if (chromium === undefined) {
    console.error(
      'The tests need a browser: install Chromium (on Debian `apt-get install chromium`), or set CHROMIUM to its path.',
    );
    return 1;
  }
  const firefox = process.env['CI'] === undefined ? undefined : getBrowser('firefox');
  Object.assign(process.env, {
    CHROMIUM: chromium,
    ...(firefox === undefined ? {} : { FIREFOX: firefox }),
    TEST_SITE: resolve(SITE),
  });

  const files = ['src', 'tests']
    .flatMap(findTests)
    .filter((file) => args.length === 0 || args.some((part) => file.includes(part)));
  const steps: [program: string, ...args: string[]][] = [
    ...(args.length === 0
      ? ([
          ['oxlint', '--deny-warnings', 'src', 'tests'],
          ['astro', 'check', '--minimumFailingSeverity', 'warning'],
        ] as [string, ...string[]][])
      : []),
    ['node', 'src/commands/run.mjs', 'build'],
    ['node', '--test', ...files],
  ];
  for (const [program, ...rest] of steps) {
    const env = program === 'node' && rest.includes('build') ? { ...process.env, ARCHIVE_OUT: SITE } : process.env;
    const { status } = spawnSync(program, rest, { stdio: 'inherit', env });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

function findTests(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
