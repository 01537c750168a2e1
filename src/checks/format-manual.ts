/** docs/checks.md: a section for each rule, with a sample that breaks it, what is reported, and the sample fixed. */
import { MARK, readManual, type Sample, type SampleFile } from './manual-pages.ts';
import { formatReport } from './problem-report.ts';
import { ruleIds, rules, type RuleId } from '../text/rules.ts';
import { trySample } from './try-sample.ts';

const OPENING = `# Checks

\`npm run check\` reads all of the content and reports every mistake, sorted by file and line: where it is, what is unexpected and
what was expected, how to fix it, and the rule. \`npm run build\` does the same first, and builds nothing where there is an error;
\`npm run dev\` shows the report in the terminal and over the page.

| command | what it does |
| --- | --- |
| \`npm run check\` | errors make it fail, warnings don’t |
| \`npm run check -- --strict\` | warnings make it fail too; for continuous integration |
| \`npm run check -- --format=json\` | the report for programs: \`errors\`, \`warnings\`, and \`problems\` with \`severity\`, \`rule\`, \`file\`, \`line\`, \`column\`, \`endLine\`, \`endColumn\`, \`message\`, \`fix\`, \`also\` |
| \`npm run check -- --format=github\` | the report as workflow commands, which GitHub shows beside the lines of a change |

Exit codes: **0** nothing is wrong, **1** there are errors (or, with \`--strict\`, warnings), **2** the command was not understood.

Lines and columns count from 1, columns in UTF-16 units as most editors do. In the samples \`${MARK}\` marks the spot a message points to
and is no part of the file; \`⟨U+200B⟩\` stands for that character, \`⟨40 × a⟩\` for forty of them (\`␠\` for a space). Front matter that matters for nothing is left out
as \`…\`. This page is written by \`npm run docs\` from \`src/checks/rules.ts\` and \`src/checks/samples/\`.
`;

/** The manual as Markdown. Runs every sample: what it shows is what is reported. */
export async function formatManual(): Promise<string> {
  const rows = ruleIds.map(
    (rule) => `| [\`${rule}\`](#${rule}) | ${rules[rule].severity} | ${rules[rule].requirement} |`,
  );
  const sections = [];
  for (const rule of ruleIds) sections.push(await formatSection(rule));
  return (
    [OPENING, ['| rule | | requirement |', '| --- | --- | --- |', ...rows].join('\n'), ...sections].join('\n') + '\n'
  );
}

async function formatSection(rule: RuleId): Promise<string> {
  const { severity, requirement } = rules[rule];
  const { prose, samples } = readManual(rule);
  const head = `\n## ${rule}\n\n**${severity === 'error' ? 'Error' : 'Warning'}.** ${requirement} ${prose}`;
  if (samples === undefined) return head;
  const { problems, files } = await trySample(samples.breaks, rule === 'ledger-missing');
  const own = problems.filter((problem) => problem.rule === rule);
  const report = formatReport(own, (file) => files.get(file))
    .split('\n')
    .slice(0, -1)
    .join('\n');
  const marked = samples.breaks.filter(({ written }) => written.includes(MARK));
  const fixed = samples.fixed.filter(
    ({ path, kind }) => kind !== 'published' && marked.some((file) => file.path === path),
  );
  return [
    head,
    ...samples.breaks.filter(({ kind }) => kind === 'published').map(formatPublished),
    ...marked.map((file) => formatFile(file, samples.breaks, 'breaks it')),
    `Reported:\n\n${fence(report, 'text')}`,
    ...(fixed.length > 0 ? fixed : lastOf(samples.fixed)).map((file) => formatFile(file, samples.fixed, 'does not')),
  ].join('\n\n');
}

function lastOf(sample: Sample): Sample {
  return sample.slice(-1);
}

/** A document as its ledger has it. */
function formatPublished({ path, written }: SampleFile, index: number): string {
  return `\`${path}\`, edition ${index + 1} as published:\n\n${fence(fold(written), 'md')}`;
}

function fold(written: string): string {
  return written.replace('{{front}}', '---\n…\n---').trimEnd();
}

function formatFile({ path, kind, written }: SampleFile, sample: Sample, does: string): string {
  if (kind !== 'text') {
    const holds = sample.some((other) => other.path.startsWith(`${path}/`) && other.kind === 'text');
    const what = kind === 'link' ? 'a symbolic link' : holds ? 'a folder with a file' : 'it is not there';
    return `\`${path}\` ${does}: ${what}.`;
  }
  const language = /\.(?:yaml|json)$/.exec(path)?.[0].slice(1) ?? 'md';
  return `\`${path}\` ${does}:\n\n${fence(fold(written), language)}`;
}

/** A block of code, in a fence longer than any run of backticks in it. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}
