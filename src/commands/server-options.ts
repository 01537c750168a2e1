/** Reads the options of the servers: `--port` and `--host`. */
import { authorError } from '../text/author-error.ts';
import { readOptions } from './read-options.ts';

const DEFAULT_PORT = 4321;

/** @throws Error for the author if an option is unknown, or if the port is not a port number */
export function readServerOptions(args: readonly string[]): { port: number; host: string } {
  const { values } = readOptions(args, { port: { type: 'string' }, host: { type: 'string' } });
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw authorError(`Unexpected port \`${values.port}\`, expected a number from 1 to 65535`);
  }
  return { port, host: values.host ?? 'localhost' };
}
