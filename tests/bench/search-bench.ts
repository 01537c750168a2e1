/** The bench of the search: relevance on judged collections; time and bytes on a made one. */
import { parseArgs } from 'node:util';
import { keysOf } from '../../src/search/query/tokenizer.ts';
import { type Collection, makeCollection } from './generated-collection.ts';
import { ndcg } from './ndcg.ts';
import { readAmendments } from './amendments-collection.ts';
import { miniSearch, ours, plainPagefind, type System } from './compared-systems.ts';
import { measureWeight } from './transfer-size.ts';

const systems: Readonly<Record<string, System>> = {
  'plain Pagefind': plainPagefind,
  'MiniSearch, defaults': miniSearch,
  'this search': ours,
};

/** Documents of the made collection that is judged. */
const JUDGED = 300;

/**
 * Measures and prints.
 *
 * @param args `--weigh 10,1000,10000` adds bytes and times at these numbers of documents
 * @returns 1 where this search is worse than MiniSearch, or leaves a question empty of which a word occurs
 */
export async function benchSearch(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { weigh: { type: 'string' } } });
  let worse = false;
  for (const collection of [readAmendments(), makeCollection(JUDGED)]) {
    console.log(`\n${collection.name}: ${collection.queries.length} questions. ${collection.origin}.`);
    const results = await compare(collection);
    for (const { name, gain, empty, wronglyEmpty, kinds } of results) {
      const each =
        kinds.length < 2 ? '' : `  (${kinds.map(([kind, mean]) => `${kind} ${mean.toFixed(3)}`).join(', ')})`;
      console.log(
        `  ${name.padEnd(22)} nDCG@10 ${gain.toFixed(3)}  empty ${String(empty).padStart(3)}, of which a word occurs ${wronglyEmpty}${each}`,
      );
    }
    const [own, other] = ['this search', 'MiniSearch, defaults'].map((name) =>
      results.find((each) => each.name === name),
    );
    worse ||= own === undefined || other === undefined || own.gain < other.gain || own.wronglyEmpty > 0;
  }
  for (const documents of (values.weigh ?? '').split(',').filter(Boolean).map(Number)) await measureWeight(documents);
  console.log(worse ? '\nThis search is worse than it must be.' : '');
  return worse ? 1 : 0;
}

interface Result {
  readonly name: string;
  readonly gain: number;
  readonly empty: number;
  readonly wronglyEmpty: number;
  readonly kinds: readonly (readonly [kind: string, mean: number])[];
}

async function compare({ source, queries }: Collection): Promise<Result[]> {
  const words = new Set(
    source.documents.flatMap(({ passages }) => passages.flatMap((passage) => keysOf(passage.words))),
  );
  const results: Result[] = [];
  for (const [name, system] of Object.entries(systems)) {
    const ask = await system(source);
    const answers: { kind: string; gain: number; empty: boolean; occurs: boolean }[] = [];
    for (const { kind, text, judgements } of queries) {
      const ranked = await ask(text);
      const occurs = keysOf(text).some((key) => words.has(key));
      answers.push({ kind, gain: ndcg(ranked, judgements), empty: ranked.length === 0, occurs });
    }
    results.push({
      name,
      gain: mean(answers),
      empty: answers.filter(({ empty }) => empty).length,
      wronglyEmpty: answers.filter(({ empty, occurs }) => empty && occurs).length,
      kinds: [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, each]) => [kind, mean(each)]),
    });
  }
  return results;
}

function mean(answers: readonly { readonly gain: number }[]): number {
  return answers.reduce((sum, { gain }) => sum + gain, 0) / answers.length;
}
