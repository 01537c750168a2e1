/**
 * `npm run bench -- search`: the relevance, time, and transfer size of the archive's search, compared with two others.
 * `npm run bench -- scale`: how long it takes to check many documents, and to show a change in one of them.
 * `npm run bench -- exports`: the time and the size that each format of files costs.
 * `npm run bench -- build`: the time and the memory of a clean build, compared with Starlight.
 * `npm run bench -- draft`: how long it takes to check a draft of 100 pages against a large archive.
 */
import { benchBuild } from './build-bench.ts';
import { benchDraft } from './draft-bench.ts';
import { benchExports } from './exports-bench.ts';
import { benchScale } from './scale-bench.ts';
import { benchSearch } from './search-bench.ts';

const benches: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  search: benchSearch,
  scale: benchScale,
  exports: benchExports,
  build: benchBuild,
  draft: benchDraft,
};

/** @returns 2 if the bench is unknown */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const bench = benches[name];
  if (bench === undefined) {
    console.error(`Unexpected bench \`${name}\`, expected ${Object.keys(benches).join(' or ')}`);
    return 2;
  }
  return bench(args);
}
