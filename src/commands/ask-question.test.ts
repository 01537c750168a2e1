import assert from 'node:assert/strict';
import { createInterface } from 'node:readline/promises';
import { PassThrough } from 'node:stream';
import test from 'node:test';
import { isAuthorError } from '../text/author-error.ts';
import { askQuestion } from './ask-question.ts';

function openTerminal() {
  const input = new PassThrough();
  return { input, terminal: createInterface({ input, output: new PassThrough(), terminal: true }) };
}

test('an answer has no spaces around it', async () => {
  const { input, terminal } = openTerminal();
  const listeners = terminal.listenerCount('close');
  const answer = askQuestion(terminal, 'Which? ');
  input.write(' a b \n');
  assert.equal(await answer, 'a b');
  assert.equal(terminal.listenerCount('close'), listeners);
  terminal.close();
});

const ends: readonly [name: string, end: (input: PassThrough) => void][] = [
  ['Ctrl+C', (input) => input.write('\u0003')],
  ['Ctrl+D', (input) => input.write('\u0004')],
  ['the end of the input', (input) => input.end()],
];
for (const [name, end] of ends) {
  test(`${name} at a question stops the command without a stack trace`, async () => {
    const { input, terminal } = openTerminal();
    const answer = askQuestion(terminal, 'Which? ');
    end(input);
    const isStopped = (error: unknown) =>
      isAuthorError(error) &&
      error.message === '\nStopped. Nothing was written.' &&
      (error as { exitCode?: number }).exitCode === 130;
    await assert.rejects(answer, isStopped);
    // A question after the end is not asked.
    await assert.rejects(askQuestion(terminal, 'Which? '), isStopped);
  });
}
