/** Reports of problems: a whole one as it is printed, and its other forms. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readManual } from './manual-pages.ts';
import { formatReport, formatReportAs } from './problem-report.ts';
import { ruleIds } from '../text/rules.ts';
import { trySample } from './try-sample.ts';
import type { Problem } from '../text/problem.ts';

test('a whole report: every document of the manual that breaks a rule, in one archive', async (t) => {
  const together = ruleIds.flatMap((rule) => {
    const sample = readManual(rule).samples?.breaks ?? [];
    const [file, ...others] = sample.filter(({ path }) => path.startsWith('documents/'));
    const only = sample.filter(({ path }) => !path.startsWith('sources/')).length === 1;
    if (file === undefined || others.length > 0 || !only || /limit|id-form/.test(rule)) return [];
    return [{ ...file, path: `documents/${rule}.md`, written: file.written.replaceAll('‸', '') }];
  });
  const source = readManual('note-case').samples?.breaks.filter(({ path }) => path === 'sources/work.md') ?? [];
  const { problems, files } = await trySample([...source, ...together]);
  assert.ok(problems.length > 30);
  const rows = problems.filter(({ rule }) => rule !== 'ledger-missing');
  t.assert.fileSnapshot(
    formatReport(rows, (file) => files.get(file)),
    'src/checks/problem-report.snapshot',
    { serializers: [String] },
  );
});

const problems: Problem[] = [
  { rule: 'note-case', file: 'content/a,b:c.md', line: 3, column: 7, message: 'Unexpected 100 %', fix: 'Do\nthis' },
  { rule: 'text-invisible', file: 'content/d.md', line: 1, column: 1, message: 'Unexpected X, expected Y' },
];

test('a report for programs has each problem with its severity, and the count', () => {
  assert.deepEqual(JSON.parse(formatReportAs('json', problems)), {
    errors: 1,
    warnings: 1,
    problems: [
      { severity: 'error', ...problems[0] },
      { severity: 'warning', ...problems[1] },
    ],
  });
});

test('a report for GitHub escapes what its commands are made of', () => {
  assert.equal(
    formatReportAs('github', problems),
    [
      '::error file=content/a%2Cb%3Ac.md,line=3,col=7,title=note-case::Unexpected 100 %25. Do%0Athis.',
      '::warning file=content/d.md,line=1,col=1,title=text-invisible::Unexpected X, expected Y.',
      '1 error, 1 warning',
    ].join('\n'),
  );
});
