/** The search bench: relevance on judged collections; time and transfer size on a generated collection. */
import { parseArgs } from 'node:util';
import { createProgress } from '../../src/site/progress.ts';
import { keysOf } from '../../src/search/query/tokenizer.ts';
import { readAmendments } from './amendments-collection.ts';
import { archiveSearch, bm25, miniSearch, plainPagefind, type System } from './compared-systems.ts';
import { type Collection, generateCollection } from './generated-collection.ts';
import { readJudgedCollections } from './judged-collections.ts';
import { ndcg } from './ndcg.ts';
import { closeResultsPages, resultsPage } from './results-page.ts';
import { measureTransferSize } from './transfer-size.ts';

const systems: Readonly<Record<string, System>> = {
  'plain Pagefind': plainPagefind,
  'MiniSearch, defaults': miniSearch,
  BM25: bm25,
  'this search': archiveSearch,
};

const PAGE = 'results page, Chromium';

/** How much better than MiniSearch this search must be in the collections that others judged. */
const MARGIN = 0.05;

/** The size of the generated collection that is judged. */
const JUDGED_DOCUMENTS = 300;

/**
 * Measures and prints.
 *
 * @param args `--page` adds the results page in Chromium; `--collections FOLDER` adds judged collections (see `judged-collections.ts`); the variable `JUDGED` too;
 *   `--weigh 10,1000,10000` adds transfer sizes and times with these numbers of documents
 * @returns 1 if this search is worse than MiniSearch, by {@link MARGIN} in the judged collections, or finds nothing for
 *   a query with a word that occurs
 */
export async function benchSearch(args: readonly string[]): Promise<number> {
  const options = { weigh: { type: 'string' }, collections: { type: 'string' }, page: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const folder = values.collections ?? process.env['JUDGED'];
  const judged = folder === undefined ? [] : readJudgedCollections(folder);
  const compared = values.page === true ? { ...systems, [PAGE]: resultsPage } : systems;
  let failed = false;
  for (const collection of [readAmendments(), generateCollection(JUDGED_DOCUMENTS), ...judged]) {
    console.log(`\n${collection.name}: ${collection.queries.length} queries. ${collection.origin}.`);
    const results = await compareSystems(collection, compared);
    for (const result of results) console.log(formatResult(result));
    const mini = results.find(({ name }) => name === 'MiniSearch, defaults')?.gain ?? Infinity;
    const margin = judged.includes(collection) ? MARGIN : 0;
    const ours = results.filter(({ name }) => name === 'this search' || name === PAGE);
    failed ||= ours.some(({ gain, wronglyEmpty }) => gain < mini + margin || wronglyEmpty > 0);
  }
  await closeResultsPages();
  for (const count of (values.weigh ?? '').split(',').filter(Boolean)) await measureTransferSize(Number(count));
  console.log(failed ? '\nThis search is worse than MiniSearch, or finds nothing where a word occurs.' : '');
  return failed ? 1 : 0;
}

interface Result {
  readonly name: string;
  /** The mean nDCG@10. */
  readonly gain: number;
  /** The number of queries without results. */
  readonly empty: number;
  /** Those of them with a word that occurs, and without quotation marks. */
  readonly wronglyEmpty: number;
  /** Those of them with quotation marks: a phrase is required, so that an answer without results can be right. */
  readonly emptyPhrases: number;
  readonly gainsByKind: readonly (readonly [kind: string, gain: number])[];
}

function formatResult({ name, gain, empty, wronglyEmpty, emptyPhrases, gainsByKind }: Result): string {
  const kinds = gainsByKind.map(([kind, kindGain]) => `${kind} ${kindGain.toFixed(3)}`).join(', ');
  const counts = `empty ${String(empty).padStart(3)}, of which a word occurs ${wronglyEmpty}, with a phrase ${emptyPhrases}`;
  return `  ${name.padEnd(22)} nDCG@10 ${gain.toFixed(3)}  ${counts}${gainsByKind.length < 2 ? '' : `  (${kinds})`}`;
}

async function compareSystems({ source, queries }: Collection, compared: typeof systems): Promise<Result[]> {
  const passages = source.documents.flatMap((document) => document.passages);
  const occurring = new Set(passages.flatMap(({ words }) => keysOf(words)));
  const results: Result[] = [];
  const progress = createProgress();
  for (const [name, system] of Object.entries(compared)) {
    progress.begin(name, queries.length);
    const rank = await system(source);
    const answers: { kind: string; gain: number; empty: boolean; hasMarks: boolean; occurs: boolean }[] = [];
    for (const { kind, text, judgments } of queries) {
      const ranked = await rank(text);
      progress.step();
      const hasMarks = text.includes('"');
      const occurs = keysOf(text).some((key) => occurring.has(key));
      answers.push({ kind, gain: ndcg(ranked, judgments), empty: ranked.length === 0, hasMarks, occurs });
    }
    results.push({
      name,
      gain: meanGain(answers),
      empty: answers.filter(({ empty }) => empty).length,
      wronglyEmpty: answers.filter(({ empty, hasMarks, occurs }) => empty && occurs && !hasMarks).length,
      emptyPhrases: answers.filter(({ empty, hasMarks }) => empty && hasMarks).length,
      gainsByKind: [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, group]) => [kind, meanGain(group)]),
    });
  }
  progress.end();
  return results;
}

function meanGain(answers: readonly { readonly gain: number }[]): number {
  return answers.reduce((sum, { gain }) => sum + gain, 0) / answers.length;
}
