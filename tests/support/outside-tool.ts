/**
 * Finds validators that are not npm packages. `.ci/run` installs them. In CI a missing one is a failure; elsewhere the
 * test that needs it is skipped and says so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from '../../src/commands/find-program.ts';

/** EPUBCheck of Debian, whose wrapper does not start. Java runs the file. */
export const EPUBCHECK = '/usr/share/java/epubcheck.jar';

/** Each program or file, with the Debian package that contains it. */
const packages = { biber: 'biber', jing: 'jing', java: 'default-jre-headless', [EPUBCHECK]: 'epubcheck' } as const;

export type ToolName = keyof typeof packages;

/**
 * The `skip` option of a test that runs programs.
 *
 * @returns the reason to skip; false if all of them are installed
 * @throws Error in CI if one is missing
 */
export function unlessTool(...names: readonly ToolName[]): string | false {
  const missing = names.filter(
    (name) => findProgram([name]) === undefined && !(name.startsWith('/') && existsSync(name)),
  );
  if (missing.length === 0) return false;
  const install = `apt-get install ${missing.map((name) => packages[name]).join(' ')}`;
  const reason = `${missing.join(' and ')} not installed (on Debian: ${install})`;
  if ((process.env['CI'] ?? '') !== '') throw new Error(`Missing tool: ${reason}`);
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
