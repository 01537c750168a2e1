/** Writes a sample of the manual into an empty folder and checks it, as any content folder is. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { readEdition } from '../edition/edition.ts';
import { readArchive } from '../edition/read.ts';
import { sha256 } from '../text/digest.ts';
import type { Problem } from '../text/problem.ts';
import { checkArchive } from './check.ts';
import { compareTranscription } from './fidelity.ts';
import { expand, MARK, parseManual, SAMPLES, type Sample } from './manual.ts';

/** What a sample gave, and the places it says it should give. Files are named relative to the content folder. */
export interface Tried {
  readonly problems: readonly Problem[];
  readonly expected: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  /** The files that were checked, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

/** Checks a sample, over the base archive. */
export async function trySample(sample: Sample): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-sample-'));
  try {
    const { expected, texts: files } = writeSample(folder, sample);
    const problems = checkArchive(await readArchive(folder));
    return { problems: problems.map((problem) => relativize(problem, folder)), expected, files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSample(folder: string, sample: Sample) {
  const base = parseManual('base', readFileSync(new URL('base.txt', SAMPLES), 'utf8')).samples?.breaks ?? [];
  const front = base.find(({ path }) => path === 'front')?.written ?? '';
  const files = new Map([...base, ...sample].filter(({ path }) => path !== 'front').map((file) => [file.path, file]));
  const expected: { file: string; line: number; column: number }[] = [];
  const texts = new Map<string, string>();
  for (const { path, kind, written } of files.values()) {
    let text = expand(written, front);
    for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK)) {
      const before = text.slice(0, at);
      expected.push({ file: path, line: before.split('\n').length, column: at - before.lastIndexOf('\n') });
      text = before + text.slice(at + MARK.length);
    }
    if (kind === 'text') texts.set(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (kind === 'link') symlinkSync('/nowhere', join(folder, path));
  }
  for (const [path, text] of texts) {
    if (path.startsWith('documents/') && path.endsWith('.md')) supplyReceived(path, text, texts);
  }
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { expected, texts };
}

/** A sample that says nothing of received texts has the one its transcription asks for, with the right hash. */
function supplyReceived(path: string, text: string, texts: Map<string, string>): void {
  const id = posix.basename(path, '.md');
  const at = `received/${id}.txt`;
  const named = text.replaceAll('{{id}}', id);
  if (!texts.has(at)) {
    const stub = { file: at, text: '', sha256: '' };
    const read = readEdition(named.replaceAll('{{sha256}}', '0'.repeat(64)), path, id, () => stub);
    const { body, notes } =
      read.value === undefined ? { body: '', notes: new Map() } : compareTranscription(read.value);
    const words = [body, ...[...notes].map(([label, note]) => `^{${label}} ${note}`)].join('\n\n');
    texts.set(at, `${words.replace(/⟦([^⟧]+)⟧/g, '^{$1}')}\n`);
  }
  texts.set(path, named.replaceAll('{{sha256}}', sha256(texts.get(at) ?? '')));
}

function relativize(problem: Problem, folder: string): Problem {
  const cut = (text: string) => text.replaceAll(`${folder}/`, '');
  const { mend, ...rest } = { ...problem, file: cut(problem.file), message: cut(problem.message) };
  return mend === undefined ? rest : { ...rest, mend: cut(mend) };
}
