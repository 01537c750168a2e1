/** Reads texts in a process with limited memory and time, and tells what each text did to it. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What happened when a text was read. */
export interface TextResult {
  readonly name: string;
  /** The rules of its problems, or a message; undefined if the process failed. */
  readonly outcome?: string;
  /** Processor time. */
  readonly seconds: number;
  /** The most memory that the process had until then. */
  readonly megabytes: number;
  /** Why the process failed. */
  readonly failure?: string;
}

/** The memory that the process may use for JavaScript values, in megabytes. */
const HEAP = 900;

/**
 * Reads texts, one after another. After a text that ends the process, a new process reads the other texts.
 *
 * @param place the kind of file, or `new`
 * @param seconds the time after which a text is given up
 */
export async function runTexts(place: string, names: readonly string[], seconds: number): Promise<TextResult[]> {
  const results: TextResult[] = [];
  while (results.length < names.length)
    results.push(...(await runProcess(place, names.slice(results.length), seconds)));
  return results;
}

/** Runs one process. @returns the results of the texts it read, at least one */
async function runProcess(place: string, names: readonly string[], seconds: number): Promise<TextResult[]> {
  const script = fileURLToPath(new URL('read-texts.ts', import.meta.url));
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, script, place, ...names]);
  const results: TextResult[] = [];
  let timer: NodeJS.Timeout | undefined;
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  createInterface(child.stdout).on('line', (line) => {
    const result = JSON.parse(line) as TextResult;
    clearTimeout(timer);
    if (result.outcome === undefined) timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    else results.push(result);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (exitCode, killed) => resolve([exitCode, killed])),
  );
  clearTimeout(timer);
  if (code === 0) return results;
  const reason = /(?:RangeError|Error|FATAL ERROR)[^\n]*/.exec(errors)?.[0] ?? errors.slice(0, 200);
  const failure = signal === 'SIGKILL' ? `took more than ${seconds} seconds` : reason;
  return [...results, { name: names[results.length] ?? '', seconds, megabytes: 0, failure }];
}
