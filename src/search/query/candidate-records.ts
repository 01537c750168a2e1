/** Which records are worth reading for a query, and in which order. */
import { EngineFault, type Filters, type Found, type SearchEngine } from './search-engine.ts';
import type { Wanted } from './passage-match.ts';
import type { Term } from './query-terms.ts';

/** Names of records, the most promising first. */
export interface Candidates {
  /** Records that have all the words, those with a phrase of them first. */
  readonly all: readonly string[];
  /** Records that have some of them; asked for when needed. */
  some(): Promise<readonly string[]>;
}

/** Each word of a query costs a file of the index: a long query is asked for by its rarest words. */
const ASKED = 4;

/** So many neighbouring words tell a sentence from others. */
const PHRASE = 4;

/** How many words of the archive are asked for in the place of a beginning. */
const BEGUN = 5;

/** Asks the engine for records. */
export async function gatherCandidates(wanted: Wanted, engine: SearchEngine, filters: Filters): Promise<Candidates> {
  const asked = wanted.telling
    .filter((term) => term.entries.length > 0)
    .toSorted((a, b) => b.rarity - a.rarity)
    .slice(0, ASKED);
  const manifest = await engine.manifest();
  // Where all records are read anyway, the engine knows no order of words.
  const few = manifest.fewRecords.length > 0;
  const phrase = few ? undefined : choosePhrase(wanted, asked, new Set(manifest.frequent));
  const find = (words: string) => engine.find(words, filters);
  const found = await Promise.all([
    ...(phrase === undefined ? [] : [find(`"${phrase}"`)]),
    find(asked.map(({ stem }) => stem).join(' ')),
  ]);
  return {
    all: [...new Set(found.flat().map(({ id }) => id))],
    some: async () => {
      const lists = await Promise.all(asked.map((term) => findTerm(term, find, engine, filters)));
      return fuse(lists.map((list, index) => ({ list, rarity: asked[index]?.rarity ?? 0 })));
    },
  };
}

/** The records of one word. The list of words knows whether there must be any: an engine that finds none lacks a file. */
async function findTerm(
  term: Term,
  find: (words: string) => Promise<readonly Found[]>,
  engine: SearchEngine,
  filters: Filters,
): Promise<readonly Found[]> {
  const standing = term.entries.filter(({ passages }) => passages > 0);
  const stems = term.state === 'begins' ? [...new Set(standing.slice(0, BEGUN).map(({ stem }) => stem))] : [term.stem];
  const found = (await Promise.all(stems.map(find))).flat();
  if (found.length > 0 || standing.length === 0) return found;
  if (Object.keys(filters).length > 0 && (await engine.find(stems[0] ?? '')).length > 0) return found;
  throw new EngineFault('index', `The index has no record of "${term.shown}", which stands in the list of its words`);
}

/** Sums score × rarity over the words. Scores of different words are comparable once each list's best is 1. */
function fuse(lists: readonly { list: readonly Found[]; rarity: number }[]): string[] {
  const sums = new Map<string, number>();
  for (const { list, rarity } of lists) {
    const best = Math.max(...list.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score } of list) sums.set(id, (sums.get(id) ?? 0) + (score / best) * rarity);
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Neighbouring words of the query, frequent ones passed over, that are the rarest together. */
function choosePhrase(wanted: Wanted, asked: readonly Term[], frequent: ReadonlySet<string>): string | undefined {
  const all = new Map(wanted.terms.map((term) => [term.key, term]));
  const words = wanted.words
    .map(({ key }) => all.get(key))
    .filter((term) => term === undefined || !frequent.has(term.stem));
  let best: { stems: string[]; sum: number } | undefined;
  for (const at of words.keys()) {
    const run = words.slice(at, at + PHRASE);
    const broken = run.findIndex((term) => term === undefined || term.state === 'begins' || !asked.includes(term));
    const stems = (broken === -1 ? run : run.slice(0, broken)).flatMap((term) => term ?? []);
    const sum = stems.reduce((total, { rarity }) => total + rarity, 0);
    if (stems.length > 1 && sum > (best?.sum ?? 0)) best = { stems: stems.map(({ stem }) => stem), sum };
  }
  return best?.stems.join(' ');
}
