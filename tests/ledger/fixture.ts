/** A small archive in a temporary folder. A test edits its only document and records it with the command. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/commands/ledger.ts';
import type { ArchiveDocument } from '../../src/model/model.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import type { Ledger } from '../../src/schemas/ledger-record.ts';
import { ruleOf } from '../../src/text/problem.ts';
import { writeDocumentFiles } from './document-files.ts';

export interface Fixture {
  readonly folder: string;
  /** Writes the transcription, with the line ends that are given, and the received text. */
  write(body: string, lineEnd?: '\r\n'): Promise<void>;
  /** Runs the command on the document. */
  ledger(...args: string[]): Promise<{ code: number; output: string }>;
  /** The document as read, with its ledger. */
  read(): Promise<ArchiveDocument>;
  recorded(): Promise<Ledger>;
  ledgerText(): Promise<string>;
  remove(): Promise<void>;
}

const settings = `title: Test
url: https://archive.example/
editor: An editor
contact: none
introduction: A test.
scope: One paper.
licences: { editorial: none, code: none, documents: none }
`;

export async function createFixture(): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  await mkdir(join(folder, 'documents'));
  await mkdir(join(folder, 'received'));
  await writeFile(join(folder, 'archive.yaml'), settings);
  const ledgerText = () => readFile(join(folder, 'documents/report.ledger.json'), 'utf8');
  const read = async () => {
    const { archive, problems } = await readArchive(folder);
    const document = archive?.documents[0];
    // Problems of characters and spelling do not affect addresses.
    const open = problems.filter((problem) => ruleOf(problem).aboutCharacters !== true);
    if (document === undefined || open.length > 0) throw new Error(JSON.stringify(open));
    return document;
  };
  return {
    folder,
    ledgerText,
    read,
    write: async (body, lineEnd) => {
      const { transcription, received } = writeDocumentFiles('report', body);
      const text = lineEnd === undefined ? transcription : transcription.replace(/\n/g, lineEnd);
      await writeFile(join(folder, 'documents/report.md'), text);
      await writeFile(join(folder, 'received/report.txt'), received);
    },
    ledger: async (...args) => {
      let output = '';
      const print = (text: string) => (output += `${text}\n`);
      const effects = { print, today: () => '2026-11-21', ask: undefined };
      const code = await main(['report', '--content', folder, '--yes', ...args], effects);
      return { code, output };
    },
    recorded: async () => {
      const { ledger } = await read();
      if (ledger === undefined) throw new Error('no ledger');
      return ledger;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
