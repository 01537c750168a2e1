/** Starts a command, when this Node.js can: `node src/commands/run.mjs <command> [arguments]`. */
import * as module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
const [, , command = '', ...args] = process.argv;

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This is Node.js ${process.versions.node}; Node.js 22.18 or newer is needed.\n` +
      'On Linux `npm ci` brings one along: run the command through npm (`npm start`). Elsewhere install it from nodejs.org.',
  );
  process.exit(1);
}

// Astro moves servers into the background where it takes the terminal for a robot's.
Object.assign(process.env, {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
});

const commands = new Map([
  ...['start', 'dev', 'build', 'check', 'ledger', 'new', 'docs'].map((name) => [name, `./${name}.ts`]),
  ['bench', '../../tests/bench/bench.ts'],
  ['test', '../../tests/run-tests.ts'],
]);
const path = commands.get(command);
if (path === undefined) {
  console.error(`Unexpected command \`${command}\`, expected one of ${[...commands.keys()].join(', ')}.`);
  process.exit(2);
}
// Half of a short command is compiling modules; what was compiled is kept among the machine's temporary files.
module.enableCompileCache();
const { main } = await import(path);
try {
  process.exitCode = await main(args);
} catch (error) {
  // What is the author's to fix has no trace of our code.
  if (!(error instanceof Error) || error.stack !== '') throw error;
  console.error(error.message);
  process.exitCode = 2;
}
