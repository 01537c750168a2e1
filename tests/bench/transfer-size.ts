/** Measures how much a search of a generated archive transfers, and how long it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readArchive } from '../../src/load/read-archive.ts';
import { createPaths } from '../../src/paths.ts';
import { createSearchSource } from '../../src/search/index/archive-source.ts';
import { buildIndex } from '../../src/search/index/build-index.ts';
import { searchArchive } from '../../src/search/query/search-pages.ts';
import type { SearchSource } from '../../src/search/query/search-source.ts';
import { PAGE_SIZE } from '../../src/search/query/search-url.ts';
import { generateCollection } from './generated-collection.ts';
import { onFetch, serveIndex } from './memory-index.ts';
import { writeSpecimens } from './specimen-archive.ts';
import { createSpecimenLanguage } from './specimen-text.ts';

/** The first query of each kind is a first search: nothing is loaded before it. */
const QUERIES_PER_KIND = 10;

/** Builds indexes of generated passages and of specimens, searches them, and prints. */
export async function measureTransferSize(documentCount: number): Promise<void> {
  const { source, queries, name } = generateCollection(documentCount);
  await measure(name, source, queries);
  const specimens = await readSpecimens(documentCount);
  await measure(`specimens, ${documentCount.toLocaleString('en-US')} documents`, specimens, listQueries(specimens));
}

interface Query {
  readonly kind: string;
  readonly text: string;
}

async function readSpecimens(count: number): Promise<SearchSource> {
  const folder = mkdtempSync(join(tmpdir(), 'specimens-'));
  try {
    writeSpecimens(folder, count);
    const { archive } = await readArchive(folder);
    if (archive === undefined) throw new Error('The specimens cannot be read');
    return createSearchSource(archive, createPaths(archive.settings.url));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Queries for specimens, by how frequent their words are: the most frequent words have the largest files. */
function listQueries({ documents }: SearchSource): Query[] {
  const { stem } = createSpecimenLanguage();
  return Array.from({ length: QUERIES_PER_KIND }, (_, number): Query[] => {
    const [first, second, third, rare] = [number, number + 1, number + 2, 20_000 + number].map(stem);
    const passage = documents[(number * 7919) % documents.length]?.passages[number];
    return [
      { kind: 'one common word', text: `${first}` },
      { kind: 'two common words', text: `${first} ${second}` },
      { kind: 'three common words', text: `${first} ${second} ${third}` },
      { kind: 'rare and common', text: `${rare} ${first}` },
      { kind: 'stop words and two', text: `what was the ${first} of the ${second}` },
      { kind: 'a sentence', text: passage?.words.split('. ')[0] ?? '' },
    ];
  }).flat();
}

/** Builds an index, searches it, and prints. Sizes are those of gzip, without the scripts of the page. */
async function measure(name: string, source: SearchSource, queries: readonly Query[]): Promise<void> {
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
      `  ${kind.padEnd(18)} ${transfer} and at most ${most}; repeated: median ${median}, 95th percentile ${p95}`,
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
