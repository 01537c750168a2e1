/** `npm run build`: compiles the archive into the output folder. */
import { build } from 'astro';

/** @returns 0. If the content has errors or the build fails, the process ends with the code 1 */
export async function main(): Promise<number> {
  try {
    await build({ logLevel: 'warn' });
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    // A progress bar that is on the terminal would keep the process running.
    process.exit(1);
  }
}
