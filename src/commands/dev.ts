/** `npm run dev`: serves the site while its content and code are edited. */
import { dev } from 'astro';
import { readServerOptions } from './server-options.ts';

/** Serves until stopped. */
export async function main(args: readonly string[]): Promise<number> {
  await dev({ server: readServerOptions(args) });
  await new Promise(() => {});
  return 0;
}
