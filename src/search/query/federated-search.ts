/** Several archives asked at once: each by an engine of its own, so that one that is down takes nothing from the others. */
import type { Answer, Facets, FacetValue, Hit, Notices, SearchRequest } from './answer.ts';
import { EngineFault, facets, type Facet, type SearchEngine } from './search-engine.ts';
import { search } from './search.ts';

/** An archive elsewhere. */
export interface OtherArchive {
  readonly title: string;
  /** Its address, with a slash at its end. */
  readonly url: string;
  readonly engine: SearchEngine;
}

/** How long another archive is waited for, in milliseconds. */
const PATIENCE = 4000;

/**
 * Searches this archive and others.
 *
 * @returns the answer of this one where there are no others; hits of others have absolute addresses
 * @throws EngineFault where this archive can't answer; what others can't is named in `unreached`
 */
export async function searchAll(
  request: SearchRequest,
  engine: SearchEngine,
  others: readonly OtherArchive[],
  patience = PATIENCE,
): Promise<Answer> {
  const asked = others.map((other) => askOther(request, other, patience));
  const own = await search(request, engine);
  if (others.length === 0) return own;
  const elsewhere = await Promise.all(asked);
  const answers = [own, ...elsewhere.flatMap((answer) => answer ?? [])];
  const hits = answers.flatMap((answer) => answer.hits).toSorted(compareHits(request.sort));
  const limit = request.limit ?? hits.length;
  return {
    query: own.query,
    hits: hits.slice(0, limit),
    whole: answers.every(({ whole }) => whole.certain)
      ? { certain: true, passages: sum(answers.map(({ whole }) => (whole.certain ? whole.passages : 0))) }
      : { certain: false, least: sum(answers.map(({ whole }) => (whole.certain ? whole.passages : whole.least))) },
    named: sum(answers.map(({ named }) => named)),
    more: hits.length > limit || answers.some(({ more }) => more),
    notices: joinNotices(answers),
    facets: joinFacets(answers.map((answer) => answer.facets)),
    searched: answers.flatMap(({ searched }) => searched),
    unreached: others.filter((_, index) => elsewhere[index] === undefined).map(({ title }) => title),
    absence: answers.every(({ absence }) => absence !== undefined) ? own.absence : undefined,
  };
}

async function askOther(request: SearchRequest, other: OtherArchive, patience: number): Promise<Answer | undefined> {
  let wait: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    wait = setTimeout(() => resolve(undefined), patience);
  });
  try {
    const answer = await Promise.race([search(request, other.engine), late]);
    return answer && { ...answer, hits: answer.hits.map((hit) => placeElsewhere(hit, other.url)) };
  } catch (error) {
    if (error instanceof EngineFault) return undefined;
    throw error;
  } finally {
    clearTimeout(wait);
  }
}

function placeElsewhere(hit: Hit, url: string): Hit {
  return { ...hit, document: { ...hit.document, path: new URL(hit.document.path, url).href } };
}

function compareHits(sort: SearchRequest['sort']) {
  const tier = ({ verbatim, lacks, via }: Hit) => (verbatim ? 0 : lacks.length > 0 ? 3 : via.length === 0 ? 1 : 2);
  const date = (a: Hit, b: Hit) => (a.document.date < b.document.date ? -1 : a.document.date > b.document.date ? 1 : 0);
  if (sort === 'oldest') return date;
  if (sort === 'newest') return (a: Hit, b: Hit) => date(b, a);
  return (a: Hit, b: Hit) => tier(a) - tier(b) || b.score - a.score;
}

/**
 * A word is absent where no archive has it; of other forms, or of longer words, is spoken where every archive that has
 * something of it has only these.
 */
function joinNotices(answers: readonly Answer[]): Notices {
  const all = answers.map(({ notices }) => notices);
  const lacking = (word: string) => all.filter(({ absent }) => absent.some((each) => each.word === word)).length;
  const absent = Map.groupBy(
    all.flatMap((notices) => notices.absent),
    ({ word }) => word,
  );
  const join = (kind: 'forms' | 'begins') => {
    const byWord = Map.groupBy(
      all.flatMap((notices) => notices[kind]),
      ({ word }) => word,
    );
    return [...byWord]
      .filter(([word, same]) => same.length + lacking(word) === all.length)
      .map(([word, same]) => ({ word, found: [...new Set(same.flatMap(({ found }) => found))] }));
  };
  return {
    absent: [...absent]
      .filter(([, same]) => same.length === all.length)
      .map(([word, same]) => ({ word, like: [...new Set(same.flatMap(({ like }) => like))] })),
    forms: join('forms'),
    begins: join('begins'),
    common: all[0]?.common ?? [],
    parted:
      answers.some(({ hits }) => hits.length > 0) &&
      answers.every(({ notices, hits }) => notices.parted || hits.length === 0),
  };
}

function joinFacets(all: readonly Facets[]): Facets {
  const join = (facet: Facet): FacetValue[] => {
    const values = Map.groupBy(
      all.flatMap((each) => each.values[facet]),
      ({ value }) => value,
    );
    return [...values.values()]
      .flatMap((same) => (same[0] === undefined ? [] : [{ ...same[0], count: sum(same.map(({ count }) => count)) }]))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  };
  return {
    certain: all.every(({ certain }) => certain),
    values: Object.fromEntries(facets.map((facet) => [facet, join(facet)])) as Record<Facet, FacetValue[]>,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
