/** Writes a sample of the manual into a temporary content folder and checks the folder. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { readDocument } from '../load/document-file.ts';
import { readArchive } from '../load/read-archive.ts';
import { propose } from '../ledger/align/align.ts';
import { formatLedger, ledgerPath, parseLedger } from '../ledger/ledger-file.ts';
import { formatPublished, updatePublished } from '../ledger/published-list.ts';
import { PUBLISHED_FILE } from '../load/published-file.ts';
import { record } from '../ledger/record/record-edition.ts';
import { NOTE_MARK } from '../text/comparable-text.ts';
import { sha256 } from '../text/digest.ts';
import type { Place, Problem } from '../text/problem.ts';
import { checkArchive } from './check-archive.ts';
import { compareTranscription } from './comparable-transcription.ts';
import { expand, MARK, readManual, type Sample } from './manual-pages.ts';

/** The result of a sample. Files are named relative to the content folder. */
export interface TriedSample {
  readonly problems: readonly Problem[];
  /** The places that the sample marks. */
  readonly expected: readonly Place[];
  /** The texts of the files that were checked, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Checks a sample together with the base archive.
 *
 * @param strict whether to check as `npm run check -- --strict` does
 */
export async function trySample(sample: Sample, strict = false): Promise<TriedSample> {
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
  const base = readManual('base').samples?.breaks ?? [];
  const front = base.find(({ path }) => path === 'front')?.written ?? '';
  const current = [...base, ...sample].filter(({ path, kind }) => path !== 'front' && kind !== 'published');
  const files = new Map(current.map((file) => [file.path, file]));
  let expected: Place[] = [];
  const texts = recordPublished(sample, front);
  if (!files.has(PUBLISHED_FILE) && texts.size > 0) texts.set(PUBLISHED_FILE, listPublished(texts));
  for (const { path, kind, written } of files.values()) {
    const { text, places } = removeMarks(expand(written, front), path);
    expected = expected.concat(places);
    if (kind === 'text') texts.set(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (kind === 'link') symlinkSync('/nowhere', join(folder, path));
  }
  for (const [path, text] of texts) {
    if (path.startsWith('documents/') && path.endsWith('.md')) addReceivedText(path, text, texts);
  }
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { expected, texts };
}

function removeMarks(marked: string, file: string): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = marked;
  for (let index = text.indexOf(MARK); index >= 0; index = text.indexOf(MARK)) {
    const before = text.slice(0, index);
    places.push({ file, line: before.split('\n').length, column: index - before.lastIndexOf('\n') });
    text = before + text.slice(index + MARK.length);
  }
  return { text, places };
}

/** The list of published documents, as it is after the ledgers were recorded. */
function listPublished(ledgers: ReadonlyMap<string, string>): string {
  const recorded = [...ledgers].flatMap(([file, text]) => parseLedger(text, file).value ?? []);
  return formatPublished(updatePublished([], recorded));
}

/** Records the published editions of each document, and returns the ledgers by their paths. */
function recordPublished(sample: Sample, front: string): Map<string, string> {
  const ledgers = new Map<string, string>();
  for (const { path, written } of sample.filter(({ kind }) => kind === 'published')) {
    const id = posix.basename(path, '.md');
    const file = ledgerPath(id);
    const text = expand(written, front).replaceAll('{{id}}', id).replaceAll('{{sha256}}', NO_HASH);
    const earlier = ledgers.get(file);
    const ledger = earlier === undefined ? undefined : { file, text: earlier };
    const { value } = readDocument(text, path, id, () => NO_TEXT, ledger);
    if (value === undefined) throw new Error(`Internal error: ${path} of a sample cannot be read`);
    const recorded = record(value.ledger, value.passages, propose(value), {
      document: id,
      date: '1900-01-01',
      reasonOf: () => 'A sample reason',
      causeOf: () => 'our error',
    });
    if (!recorded.recorded) throw new Error(`Internal error: ${path} of a sample cannot be recorded`);
    ledgers.set(file, formatLedger(recorded.ledger));
  }
  return ledgers;
}

const NO_HASH = '0'.repeat(64);
const NO_TEXT = { file: '', text: '', sha256: '' };

/** Fills in the id and hash of a document. Without a received text, the transcription becomes the received text. */
function addReceivedText(path: string, text: string, texts: Map<string, string>): void {
  const id = posix.basename(path, '.md');
  const receivedPath = `received/${id}.txt`;
  const named = text.replaceAll('{{id}}', id);
  if (!texts.has(receivedPath)) {
    const { value } = readDocument(named.replaceAll('{{sha256}}', NO_HASH), path, id, () => NO_TEXT);
    const { body, notes } = value === undefined ? { body: '', notes: new Map() } : compareTranscription(value);
    const words = [body, ...[...notes].map(([label, note]) => `^{${label}} ${note}`)].join('\n\n');
    texts.set(receivedPath, `${words.replace(new RegExp(NOTE_MARK, 'g'), '^{$1}')}\n`);
  }
  texts.set(path, named.replaceAll('{{sha256}}', sha256(texts.get(receivedPath) ?? '')));
}

/** Removes the temporary folder from the texts of a problem. */
function relativize(problem: Problem, folder: string): Problem {
  const cut = (text: string) => text.replaceAll(`${folder}/`, '');
  const { fix, ...rest } = { ...problem, file: cut(problem.file), message: cut(problem.message) };
  return fix === undefined ? rest : { ...rest, fix: cut(fix) };
}
