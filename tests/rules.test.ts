/** Each rule finds its sample at the marked spot, says nothing of the fixed one, and has its page in the manual. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { readManual, SAMPLES } from '../src/checks/manual-pages.ts';
import { ruleIds } from '../src/text/rules.ts';
import { trySample } from '../src/checks/try-sample.ts';

test('every rule has a page of the manual, and every page a rule', () => {
  const pages = readdirSync(SAMPLES).map((file) => file.replace(/\.txt$/, ''));
  assert.deepEqual(pages.filter((page) => page !== 'base').sort(), [...ruleIds].sort());
});

for (const rule of ruleIds) {
  const { samples } = readManual(rule);
  if (samples === undefined) continue;
  test(`${rule}: its sample breaks it at the marked spot`, async () => {
    const { problems, expected } = await trySample(samples.breaks, rule === 'ledger-missing');
    assert.deepEqual(
      problems.map((found) => [found.file, found.line, found.column, found.rule]),
      expected.map(({ file, line, column }) => [file, line, column, rule]),
      problems.map(({ message }) => message).join('\n'),
    );
  });
  test(`${rule}: nothing is said of the sample fixed`, async () => {
    const { problems } = await trySample(samples.fixed, rule === 'ledger-missing');
    assert.deepEqual(
      problems.map((found) => [found.file, found.line, found.column, found.rule, found.message]),
      [],
    );
  });
}
