/** Searches several archives at once. Each has its own engine: an archive that fails does not affect the others. */
import { compareDates, compareNewestFirst } from '../../text/dates.ts';
import type { Absence, Answer, Count, Facets, FacetValue, Hit, SearchRequest } from './answer.ts';
import { compareValues } from './facets.ts';
import { joinNotices } from './join-notices.ts';
import { EngineFault } from './engine-fault.ts';
import { facets, type Facet, type SearchEngine } from './search-engine.ts';
import { searchArchive } from './search-pages.ts';

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
  const home = await searchArchive(request, engine);
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
    pageMatches: addCounts(answers.map(({ pageMatches }) => pageMatches)),
    inflectedPageMatches: sum(answers.map(({ inflectedPageMatches }) => inflectedPageMatches)),
    nameFormMatches: sum(answers.map(({ nameFormMatches }) => nameFormMatches)),
    more: hits.length > limit || answers.some(({ more }) => more),
    notices: joinNotices(answers),
    facets: joinFacets(answers.map((answer) => answer.facets)),
    searched: answers.flatMap(({ searched }) => searched),
    unreachable: others.filter((_, index) => elsewhere[index] === undefined).map(({ title }) => title),
    absence: joinAbsence(answers),
  };
}

async function searchOther(request: SearchRequest, other: OtherArchive, timeout: number): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeout);
  });
  try {
    const answer = await Promise.race([searchArchive(request, other.engine), late]);
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

/** Words are absent only if they are absent from every archive. */
function joinAbsence(answers: readonly Answer[]): Answer['absence'] {
  const absences = answers.flatMap(({ absence }) => absence ?? []);
  if (absences.length < answers.length) return undefined;
  const withReason = (reason: Absence['reason']) => absences.find((absence) => absence.reason === reason);
  return withReason('unread') ?? withReason('filtered') ?? absences[0];
}

function addCounts(counts: readonly Count[]): Count {
  const total = sum(counts.map((count) => (count.exact ? count.passages : count.atLeast)));
  return counts.every(({ exact }) => exact) ? { exact: true, passages: total } : { exact: false, atLeast: total };
}

function compareHits(sort: SearchRequest['sort']) {
  const groupOf = ({ verbatim, without, otherForms, voice }: Hit) =>
    without.length > 0 ? 4 : voice === 'about' ? 3 : verbatim ? 0 : otherForms.length === 0 ? 1 : 2;
  // Pages about documents have no date.
  const pagesLast = (a: Hit, b: Hit) => Number(a.voice === 'about') - Number(b.voice === 'about');
  if (sort === 'oldest') return (a: Hit, b: Hit) => pagesLast(a, b) || compareDates(a.document.date, b.document.date);
  if (sort === 'newest') {
    return (a: Hit, b: Hit) => pagesLast(a, b) || compareNewestFirst(a.document.date, b.document.date);
  }
  return (a: Hit, b: Hit) => groupOf(a) - groupOf(b) || b.score - a.score;
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
