/** Reports of problems as text, JSON, and GitHub workflow commands. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readManual } from './manual-pages.ts';
import { formatReport, formatReportAs } from './problem-report.ts';
import { ruleIds } from '../text/rules.ts';
import { trySample } from './try-sample.ts';
import type { Problem } from '../text/problem.ts';

test('the text report of every document in the manual that breaks a rule, in one archive', async (t) => {
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
  {
    rule: 'note-case',
    file: 'content/a,b:c.md',
    line: 3,
    column: 7,
    endLine: 3,
    endColumn: 12,
    message: 'Unexpected 100 %',
    fix: 'Do\nthis',
  },
  { rule: 'text-invisible', file: 'content/d\u202E.md', line: 1, column: 1, message: 'Did you mean `x`?' },
];

test('the text report underlines the range of a problem, and writes out hidden characters', () => {
  const source = 'One.\nTwo.\nThree four five.\n';
  assert.equal(
    formatReport(problems, () => source),
    [
      'content/a,b:c.md:3:7: error: Unexpected 100 %. [note-case]',
      '   3 | Three four five.',
      '     |       ^^^^^',
      '    Do⟨U+000A⟩this.',
      'content/d⟨U+202E⟩.md:1:1: warning: Did you mean `x`? [text-invisible]',
      '1 error, 1 warning',
    ].join('\n'),
  );
});

test('the text report of a file that cannot be read has no source line', () => {
  const report = formatReport(problems.slice(0, 1));
  assert.deepEqual(report.split('\n').slice(1), ['    Do⟨U+000A⟩this.', '1 error, 0 warnings']);
});

test('the text report and the GitHub report name the first hundred problems of each file', () => {
  const [first] = problems as [Problem, ...Problem[]];
  const many = [...Array.from({ length: 1_500 }, (_, line) => ({ ...first, file: 'a.md', line })), first];
  for (const format of ['text', 'github'] as const) {
    const lines = formatReportAs(format, many).split('\n');
    assert.equal(lines.filter((line) => /a\.md(?::|,line)/.test(line) && !line.includes('more')).length, 100);
    assert.ok(
      lines.some((line) => line.includes('b') && line.includes('c.md')),
      'the problem of the other file',
    );
    assert.deepEqual(lines.slice(-2), [
      'a.md: and 1,400 more problems; `--format json` lists all',
      '1,501 errors, 0 warnings',
    ]);
  }
});

test('the JSON report contains each problem with its severity, and the count', () => {
  assert.deepEqual(JSON.parse(formatReportAs('json', problems)), {
    errors: 1,
    warnings: 1,
    problems: [
      { severity: 'error', ...problems[0] },
      { severity: 'warning', ...problems[1] },
    ],
  });
});

test('the GitHub report escapes the signs that have a meaning in workflow commands', () => {
  assert.equal(
    formatReportAs('github', problems),
    [
      '::error file=content/a%2Cb%3Ac.md,line=3,col=7,endLine=3,endColumn=12,title=note-case::Unexpected 100 %25. Do%0Athis.',
      '::warning file=content/d⟨U+202E⟩.md,line=1,col=1,title=text-invisible::Did you mean `x`?',
      '1 error, 1 warning',
    ].join('\n'),
  );
});
