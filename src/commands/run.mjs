/** Starts a command: `node src/commands/run.mjs <command> [arguments]`. An old Node.js can run it, too. */
import * as module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
const [, , command = '', ...args] = process.argv;

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This is Node.js ${process.versions.node}, but Node.js 22.18 or newer is required.\n` +
      'On Linux, `npm ci` installs it: run the command through npm, for example `npm start`. ' +
      'Otherwise install it from nodejs.org.',
  );
  process.exit(1);
}

Object.assign(process.env, {
  ASTRO_TELEMETRY_DISABLED: '1',
  // Without these two Astro moves its servers into the background if it detects an automated terminal.
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  // Rolldown, which bundles the code of the pages, returns the memory that it no longer needs: about 200 MB.
  MIMALLOC_PURGE_DELAY: '0',
});

const commands = new Map([
  ...['start', 'dev', 'build', 'pdf', 'check', 'check-draft', 'ledger', 'new', 'docs'].map((name) => [
    name,
    `./${name}.ts`,
  ]),
  ['bench', '../../tests/bench/bench.ts'],
  ['test', '../../tests/run-tests.ts'],
]);
const path = commands.get(command);
if (path === undefined) {
  console.error(`Unexpected command \`${command}\`, expected one of ${[...commands.keys()].join(', ')}.`);
  process.exit(2);
}
// Compiling modules takes half the time of a short command. The cache is in the temporary folder of the system.
module.enableCompileCache();
const { main } = await import(path);
try {
  process.exitCode = await main(args);
} catch (error) {
  // An error for the author has no stack trace.
  if (!(error instanceof Error) || error.stack !== '') throw error;
  console.error(error.message);
  process.exitCode = 'exitCode' in error ? Number(error.exitCode) : 2;
}
