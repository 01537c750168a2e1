/** The options of commands: the messages about wrong options. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAuthorError } from '../text/author-error.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { main as check } from './check.ts';
import { main as checkDraft } from './check-draft.ts';
import { main as dev } from './dev.ts';
import { main as docs } from './docs.ts';
import { parseLedgerArguments } from './ledger/ledger-arguments.ts';
import { main as pdf } from './pdf.ts';
import { readOptions } from './read-options.ts';
import { main as start } from './start.ts';

const options = { port: { type: 'string' }, clean: { type: 'boolean' } } as const;

const mistakes: readonly [args: readonly string[], message: RegExp][] = [
  [['--cleen'], /^Unexpected `--cleen`; the options are --port and --clean; did you mean `--clean`\?$/],
  [['clean'], /^Unexpected `clean`; the options are --port and --clean; did you mean `--clean`\?$/],
  [['-x'], /^Unexpected `-x`; the options are --port and --clean$/],
  [['--port'], /^`--port` needs a value$/],
  [['--port', '--clean'], /^`--port` needs a value; write a value that begins with a hyphen as `--port=-…`$/],
  [['--port', '1', '--port=2'], /^`--port` is given twice$/],
  [['--clean', '--clean'], /^`--clean` is given twice$/],
  [['--clean=yes'], /^`--clean` takes no value$/],
  [["don't"], /^Unexpected `don't`; the options are --port and --clean/],
  [["--don't"], /^Unexpected `--don't`; the options are --port and --clean/],
  [[''], /^Unexpected empty argument$/],
];

for (const [args, message] of mistakes) {
  test(`wrong options: ${args.join(' ')}`, () => {
    assert.throws(
      () => readOptions(args, options),
      (error) => isAuthorError(error) && message.test(error.message),
    );
  });
}

test('an unknown option of a command that takes other arguments is named as it is written', () => {
  assert.throws(
    () => readOptions(["--don't"], options, true),
    /Unexpected `--don't`; the options are --port and --clean/,
  );
});

test('npm run ledger says in the same words what is wrong with its options', () => {
  assert.match(String(parseLedgerArguments(['--reasn', 'x'])), /^Unexpected `--reasn`; .*did you mean `--reason`\?$/);
  assert.equal(parseLedgerArguments(['letter', '--reason']), '`--reason` needs a value');
  assert.equal(
    parseLedgerArguments(['letter', '--reason', '-1 corrected']),
    '`--reason` needs a value; write a value that begins with a hyphen as `--reason=-…`',
  );
  assert.equal(parseLedgerArguments(['letter', '--content', 'a', '--content', 'b']), '`--content` is given twice');
  const parsed = parseLedgerArguments(['letter', '--reason', 'x', '--reason', 'p4=y']);
  assert.ok(typeof parsed !== 'string' && parsed.reasons.size === 2);
  assert.equal(parseLedgerArguments(['letter', '--yes=1']), '`--yes` takes no value');
});

test('an option of another command is refused by each command, without a stack trace', async () => {
  for (const main of [check, checkDraft, dev, docs, pdf, start]) {
    const { status, output } = await runCommand(main, 'tests/archives/bridge', '--unknown');
    assert.equal(status, 2);
    assert.match(output, /^Unexpected `--unknown`/);
  }
});
