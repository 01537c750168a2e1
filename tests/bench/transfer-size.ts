/** What a search of a made collection of some size loads, and how long it takes. */
import { gzipSync } from 'node:zlib';
import { PAGE } from '../../src/search/query/search-url.ts';
import { buildIndex } from '../../src/search/index/build-index.ts';
import { search } from '../../src/search/query/search.ts';
import { makeCollection } from './generated-collection.ts';
import { onFetch, serveIndex } from './memory-index.ts';

/** Questions of which the first is a cold one. */
const QUESTIONS = 60;

/** Builds, asks and prints. Bytes are those of gzip; the scripts of the page come on top. */
export async function measureWeight(documents: number): Promise<void> {
  const { source, queries, name } = makeCollection(documents);
  const start = performance.now();
  const files = await buildIndex(source);
  console.log(`\n${name}: index built in ${((performance.now() - start) / 1000).toFixed(1)} s, ${files.length} files`);

  const weights = new Map(files.map(({ path, content }) => [path, gzipSync(content).length]));
  const asked = [...Map.groupBy(queries, ({ kind }) => kind)].flatMap(([, all]) => all.slice(0, QUESTIONS / 6));
  for (const kind of new Set(asked.map((query) => query.kind))) {
    const texts = asked.filter((query) => query.kind === kind).map(({ text }) => text);
    const first: number[] = [];
    const later: number[] = [];
    const warm: number[] = [];
    const engine = await serveIndex(files);
    let moved = 0;
    onFetch((path) => (moved += weights.get(path) ?? 0));
    for (const [number, text] of texts.entries()) {
      moved = 0;
      await search({ text, limit: PAGE }, engine);
      (number === 0 ? first : later).push(moved);
      const again = performance.now();
      await search({ text, limit: PAGE }, engine);
      warm.push(performance.now() - again);
    }
    console.log(
      `  ${kind.padEnd(17)} first ${kilobytes(first[0])}, later median ${kilobytes(at(later, 0.5))} and at most ${kilobytes(at(later, 1))}; ` +
        `again: median ${at(warm, 0.5).toFixed(0)} ms, 95th percentile ${at(warm, 0.95).toFixed(0)} ms`,
    );
  }
}

function at(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function kilobytes(bytes = 0): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
