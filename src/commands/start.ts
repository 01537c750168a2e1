/** `npm start`: builds the site and serves it. */
import { preview } from 'astro';
import { main as build } from './build.ts';
import { readServerOptions } from './server-options.ts';

/** Serves until the process is stopped. @returns 1 if the build fails, 2 if an option is wrong */
export async function main(args: readonly string[]): Promise<number> {
  let server;
  try {
    server = readServerOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const code = await build();
  if (code !== 0) return code;
  const { host, port, closed } = await preview({ logLevel: 'warn', server });
  console.log(`The archive is at http://${host ?? 'localhost'}:${port}/ (stop it with Ctrl-C)`);
  await closed();
  return 0;
}
