/** Writes a sample of the manual into an empty folder and checks it, as any content folder is. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { readDocument } from '../load/document-file.ts';
import { readArchive } from '../load/read-archive.ts';
import { propose } from '../ledger/align/align.ts';
import { formatLedger } from '../ledger/ledger-file.ts';
import { record } from '../ledger/record/record-edition.ts';
import { sha256 } from '../text/digest.ts';
import type { Problem } from '../text/problem.ts';
import { checkArchive } from './check-archive.ts';
import { compareTranscription } from './comparable-transcription.ts';
import { expand, MARK, parseManual, SAMPLES, type Sample } from './manual-pages.ts';

/** What a sample gave, and the places it says it should give. Files are named relative to the content folder. */
export interface Tried {
  readonly problems: readonly Problem[];
  readonly expected: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  /** The files that were checked, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Checks a sample, over the base archive.
 *
 * @param strict whether as `--strict` does
 */
export async function trySample(sample: Sample, strict = false): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-sample-'));
  try {
    const { expected, texts: files } = writeSample(folder, sample);
    const problems = checkArchive(await readArchive(folder), strict);
    return { problems: problems.map((problem) => relativize(problem, folder)), expected, files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSample(folder: string, sample: Sample) {
  const base = parseManual('base', readFileSync(new URL('base.txt', SAMPLES), 'utf8')).samples?.breaks ?? [];
  const front = base.find(({ path }) => path === 'front')?.written ?? '';
  const standing = [...base, ...sample].filter(({ path, kind }) => path !== 'front' && kind !== 'published');
  const files = new Map(standing.map((file) => [file.path, file]));
  const expected: { file: string; line: number; column: number }[] = [];
  const texts = recordPublished(sample, front);
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

/** The ledgers of documents that were published before, one edition after the other. */
function recordPublished(sample: Sample, front: string): Map<string, string> {
  const ledgers = new Map<string, string>();
  for (const { path, written } of sample.filter(({ kind }) => kind === 'published')) {
    const id = posix.basename(path, '.md');
    const file = `documents/${id}.ledger.json`;
    const text = expand(written, front).replaceAll('{{id}}', id).replaceAll('{{sha256}}', NO_HASH);
    const before = ledgers.get(file);
    const { value } = readDocument(
      text,
      path,
      id,
      () => NO_TEXT,
      before === undefined ? before : { file, text: before },
    );
    if (value === undefined) throw new Error(`Internal error: ${path} of a sample cannot be read`);
    const recorded = record(value.ledger, value.passages, propose(value), {
      document: id,
      date: '1900-01-01',
      reasonOf: () => 'A specimen of a reason',
      causeOf: () => 'our error',
    });
    if (!recorded.recorded) throw new Error(`Internal error: ${path} of a sample cannot be recorded`);
    ledgers.set(file, formatLedger(recorded.ledger));
  }
  return ledgers;
}

const NO_HASH = '0'.repeat(64);
const NO_TEXT = { file: '', text: '', sha256: '' };

/** A sample that says nothing of received texts has the one its transcription asks for, with the right hash. */
function supplyReceived(path: string, text: string, texts: Map<string, string>): void {
  const id = posix.basename(path, '.md');
  const at = `received/${id}.txt`;
  const named = text.replaceAll('{{id}}', id);
  if (!texts.has(at)) {
    const read = readDocument(named.replaceAll('{{sha256}}', NO_HASH), path, id, () => NO_TEXT);
    const { body, notes } =
      read.value === undefined ? { body: '', notes: new Map() } : compareTranscription(read.value);
    const words = [body, ...[...notes].map(([label, note]) => `^{${label}} ${note}`)].join('\n\n');
    texts.set(at, `${words.replace(/⟦([^⟧]+)⟧/g, '^{$1}')}\n`);
  }
  texts.set(path, named.replaceAll('{{sha256}}', sha256(texts.get(at) ?? '')));
}

function relativize(problem: Problem, folder: string): Problem {
  const cut = (text: string) => text.replaceAll(`${folder}/`, '');
  const { fix, ...rest } = { ...problem, file: cut(problem.file), message: cut(problem.message) };
  return fix === undefined ? rest : { ...rest, fix: cut(fix) };
}
