/** A reader's query against an index: candidates from the engine, every claim read in the passages themselves. */
import { describeAbsence } from './absence.ts';
import type { Answer, Hit, SearchRequest, Sort } from './answer.ts';
import { type Candidates, gatherCandidates } from './candidates.ts';
import type { SearchEngine } from './engine.ts';
import { cutExcerpt } from './excerpt.ts';
import { allows, countFacets, type FacetedPassage } from './facets.ts';
import { matchPassage, type Match, type Wanted } from './match.ts';
import type { Manifest } from './manifest.ts';
import { parseQuery } from './parse.ts';
import type { DocumentFacts, SearchPassage } from './source.ts';
import { lookUpTerms, type Term } from './terms.ts';

/** Records that are read at a time. */
const BATCH = 6;

/** Fewer passages with all the words than this, and those with some of them are listed after them. */
const FEW = 5;

/** A passage that was read, and found to have words of the query. */
interface Read extends FacetedPassage {
  /** Within the voices that are filtered by. */
  readonly match: Match;
  readonly whole: boolean;
}

/**
 * Searches.
 *
 * @throws EngineFault where the engine can't answer; an answer without hits is therefore one that says something
 */
export async function search(request: SearchRequest, engine: SearchEngine): Promise<Answer> {
  const { filters = {}, sort = 'relevance', limit = 20, typing = false } = request;
  const manifest = await engine.manifest();
  const query = parseQuery(request.text);
  const terms = await lookUpTerms(query.words, engine, typing);
  const known = terms.filter(({ state }) => state !== 'absent');
  const telling = known.filter(({ common }) => !common);
  const wanted: Wanted = {
    language: manifest.language,
    terms: known,
    telling: telling.length > 0 ? telling : known,
    words: query.words,
    phrases: query.phrases,
    without: query.without,
    voices: filters.voice ?? [],
    meanLength: manifest.meanLength,
  };

  const reading = known.length === 0 ? NOTHING : await readCandidates(request, engine, manifest, wanted, limit);
  const allowed = reading.reads.filter((read) => allows(filters, read));
  const whole = allowed.filter((read) => read.whole);
  const partial = allowed.filter((read) => !read.whole && (whole.length === 0 || saysMuch(read.match, wanted)));
  const listed = whole.length >= FEW || whole.some(({ match }) => match.verbatim) ? whole : [...whole, ...partial];
  const ordered = sort === 'relevance' ? listed : listed.toSorted(byDate(sort));

  return {
    query,
    hits: ordered.slice(0, limit).map((read) => describeHit(read, manifest)),
    whole: reading.complete ? { certain: true, passages: whole.length } : { certain: false, least: whole.length },
    more: ordered.length > limit || !reading.complete,
    notices: {
      absent: terms
        .filter(({ state }) => state === 'absent')
        .map(({ shown, entries }) => ({ word: shown, like: entries.map((entry) => entry.shown) })),
      forms: noticeOf(terms, 'forms'),
      begins: typing ? [] : noticeOf(terms, 'begins'),
      common: telling.length === 0 ? [] : known.filter(({ common }) => common).map(({ shown }) => shown),
      parted: whole.length === 0 && listed.length > 0,
    },
    facets: countFacets(
      reading.reads.filter((read) => whole.length === 0 || read.whole),
      filters,
      reading.complete,
    ),
    searched: {
      archive: manifest.title,
      documents: manifest.documents,
      passages: manifest.passages,
      digest: manifest.digest,
    },
    absence: listed.length > 0 ? undefined : await describeAbsence(query, terms, reading.reads.length > 0, engine),
  };
}

function noticeOf(terms: readonly Term[], state: Term['state']) {
  return terms
    .filter((term) => term.state === state)
    .map(({ shown, entries }) => ({ word: shown, found: entries.map((entry) => entry.shown) }));
}

interface Reading {
  /** In the order in which they are shown. */
  readonly reads: readonly Read[];
  /** Whether every candidate was read. */
  readonly complete: boolean;
}

const NOTHING: Reading = { reads: [], complete: true };

