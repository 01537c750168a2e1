/** `npm run bench-scale [-- 1000]`: writes an archive of many specimen documents, and measures reading and checking it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../astro/load.ts';
import { countProblems } from '../checks/report.ts';
import { sha256 } from '../text/digest.ts';

/** Paragraphs and notes of each document. */
const PARAGRAPHS = 12;
const NOTES = 5;

const WORDS =
  'nothing specimen paper party article clause copy place office answer question matter reading record letter table reason measure number order'.split(
    ' ',
  );
const LINKS = ['of the', 'and a', 'in this', 'for each', 'by that', 'with no', 'to every', 'on one'];

/** Numbers that look random and are the same each time. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

function writeSentence(next: (below: number) => number): string {
  const words = Array.from({ length: 8 + next(10) }, (_, at) =>
    at % 2 === 0 ? (WORDS[next(WORDS.length)] ?? '') : (LINKS[next(LINKS.length)] ?? ''),
  ).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${WORDS[next(WORDS.length)]}.`;
}

/** Writes an archive of specimens that say nothing: `count` documents, each with its received text and its notes. */
export function writeSpecimens(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const kind of ['documents', 'received', 'sources']) mkdirSync(join(folder, kind), { recursive: true });
  const settings = 'title: Specimens\nurl: https://archive.example/\neditor: nobody\nintroduction: Specimens.\nscope: None.\nlicences:\n  editorial: CC0\n  code: MIT\n  documents: None.\n'; // prettier-ignore
  writeFileSync(join(folder, 'archive.yaml'), settings);
  const cited: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = `specimen-${String(n + 1).padStart(5, '0')}`;
    const next = createNumbers(n);
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
      const text = Array.from({ length: 4 }, () => writeSentence(next)).join(' ');
      return at < NOTES ? { text, note: at + 1 } : { text, note: 0 };
    });
    const notes = Array.from({ length: NOTES }, (_, at) => `Specimen ${n + 1}, ${at + 1}: ${writeSentence(next)}`);
    const received = [
      ...paragraphs.map(({ text, note }) => (note > 0 ? `${text}^{${note}}` : text)),
      ...notes.map((text, at) => `^{${at + 1}} ${text}`),
    ].join('\n\n');
    const body = [
      ...paragraphs.map(({ text, note }) => (note > 0 ? `${text}[^${note}]` : text)),
      ...notes.map((text, at) =>
        at === 0 ? `[^1]: [${text}](../sources/work-${n % 100}.md)` : `[^${at + 1}]: ${text}`,
      ),
    ].join('\n\n');
    if (n < 100) cited.push(notes[0] ?? '');
    const year = 1900 + (n % 100);
    const front = `---\nkind: report\ntitle:\n  text: Specimen ${n + 1}\n  devised: yes\ntitle-short: Specimen ${n + 1}\ndate:\n  edtf: "${year}"\n  printed: none\nheadnote: Specimen ${n + 1} says nothing.\nwitnesses:\n  - siglum: A\n    file: ../received/${id}.txt\n    sha256: ${sha256(received)}\n    got-from: unknown\n    made-by: unknown\nunsourced-notes: [${notes.map((_, at) => at + 1).slice(1).join(', ')}]\nrights: None.\n---\n\n`; // prettier-ignore
    writeFileSync(join(folder, 'received', `${id}.txt`), received);
    writeFileSync(join(folder, 'documents', `${id}.md`), `${front}${body}\n`);
  }
  for (const [at, citation] of cited.entries()) {
    const fields = `type: book\ntitle: Work ${at}\ntitle-short: Work ${at}\ncited-as:\n  - "${citation}"\nheld: no\naccess: not seen\naccess-note: There is no such work.\nrights: None.\n`;
    writeFileSync(join(folder, 'sources', `work-${at}.md`), `---\n${fields}---\nNothing.\n`);
  }
}

/** @returns 1 where the specimens have errors */
export async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { folder: { type: 'string', default: '.astro/specimens' } },
  });
  const count = Number(positionals[0] ?? 1000);
  writeSpecimens(values.folder, count);
  const environment = { content: values.folder, url: undefined, out: 'dist' };
  const memory = new Map();
  const measure = async (what: string) => {
    const [start, used] = [performance.now(), process.cpuUsage().user];
    const { problems } = await load(environment, memory);
    const seconds = (performance.now() - start) / 1000;
    const cpu = (process.cpuUsage().user - used) / 1_000_000;
    const mib = Math.round(process.memoryUsage().rss / 2 ** 20);
    console.log(`${what}: ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor, ${mib} MiB)`);
    return countProblems(problems).errors;
  };
  const errors = await measure(`${count} documents read and checked`);
  const file = join(values.folder, 'documents', 'specimen-00001.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('\nheadnote: Specimen', '\nheadnote: The specimen'));
  await measure('one of them changed');
  if (errors > 0) console.error(`Our fault: the specimens have ${errors} errors`);
  return errors > 0 ? 1 : 0;
}
