/** `npm run build`: compiles the archive into the output folder. */
import { setFlagsFromString } from 'node:v8';
import { startEarly } from '../site/site-build.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run build [-- --clean]

Compiles the archive into the output folder. Pages and files that depend on nothing that has changed are taken from
the last build. The site is the same as after a clean build.

  --clean  ignore and replace everything that earlier builds left
`;

/** @returns 0. If the content has errors or the build fails, the process ends with 1 */
export async function main(args: readonly string[] = []): Promise<number> {
  const { values: options } = readOptions(args, {
    clean: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (options.help === true) {
    console.log(HELP);
    return 0;
  }
  if (options.clean === true) process.env['ARCHIVE_CLEAN'] = '1';
  // The two threads of a build use two processors. More threads for the garbage collector cost 5 percent of the time.
  setFlagsFromString('--no-parallel-scavenge');
  try {
    startEarly(process.cwd());
    const { build } = await import('astro');
    await build({ logLevel: 'warn' });
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    // A progress bar that is on the terminal would keep the process running.
    process.exit(1);
  }
}
