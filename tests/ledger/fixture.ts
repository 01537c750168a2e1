/** A small archive in a temporary folder. A test edits its only document and records it with the command. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/commands/ledger.ts';
import type { ArchiveDocument } from '../../src/model/model.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import type { Ledger } from '../../src/schemas/ledger-record.ts';
import { sha256 } from '../../src/text/digest.ts';
import { ruleOf } from '../../src/text/problem.ts';

export interface Fixture {
  readonly folder: string;
  /** Writes the transcription. */
  write(body: string): Promise<void>;
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
introduction: A test.
scope: One paper.
licences: { editorial: none, code: none, documents: none }
`;

const received = 'As received.\n';

const frontMatter = `---
kind: report
title:
  text: Report
title-short: Report
date: { edtf: 2010-10-18, printed: "October 18, 2010" }
headnote: A report.
witnesses:
  - siglum: A
    file: ../received/report.txt
    sha256: ${sha256(received)}
    got-from: unknown
    made-by: unknown
rights: unknown
---
`;

export async function createFixture(): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  await mkdir(join(folder, 'documents'));
  await mkdir(join(folder, 'received'));
  await writeFile(join(folder, 'archive.yaml'), settings);
  await writeFile(join(folder, 'received/report.txt'), received);
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
    write: (body) => writeFile(join(folder, 'documents/report.md'), body.startsWith('---') ? body : frontMatter + body),
    ledger: async (...args) => {
      let output = '';
      const print = (text: string) => (output += `${text}\n`);
      const effects = { print, today: () => '2026-11-21', confirm: undefined };
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

export { frontMatter };
