/** The address a server listens on, from `--port` and `--host`. */
import { parseArgs } from 'node:util';

/** Where the site is served unless told otherwise. */
const PORT = 4321;

/** @throws TypeError where an option is unknown, RangeError where the port is none */
export function readServerOptions(args: readonly string[]): { port: number; host: string } {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, host: { type: 'string' } },
  });
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new RangeError(`Unexpected port \`${values.port}\`, expected a number from 1 to 65535`);
  }
  return { port, host: values.host ?? 'localhost' };
}
