/** `npm run build`: compiles the archive into the output folder. */
import { build } from 'astro';

/** @returns 0, or 1 if the content has errors or the build fails */
export async function main(): Promise<number> {
  try {
    await build({ logLevel: 'warn' });
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
