/**
 * The process of a test of limits: puts texts into one kind of file, one after another, and reads each. Prints the name
 * of a text before it is read, and a line of JSON after that, so that the test knows which text ended the process.
 *
 * Arguments: a kind of file, or `new` for `npm run new -- document --from`; then the names of the texts.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { formatReport } from '../../src/checks/problem-report.ts';
import { tryRendering } from '../../src/commands/ledger/trial-render.ts';
import { draftDocument } from '../../src/commands/new/new-document.ts';
import { UsageError } from '../../src/commands/new/usage-error.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { ruleOf } from '../../src/text/problem.ts';
import { archiveWith, yamlPlaces, type TextPlace } from './archive-with-text.ts';
import { markdownTexts, permittedTexts, scholarlyTexts, yamlTexts } from './pathological-texts.ts';

/** Errors that an author can correct without a change of the transcription: the text is rendered all the same. */
const curable = new Set(['transcription-differs', 'note-unsourced']);

const answers = {
  id: 'x', kind: 'letter', title: 'T', devised: 'no', short: 'T', date: '1900-01-01', printed: 'none', language: 'en',
  headnote: 'H.', rights: 'R.', 'got-from': 'unknown', 'made-by': 'unknown',
}; // prettier-ignore

const [place = '', ...names] = process.argv.slice(2);
const isYaml = yamlPlaces.some((known) => known === place);
const texts: Readonly<Record<string, () => string>> = isYaml
  ? yamlTexts
  : { ...markdownTexts, ...permittedTexts, ...scholarlyTexts };
for (const name of names) {
  const text = texts[name]?.();
  if (text === undefined) throw new RangeError(`Unexpected text ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'limits-'));
  console.log(JSON.stringify({ name }));
  const start = process.cpuUsage();
  try {
    const outcome = place === 'new' ? await draft(folder, text) : await readAndRender(folder, place as TextPlace, text);
    const { user, system } = process.cpuUsage(start);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ name, outcome, seconds: (user + system) / 1e6, megabytes }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Drafts a transcription. @returns what is said about it */
async function draft(folder: string, text: string): Promise<string> {
  const from = join(folder, 'x.txt');
  writeFileSync(from, text);
  try {
    const { files } = await draftDocument(folder, { ...answers, from });
    return `drafted ${files.size} files`;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

/** Checks an archive, and renders it if it has no errors. @returns the rules of the problems */
async function readAndRender(folder: string, where: TextPlace, text: string): Promise<string> {
  for (const [path, content] of Object.entries(archiveWith(where, text))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const read = await readArchive(folder);
  const problems = checkArchive(read);
  formatReport(problems);
  const internal = problems.find(({ rule }) => rule === 'our-fault');
  if (internal !== undefined) throw new Error(internal.message);
  const rules = [...new Set(problems.map(({ rule }) => rule))].join(', ');
  const isRefused = problems.some((problem) => ruleOf(problem).severity === 'error' && !curable.has(problem.rule));
  if (read.archive === undefined || isRefused) return rules;
  const failures = tryRendering(read.archive, read.archive.documents, 'https://archive.example/');
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return `rendered; ${rules}`;
}
