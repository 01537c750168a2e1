/** `npm run dev`: serves the site while an author edits its content. */
import { dev } from 'astro';
import { readServerOptions } from './server-options.ts';

/** Serves until the process is stopped. */
export async function main(args: readonly string[]): Promise<number> {
  await dev({ server: readServerOptions(args) });
  await new Promise(() => {});
  return 0;
}
