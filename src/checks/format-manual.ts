/** Formats docs/checks.md: a section for each rule, with a sample that breaks it, the report, and the sample fixed. */
import { ruleIds, rules, type RuleId } from '../text/rules.ts';
import { MARK, readManual, type Sample, type SampleFile } from './manual-pages.ts';
import { formatReport } from './problem-report.ts';
import { strictRules } from './check-archive.ts';
import { trySample } from './try-sample.ts';

const OPENING = `# Checks

\`npm run check\` reads all content and reports every mistake, by file and line: the place, the rule, what is wrong, the
line with the mistake underlined, and how to fix it. \`npm run build\` checks first, and builds nothing if there is an
error. \`npm run dev\` shows the report in the terminal and over the page.

| command | what it does |
| --- | --- |
| \`npm run check\` | fails if there are errors; warnings are only reported |
| \`npm run check -- --strict\` | fails if there are errors or warnings, and reports documents without a ledger; for continuous integration |
| \`npm run check -- --format=json\` | writes the report as JSON: \`errors\`, \`warnings\`, and \`problems\`, each with \`severity\`, \`rule\`, \`file\`, \`line\`, \`column\`, \`endLine\`, \`endColumn\`, \`message\`, \`fix\`, \`also\` |
| \`npm run check -- --format=github\` | writes the report as workflow commands, which GitHub shows next to the lines of a change |

Exit codes: **0** nothing is wrong; **1** there are errors (with \`--strict\`, errors or warnings); **2** an option
is wrong.

Lines and columns count from 1. Columns count UTF-16 units, as in most editors. \`endLine\` and \`endColumn\` are the
position after the last character of a mistake; a mistake of the whole file has no end.

In the samples, \`${MARK}\` marks each place that a message names; it is not part of the file. \`⟨U+200B⟩\` is that
Unicode character, \`⟨40 × a⟩\` is the letter forty times, and \`␠\` is a space. \`…\` is front matter that does not
matter for the rule. \`npm run docs\` writes this page from \`src/text/rules.ts\` and \`src/checks/samples/\`.
`;

/** Formats the manual as Markdown. Each report in it is the result of checking the sample. */
export async function formatManual(): Promise<string> {
  const rows = ruleIds.map((rule) => {
    const { severity, requirement } = rules[rule];
    return `| [\`${rule}\`](#${rule}) | ${severity} | ${requirement} |`;
  });
  const sections = [];
  for (const rule of ruleIds) sections.push(await formatSection(rule));
  return [
    OPENING,
    ['| rule | severity | requirement |', '| --- | --- | --- |', ...rows].join('\n'),
    ...sections,
    '',
  ].join('\n');
}

async function formatSection(rule: RuleId): Promise<string> {
  const { severity, requirement } = rules[rule];
  const { prose, samples } = readManual(rule);
  const head = `\n## ${rule}\n\n**${severity === 'error' ? 'Error' : 'Warning'}.** ${requirement} ${prose}`;
  if (samples === undefined) return head;
  const { breaks, fixed } = samples;
  const { problems, files } = await trySample(breaks, strictRules.has(rule));
  const own = problems.filter((problem) => problem.rule === rule);
  const report = formatReport(own, (file) => files.get(file));
  const withoutCount = report.slice(0, report.lastIndexOf('\n'));
  const marked = breaks.filter(({ written }) => written.includes(MARK));
  const paths = new Set(marked.map(({ path }) => path));
  const changed = fixed.filter(({ path, kind }) => kind !== 'published' && paths.has(path));
  return [
    head,
    ...breaks.filter(({ kind }) => kind === 'published').map(formatPublished),
    ...marked.map((file) => formatFile(file, breaks, 'With the mistake')),
    `Report:\n\n${formatCode(withoutCount, 'text')}`,
    ...(changed.length > 0 ? changed : fixed.slice(-1)).map((file) => formatFile(file, fixed, 'Fixed')),
  ].join('\n\n');
}

function formatPublished({ path, written }: SampleFile, index: number): string {
  return `Edition ${index + 1} of \`${path}\`, as published:\n\n${formatCode(shorten(written), 'md')}`;
}

function shorten(written: string): string {
  return written.replace('{{front}}', '---\n…\n---').trimEnd();
}

function formatFile({ path, kind, written }: SampleFile, sample: Sample, caption: string): string {
  if (kind !== 'text') {
    const hasFiles = sample.some((other) => other.path.startsWith(`${path}/`) && other.kind === 'text');
    const state = kind === 'link' ? 'is a symbolic link' : hasFiles ? 'is a folder with a file' : 'does not exist';
    return `${caption}: \`${path}\` ${state}.`;
  }
  const language = /\.(?:yaml|json)$/.exec(path)?.[0].slice(1) ?? 'md';
  return `${caption}, \`${path}\`:\n\n${formatCode(shorten(written), language)}`;
}

/** Formats a code block whose fence is longer than any run of backticks in it. */
function formatCode(text: string, language: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
