import assert from 'node:assert/strict';
import test from 'node:test';
import { readOptions } from './prompts.ts';

test('the message about a wrong option says what is wrong', () => {
  const cases: readonly [args: readonly string[], says: RegExp][] = [
    [['--body', '---a'], /^Error: Unexpected option `--body` without a value, expected `--body=<value>`; .*`--body='---a'`$/],
    [['--headline'], /^Error: Unexpected option `--headline` without a value, expected `--headline=<value>`$/],
    [['--quote', 'a', 'b'], /^Error: Unexpected word `b`, expected an option/],
    [['--qoute', 'a'], /^Error: Unexpected option `--qoute`; the options of `new annotation` are --document, .*; did you mean `quote`\?$/],
    [['--quote', 'a', '--quote', 'b'], /^Error: `--quote` is given twice$/],
    [['-q'], /^Error: Unexpected option `-q`/],
  ]; // prettier-ignore
  for (const [args, says] of cases) assert.throws(() => readOptions('annotation', args), says);
  assert.throws(
    () => readOptions('document', ['--from', 'a.txt', '--from', 'b.txt']),
    /^Error: `--from` is given twice; each command drafts one document$/,
  );
  assert.deepEqual(readOptions('annotation', ['--body=--- a', '--quote', 'b c']), { body: '--- a', quote: 'b c' });
});
