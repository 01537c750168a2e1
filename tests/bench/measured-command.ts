/** Runs a command of Node.js, and measures its time and memory. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Usage {
  /** From start to end, in seconds. */
  readonly seconds: number;
  /** The time of all processors, in seconds; on Linux with the processes that the command started. */
  readonly processorSeconds: number;
  /** The largest memory of the process, in bytes. */
  readonly peakMemory: number;
}

const REPORTER = join(import.meta.dirname, 'report-usage.mjs');

/**
 * Runs a script of Node.js.
 *
 * @param args the script and its arguments
 * @returns what it took, or the end of its output if it failed
 */
export async function measureCommand(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Usage | string> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  const file = join(folder, 'usage.json');
  try {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', REPORTER, ...args], {
      cwd: options.cwd,
      env: { ...options.env, USAGE_FILE: file },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    const code = await new Promise<number | null>((resolve) => {
      child.on('close', resolve);
    });
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) return output.slice(-2000);
    const usage = JSON.parse(readFileSync(file, 'utf8')) as Omit<Usage, 'seconds'>;
    return { seconds, ...usage };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
