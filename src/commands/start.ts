/** `npm start`: builds the site and serves it. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { readEnvironment } from '../load/environment.ts';
import { createSiteServer } from '../site/static-server.ts';
import { main as build } from './build.ts';
import { readServerOptions } from './server-options.ts';

/** Serves until the process is stopped. @returns 1 if the build fails or the port is in use, 2 if an option is wrong */
export async function main(args: readonly string[]): Promise<number> {
  let options;
  try {
    options = readServerOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const code = await build();
  if (code !== 0) return code;
  const { server, base } = createSiteServer(resolve(readEnvironment(process.env).out));
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(inUse ? `Port ${options.port} is in use. Choose another one: npm start -- --port 8080` : error);
    return 1;
  }
  console.log(`The archive is at http://${options.host}:${options.port}${base} (stop it with Ctrl-C)`);
  await once(server, 'close');
  return 0;
}
