/** Searches several archives at once. Each has its own engine: an archive that fails does not affect the others. */
import { compareDates, compareNewestFirst } from '../../text/dates.ts';
import type { Answer, Count, Facets, FacetValue, Hit, Notices, SearchRequest } from './answer.ts';
import { compareValues } from './facets.ts';
import { search } from './search.ts';
import { EngineFault, facets, type Facet, type SearchEngine } from './search-engine.ts';

/** An archive elsewhere. */
export interface OtherArchive {
  readonly title: string;
  /** Its address, with a slash at the end. */
  readonly url: string;
  readonly engine: SearchEngine;
}

/** How long to wait for another archive, in milliseconds. */
const TIMEOUT = 4000;

/**
 * Searches this archive and others.
 *
 * @returns the answer of this archive if there are no others; hits of other archives have absolute addresses
 * @throws EngineFault if this archive cannot answer; other archives that cannot are listed in `unreachable`
 */
export async function searchArchives(
  request: SearchRequest,
  engine: SearchEngine,
  others: readonly OtherArchive[],
  timeout = TIMEOUT,
): Promise<Answer> {
  const searches = others.map((other) => searchOther(request, other, timeout));
  const home = await search(request, engine);
  if (others.length === 0) return home;
  const elsewhere = await Promise.all(searches);
  const answers = [home, ...elsewhere.flatMap((answer) => answer ?? [])];
  const hits = answers.flatMap((answer) => answer.hits).toSorted(compareHits(request.sort));
  const limit = request.limit ?? hits.length;
  return {
    query: home.query,
    hits: hits.slice(0, limit),
    fullMatches: addCounts(answers.map(({ fullMatches }) => fullMatches)),
    inflectedMatches: sum(answers.map(({ inflectedMatches }) => inflectedMatches)),
    nameFormMatches: sum(answers.map(({ nameFormMatches }) => nameFormMatches)),
    more: hits.length > limit || answers.some(({ more }) => more),
    notices: joinNotices(answers),
    facets: joinFacets(answers.map((answer) => answer.facets)),
    searched: answers.flatMap(({ searched }) => searched),
    unreachable: others.filter((_, index) => elsewhere[index] === undefined).map(({ title }) => title),
    absence: answers.every(({ absence }) => absence !== undefined) ? home.absence : undefined,
  };
}

async function searchOther(request: SearchRequest, other: OtherArchive, timeout: number): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeout);
  });
  try {
    const answer = await Promise.race([search(request, other.engine), late]);
    return answer && { ...answer, hits: answer.hits.map((hit) => makeAbsolute(hit, other.url)) };
  } catch (error) {
    if (error instanceof EngineFault) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function makeAbsolute(hit: Hit, url: string): Hit {
  return { ...hit, document: { ...hit.document, path: new URL(hit.document.path, url).href } };
}

function addCounts(counts: readonly Count[]): Count {
  const total = sum(counts.map((count) => (count.exact ? count.passages : count.atLeast)));
  return counts.every(({ exact }) => exact) ? { exact: true, passages: total } : { exact: false, atLeast: total };
}

function compareHits(sort: SearchRequest['sort']) {
  const groupOf = ({ verbatim, without, otherForms }: Hit) =>
    verbatim ? 0 : without.length > 0 ? 3 : otherForms.length === 0 ? 1 : 2;
  if (sort === 'oldest') return (a: Hit, b: Hit) => compareDates(a.document.date, b.document.date);
  if (sort === 'newest') return (a: Hit, b: Hit) => compareNewestFirst(a.document.date, b.document.date);
  return (a: Hit, b: Hit) => groupOf(a) - groupOf(b) || b.score - a.score;
}

/**
 * A word is absent only if no archive has it. A notice about other forms or longer words applies only if every archive
 * that has something of the word has nothing but these.
 */
function joinNotices(answers: readonly Answer[]): Notices {
  const notices = answers.map((answer) => answer.notices);
  const archivesWithout = (word: string) => notices.filter(({ absent }) => absent.some((entry) => entry.word === word));
  const absentByWord = Map.groupBy(
    notices.flatMap(({ absent }) => absent),
    ({ word }) => word,
  );
  const joinFound = (kind: 'forms' | 'prefixes') => {
    const byWord = Map.groupBy(
      notices.flatMap((notice) => notice[kind]),
      ({ word }) => word,
    );
    return [...byWord]
      .filter(([word, entries]) => entries.length + archivesWithout(word).length === notices.length)
      .map(([word, entries]) => ({ word, found: [...new Set(entries.flatMap(({ found }) => found))] }));
  };
  return {
    absent: [...absentByWord]
      .filter(([, entries]) => entries.length === notices.length)
      .map(([word, entries]) => ({
        word,
        suggestions: [...new Set(entries.flatMap(({ suggestions }) => suggestions))],
      })),
    forms: joinFound('forms'),
    prefixes: joinFound('prefixes'),
    stopWords: notices[0]?.stopWords ?? [],
    partialOnly:
      answers.some(({ hits }) => hits.length > 0) &&
      answers.every((answer) => answer.notices.partialOnly || answer.hits.length === 0),
  };
}

function joinFacets(archives: readonly Facets[]): Facets {
  const join = (facet: Facet): FacetValue[] => {
    const byValue = Map.groupBy(
      archives.flatMap(({ values }) => values[facet]),
      ({ value }) => value,
    );
    return [...byValue.values()]
      .flatMap((entries) => {
        const [first] = entries;
        return first === undefined ? [] : [{ ...first, count: sum(entries.map(({ count }) => count)) }];
      })
      .sort(compareValues);
  };
  return {
    exact: archives.every(({ exact }) => exact),
    values: Object.fromEntries(facets.map((facet) => [facet, join(facet)])) as Record<Facet, FacetValue[]>,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
