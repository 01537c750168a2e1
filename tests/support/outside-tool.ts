/** Finds validators that are not npm packages. In CI they are installed; elsewhere a test without its tool is skipped. */
import { spawnSync } from 'node:child_process';
import { findProgram, installFromDebian } from './find-browser.ts';

/** The programs, each with the Debian package that contains it. */
const packages = { jing: 'jing', java: 'default-jre-headless' } as const;

export type ToolName = keyof typeof packages;

/**
 * The `skip` option of a test that runs a program.
 *
 * @returns the reason to skip; false if the program can be run
 * @throws Error in CI if the program cannot be installed
 */
export function unlessTool(name: ToolName): string | false {
  if (findProgram([name]) !== undefined) return false;
  const isCi = (process.env['CI'] ?? '') !== '';
  if (isCi && installFromDebian(packages[name]) && findProgram([name]) !== undefined) return false;
  const reason = `\`${name}\` is not installed (on Debian: apt-get install ${packages[name]})`;
  if (isCi) throw new Error(`Missing tool: ${reason}`);
  return reason;
}

/** Runs a program. @returns its exit code and everything that it printed */
export function runTool(
  name: ToolName,
  ...args: readonly string[]
): { readonly status: number; readonly output: string } {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error !== undefined) throw error;
  return { status: status ?? 1, output: stdout + stderr };
}
