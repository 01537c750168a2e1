/** Finds a browser for the tests, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM_PROGRAMS, findProgram } from '../../src/commands/find-program.ts';

/** The browsers the tests drive, with the programs and the Debian package that are one. */
const browsers = {
  chromium: {
    variable: 'CHROMIUM',
    programs: CHROMIUM_PROGRAMS,
    package: 'chromium',
  },
  firefox: { variable: 'FIREFOX', programs: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
} as const;

/** A browser the tests can drive. */
export type BrowserName = keyof typeof browsers;

/** The path of a browser that is here: named by the environment, or a program in PATH. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, programs } = browsers[name];
  const named = process.env[variable];
  return named !== undefined && existsSync(named) ? named : findProgram(programs);
}

/** The path of a browser that is here, or was installed from Debian, where that may be done without a question. */
export function getBrowser(name: BrowserName): string | undefined {
  return findBrowser(name) ?? (installFromDebian(browsers[name].package) ? findBrowser(name) : undefined);
}

/** Playwright's own Chromium: downloaded, where its host can be reached. */
export async function getPlaywrightChromium(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  if (!existsSync(chromium.executablePath()))
    run('npx', ['playwright-core', 'install', 'chromium-headless-shell', 'chromium']);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function installFromDebian(name: string): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [program = '', ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    return run(program, rest);
  };
  console.log(`Installing ${name} with apt-get …`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', name);
}

function run(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
