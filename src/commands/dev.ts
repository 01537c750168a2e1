/** `npm run dev`: serves the site while an author edits its content. */
import { dev } from 'astro';
import { readServerOptions } from './server-options.ts';

/** Serves until the process is stopped. @returns 2 if an option is wrong */
export async function main(args: readonly string[]): Promise<number> {
  let server;
  try {
    server = readServerOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  await dev({ server });
  await new Promise(() => {});
  return 0;
}
