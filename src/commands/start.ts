/** `npm start`: builds the site and serves it. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { readEnvironment } from '../load/environment.ts';
import { createSiteServer } from '../site/static-server.ts';
import { main as build } from './build.ts';
import { readServerOptions } from './server-options.ts';

/** Serves until the process is stopped. @returns 1 if the build fails or no port is free */
export async function main(args: readonly string[]): Promise<number> {
  const options = readServerOptions(args);
  const code = await build();
  if (code !== 0) return code;
  const { server, base } = createSiteServer(resolve(readEnvironment(process.env).out));
  let port;
  try {
    port = await listenOnFreePort(server, options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  if (port !== options.port) console.log(`Port ${options.port} is in use.`);
  console.log(`The archive is at http://${options.host}:${port}${base} (stop it with Ctrl-C)`);
  await once(server, 'close');
  return 0;
}

/** How many ports are tried, from the requested one on. */
const TRIES = 20;

/**
 * Listens on a port, or if it is in use, on the next one that is free.
 *
 * @returns the port
 * @throws Error if none of the next ports is free, or if the host is not one of this computer
 */
export async function listenOnFreePort(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<number> {
  for (let next = port; next < port + TRIES && next <= 65535; next += 1) {
    server.listen(next, host);
    try {
      await once(server, 'listening');
      return next;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`Port ${port} and the next ones are in use. Choose another one: npm start -- --port 8080`);
}
