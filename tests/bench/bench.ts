/**
 * `npm run bench -- search`: how well, how fast and at what weight the archive's search answers, beside two others.
 * `npm run bench -- scale`: how long it takes to check many documents, and to show a change of one.
 */
import { benchScale } from './scale-bench.ts';
import { benchSearch } from './search-bench.ts';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  search: benchSearch,
  scale: benchScale,
};

/** @returns 2 where the bench is not known */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const bench = benches[name];
  if (bench === undefined) {
    console.error(`Unexpected bench \`${name}\`, expected ${Object.keys(benches).join(', ')}`);
    return 2;
  }
  return bench(args);
}
