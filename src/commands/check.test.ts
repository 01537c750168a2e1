/** `npm run check`: its exit codes. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { trySample } from '../checks/try-sample.ts';
import { main } from './check.ts';
import { runCommand } from '../../tests/support/run-command.ts';

const OUT = 'tests/.out/check';

const exits: readonly [name: string, words: string, args: readonly string[], status: number, prints: RegExp][] = [
  ['nothing wrong', 'Words.\n', [], 0, /^0 errors, 0 warnings\n$/],
  ['a warning', 'Wo\u200Brds.\n', [], 0, /text-invisible[^]*\n0 errors, 1 warning\n$/],
  ['a warning, strictly', 'Wo\u200Brds.\n', ['--strict'], 1, /ledger-missing[^]*0 errors, 2 warnings/],
  ['an error', '<b>Words.</b>\n', ['--format=json'], 1, /"errors": 1/],
  ['an unknown format', 'Words.\n', ['--format=gihub'], 2, /expected one of .*; did you mean `github`\?/],
  ['an unknown option', 'Words.\n', ['--strickt'], 2, /--strickt/],
];

for (const [name, words, args, status, prints] of exits) {
  test(`npm run check exits with ${status}: ${name}`, async () => {
    const content = join(OUT, name.replaceAll(/\W+/g, '-'));
    await writeBase(content, words);
    const { status: exit, output } = await runCommand(main, content, ...args);
    assert.match(output, prints);
    assert.equal(exit, status, output);
  });
}

/** The base archive of the manual with other words. */
async function writeBase(folder: string, words: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { files } = await trySample([{ path: 'documents/letter.md', kind: 'text', written: `{{front}}\n${words}` }]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