/** Reads candidates, batch by batch, until enough passages have all the words or none is left. */
async function readCandidates(
  { filters = {}, sort = 'relevance' }: SearchRequest,
  engine: SearchEngine,
  manifest: Manifest,
  wanted: Wanted,
  limit: number,
): Promise<Reading> {
  const few = manifest.ids.length > 0;
  const options = few
    ? {}
    : { filters, ...(sort === 'relevance' ? {} : ({ date: sort === 'oldest' ? 'asc' : 'desc' } as const)) };
  const seen = new Set<string>();
  const reads: Read[] = [];
  const read = async (ids: readonly string[], enough: (reads: readonly Read[]) => boolean) => {
    const left = ids.filter((id) => !seen.has(id));
    for (let at = 0; at < left.length; at += BATCH) {
      if (!few && enough(reads)) return false;
      const batch = left.slice(at, at + BATCH);
      for (const id of batch) seen.add(id);
      const records = await Promise.all(batch.map((id) => engine.record(id)));
      const matches = records.flatMap(({ document, passages }) =>
        passages.flatMap((passage) => readPassage(passage, document, wanted) ?? []),
      );
      reads.push(...matches.sort(byFit));
    }
    return true;
  };

  const candidates: Candidates = await gatherCandidates(wanted, engine, options);
  let complete = await read(candidates.all, () => wholesOf(reads, filters) > limit);
  if (wholesOf(reads, filters) < FEW) {
    complete = (await read(await candidates.some(), () => reads.length > limit)) && complete;
  }
  return { reads: few ? reads.sort(byFit) : stableTiers(reads), complete };
}

function readPassage(passage: SearchPassage, document: DocumentFacts, wanted: Wanted): Read | undefined {
  const among = (voices: readonly string[]) => matchPassage(passage, { ...wanted, voices });
  const all = among([]);
  if (all === undefined) return undefined;
  const whole = isWhole(all, wanted);
  const heard = [...new Set(all.marks.map(({ voice }) => voice))];
  const voices = heard.filter((voice) => {
    const match = heard.length === 1 ? all : among([voice]);
    return match !== undefined && (!whole || isWhole(match, wanted));
  });
  const narrowed = wanted.voices.length === 0 ? all : among(wanted.voices);
  const spoken = narrowed !== undefined && (!whole || isWhole(narrowed, wanted));
  return { passage, document, whole, voices, spoken, match: narrowed ?? all };
}

function wholesOf(reads: readonly Read[], filters: SearchRequest['filters'] = {}): number {
  return reads.filter((read) => read.whole && allows(filters, read)).length;
}

/** Whether it has all words that tell something. */
function isWhole({ lacks }: Match, wanted: Wanted): boolean {
  return !wanted.telling.some((term) => lacks.includes(term));
}

/** Whether the words that a passage has weigh as much as those that it lacks. */
function saysMuch({ lacks }: Match, { telling }: Wanted): boolean {
  const weigh = (terms: readonly Term[]) => terms.reduce((sum, { rarity }) => sum + rarity, 0);
  return weigh(telling.filter((term) => !lacks.includes(term))) >= weigh(telling) / 2;
}

function tierOf({ match, whole }: Read): number {
  return match.verbatim && whole ? 0 : whole ? 1 : 2;
}

function byFit(a: Read, b: Read): number {
  return tierOf(a) - tierOf(b) || b.match.score - a.match.score;
}

/** The order of the batches, within each tier. */
function stableTiers(reads: readonly Read[]): Read[] {
  return reads.toSorted((a, b) => tierOf(a) - tierOf(b));
}

function byDate(sort: Sort) {
  const sign = sort === 'oldest' ? 1 : -1;
  return (a: Read, b: Read) =>
    sign * (a.document.date < b.document.date ? -1 : a.document.date > b.document.date ? 1 : 0);
}

function describeHit({ match, document }: Read, manifest: Manifest): Hit {
  const { passage, marks, lacks, via, verbatim } = match;
  const quoted = marks.filter(({ voice }) => voice === 'quoted');
  return {
    archive: manifest.title,
    document,
    passage: passage.id,
    pinned: passage.pinned,
    locator: passage.locator,
    voice: quoted.length > 0 && quoted.length === marks.length ? 'quoted' : passage.voice,
    speakers: [...new Set(quoted.flatMap(({ speaker }) => speaker ?? []))],
    excerpt: cutExcerpt(passage.words, marks),
    words: passage.words,
    verbatim: verbatim && lacks.length === 0,
    lacks: lacks.filter(({ common }) => !common).map(({ shown }) => shown),
    via,
  };
}
