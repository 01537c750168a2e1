/** For each rule: its sample breaks it at the marked places, the fixed sample has no problem, and the manual has a page. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { strictRules } from './check-archive.ts';
import { readManual, SAMPLES } from './manual-pages.ts';
import { trySample } from './try-sample.ts';
import { ruleIds } from '../text/rules.ts';

test('every rule has a page of the manual, and every page has a rule', () => {
  const pages = readdirSync(SAMPLES).map((file) => file.replace(/\.txt$/, ''));
  assert.deepEqual(pages.filter((page) => page !== 'base').sort(), [...ruleIds].sort());
});

for (const rule of ruleIds) {
  const { samples } = readManual(rule);
  if (samples === undefined) continue;
  test(`${rule}: its sample breaks it at the marked places`, async () => {
    const { problems, expected } = await trySample(samples.breaks, strictRules.has(rule));
    assert.deepEqual(
      problems.map((found) => [found.file, found.line, found.column, found.rule]),
      expected.map(({ file, line, column }) => [file, line, column, rule]),
      problems.map(({ message }) => message).join('\n'),
    );
    for (const { message, fix = '', line, column, endLine = Infinity, endColumn = Infinity } of problems) {
      // The report adds the period, and an author knows neither the internal signs nor `\u{…}`.
      for (const text of [message, fix]) assert.doesNotMatch(text, /[^.]\.$|[\uFDD0-\uFDEF]|\\u\{/);
      assert.ok(endLine > line || (endLine === line && endColumn > column), `${endLine}:${endColumn}`);
    }
  });
  test(`${rule}: the fixed sample has no problem`, async () => {
    const { problems } = await trySample(samples.fixed, strictRules.has(rule));
    assert.deepEqual(
      problems.map((found) => [found.file, found.line, found.column, found.rule, found.message]),
      [],
    );
  });
}
