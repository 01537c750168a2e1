/** The build bench: what a clean build of generated documents takes, compared with Starlight and the same Markdown. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgress } from '../../src/site/progress.ts';
import { measureCommand, type Usage } from './measured-command.ts';
import { writeSpecimens } from './specimen-archive.ts';
import { buildStarlight, installStarlight } from './starlight-site.ts';

const PROJECT = join(import.meta.dirname, '../..');
const DEFAULT_COUNTS = ['10', '1000'];

/**
 * Builds and prints.
 *
 * @param counts the numbers of documents; 10 and 1,000 by default
 * @returns 1 if a build fails, 2 if an argument is not a number
 */
export async function benchBuild(counts: readonly string[]): Promise<number> {
  const unexpected = counts.find((count) => !/^[1-9]\d{0,5}$/.test(count));
  if (unexpected !== undefined) {
    console.error(`Unexpected \`${unexpected}\`, expected a number of documents`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'build-bench-'));
  const progress = createProgress();
  try {
    const starlight = join(folder, 'starlight');
    progress.begin('Installing Starlight');
    const missing = installStarlight(starlight);
    if (missing !== undefined) console.log(`Starlight is not measured, because it cannot be installed: ${missing}`);
    for (const count of counts.length > 0 ? counts : DEFAULT_COUNTS) {
      const content = join(folder, count);
      writeSpecimens(content, Number(count));
      const out = join(folder, `site-${count}`);
      progress.begin(`${count} documents: this project`);
      const ours = await measureCommand(readBuildCommand(), {
        cwd: PROJECT,
        env: { ...process.env, ARCHIVE_CONTENT: content, ARCHIVE_OUT: out },
      });
      progress.begin(`${count} documents: Starlight`);
      const theirs = missing === undefined ? await buildStarlight(starlight, content) : undefined;
      progress.end();
      if (typeof ours === 'string' || typeof theirs === 'string') {
        console.error([ours, theirs].find((result) => typeof result === 'string'));
        return 1;
      }
      printResult(Number(count), out, ours, theirs);
      rmSync(out, { recursive: true });
    }
    return 0;
  } finally {
    progress.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The arguments with which `npm run build` starts Node.js. */
function readBuildCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}

function printResult(count: number, out: string, ours: Usage, theirs: Usage | undefined): void {
  console.log(`\n${count.toLocaleString('en-US')} documents; load of the machine ${loadavg()[0]?.toFixed(1)}`);
  console.log(`  this project  ${formatUsage(ours)}, ${formatSize(out)}`);
  if (theirs === undefined) return;
  console.log(`  Starlight     ${formatUsage(theirs)}`);
  const ratio = (key: keyof Usage) => (ours[key] / theirs[key]).toFixed(2);
  console.log(
    `  ratio         ${ratio('seconds')} of the time, ${ratio('processorSeconds')} of the processor time, ` +
      `${ratio('peakMemory')} of the peak memory`,
  );
}

function formatUsage({ seconds, processorSeconds, peakMemory }: Usage): string {
  return `${seconds.toFixed(1)} s, processors ${processorSeconds.toFixed(1)} s, peak memory ${(peakMemory / 2 ** 20).toFixed(0)} MiB`;
}

function formatSize(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${files.length.toLocaleString('en-US')} files with ${(bytes / 1e6).toFixed(0)} MB`;
}
