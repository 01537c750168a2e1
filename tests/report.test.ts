/** Reports: a whole one as it is printed, its other forms, the exit codes, and the manual that shows them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { readManual } from '../src/checks/manual-pages.ts';
import { formatReport, formatReportAs } from '../src/checks/problem-report.ts';
import { ruleIds } from '../src/text/rules.ts';
import { trySample } from '../src/checks/try-sample.ts';
import { generateDocs } from '../src/commands/docs.ts';
import type { Problem } from '../src/text/problem.ts';

const OUT = 'tests/.out/report';

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
    'tests/report.snapshot',
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

const exits: readonly [name: string, words: string, args: readonly string[], status: number, says: RegExp][] = [
  ['nothing wrong', 'Words.\n', [], 0, /^0 errors, 0 warnings\n$/],
  ['a warning', 'Wo\u200Brds.\n', [], 0, /text-invisible[^]*\n0 errors, 1 warning\n$/],
  ['a warning, strictly', 'Wo\u200Brds.\n', ['--strict'], 1, /ledger-missing[^]*0 errors, 2 warnings/],
  ['an error', '<b>Words.</b>\n', ['--format=json'], 1, /"errors": 1/],
  ['an unknown format', 'Words.\n', ['--format=gihub'], 2, /expected one of .*; did you mean `github`\?/],
  ['an unknown option', 'Words.\n', ['--strickt'], 2, /--strickt/],
];

for (const [name, words, args, status, says] of exits) {
  test(`npm run check exits with ${status}: ${name}`, async () => {
    const content = join(OUT, name.replaceAll(/\W+/g, '-'));
    await writeBase(content, words);
    const run = spawnSync('node', ['src/commands/run.mjs', 'check', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ARCHIVE_CONTENT: content },
    });
    const said = run.stdout + run.stderr;
    assert.match(said, says);
    assert.equal(run.status, status, said);
  });
}

test('the manual and the schemas are up to date', async () => {
  for (const [path, text] of await generateDocs()) {
    assert.equal(readFileSync(path, 'utf8'), text, `${path}: run \`npm run docs\``);
  }
});

/** The base archive of the manual with other words. */
async function writeBase(folder: string, words: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { files } = await trySample([{ path: 'documents/letter.md', kind: 'text', written: `{{front}}\n${words}` }]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
