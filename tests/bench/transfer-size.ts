/** Measures how much a search of a generated collection transfers, and how long it takes. */
import { gzipSync } from 'node:zlib';
import { buildIndex } from '../../src/search/index/build-index.ts';
import { searchArchive } from '../../src/search/query/search-pages.ts';
import { PAGE_SIZE } from '../../src/search/query/search-url.ts';
import { generateCollection } from './generated-collection.ts';
import { onFetch, serveIndex } from './memory-index.ts';

/** The first query of each kind is a first search: nothing is loaded before it. */
const QUERIES_PER_KIND = 10;

/** Builds an index, searches it, and prints. Sizes are those of gzip, without the scripts of the page. */
export async function measureTransferSize(documentCount: number): Promise<void> {
  const { source, queries, name } = generateCollection(documentCount);
  const buildStart = performance.now();
  const files = await buildIndex(source);
  const seconds = (performance.now() - buildStart) / 1000;
  console.log(`\n${name}: index built in ${seconds.toFixed(1)} s, ${files.length} files`);

  const sizes = new Map(files.map(({ path, content }) => [path, gzipSync(content).length]));
  for (const [kind, queriesOfKind] of Map.groupBy(queries, (query) => query.kind)) {
    const first: number[] = [];
    const later: number[] = [];
    const repeated: number[] = [];
    const engine = await serveIndex(files);
    let transferred = 0;
    onFetch((path) => (transferred += sizes.get(path) ?? 0));
    for (const [number, { text }] of queriesOfKind.slice(0, QUERIES_PER_KIND).entries()) {
      transferred = 0;
      await searchArchive({ text, limit: PAGE_SIZE }, engine);
      (number === 0 ? first : later).push(transferred);
      const start = performance.now();
      await searchArchive({ text, limit: PAGE_SIZE }, engine);
      repeated.push(performance.now() - start);
    }
    const transfer = `first ${formatSize(first[0])}, later median ${formatSize(quantile(later, 0.5))}`;
    const [median, p95] = [quantile(repeated, 0.5), quantile(repeated, 0.95)].map((time) => `${time.toFixed(0)} ms`);
    const most = formatSize(quantile(later, 1));
    console.log(
      `  ${kind.padEnd(17)} ${transfer} and at most ${most}; repeated: median ${median}, 95th percentile ${p95}`,
    );
  }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function formatSize(bytes = 0): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
