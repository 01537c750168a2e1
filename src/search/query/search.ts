/** A reader's query against an index: candidates from the engine, every claim read in the passages themselves. */
import { describeAbsence } from './absence.ts';
import type { Answer, Hit, SearchRequest, Sort } from './answer.ts';
import type { SearchEngine } from './search-engine.ts';
import { cutExcerpt } from './snippet.ts';
import { allows, countFacets } from './facets.ts';
import { FEW, type Finding, gatherFindings, type Gathered, scoreOf } from './matched-passages.ts';
import type { Match, Wanted } from './passage-match.ts';
import type { Manifest } from './manifest.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { giveUp, lookUpTerms, sampleTerms, type Term } from './query-terms.ts';

/** Passages that are given where no limit is. */
const PASSAGES = 20;

/**
 * Searches.
 *
 * @throws EngineFault where the engine can't answer; an answer without hits is therefore one that says something
 */
export async function search(request: SearchRequest, engine: SearchEngine): Promise<Answer> {
  const { filters = {}, sort = 'relevance', limit = PASSAGES, typing = false } = request;
  const manifest = await engine.manifest();
  const query = parseQuery(request.text);
  const { terms, gathered } = await gather(query, request, engine, manifest);
  const { findings, allRead, complete } = gathered;
  const { known, telling, wanted } = wantedOf(terms, query, request, manifest);
  const allowed = findings.filter((finding) => allows(filters, finding));
  const whole = allowed.filter((finding) => finding.whole);
  const strict = whole.filter(({ match }) => match.via.length === 0).length;
  const partial = allowed.filter(
    (finding) => !finding.whole && (whole.length === 0 || saysMuch(finding.match, wanted)),
  );
  const listed = whole.length >= FEW || whole.some(({ match }) => match.verbatim) ? whole : [...whole, ...partial];
  const ordered = sort === 'relevance' ? listed : listed.toSorted(byDate(sort));

  return {
    query,
    hits: ordered.slice(0, limit).map((finding) => describeHit(finding, manifest)),
    whole: allRead ? { certain: true, passages: strict } : { certain: false, least: strict },
    named: whole.length - strict,
    more: ordered.length > limit || !complete,
    notices: {
      absent: terms
        .filter(({ state, common }) => state === 'absent' && !(common && telling.length > 0))
        .map(({ shown, entries }) => ({ word: shown, like: entries.map((entry) => entry.shown) })),
      forms: noticeOf(terms, 'forms'),
      begins: typing ? [] : noticeOf(terms, 'begins'),
      common: telling.length === 0 ? [] : known.filter(({ common }) => common).map(({ shown }) => shown),
      parted: whole.length === 0 && listed.length > 0,
    },
    facets: countFacets(
      findings.filter((finding) => whole.length === 0 || finding.whole),
      filters,
      whole.length === 0 ? complete : allRead,
      manifest,
    ),
    searched: [
      {
        archive: manifest.title,
        address: manifest.address,
        documents: manifest.documents,
        passages: manifest.passages,
        digest: manifest.digest,
      },
    ],
    unreached: [],
    absence: listed.length > 0 ? undefined : await describeAbsence(query, terms, findings.length > 0, engine),
  };
}

/** What is looked for in passages, once it is known what the words are to the archive. */
function wantedOf(terms: readonly Term[], query: Query, { filters = {} }: SearchRequest, manifest: Manifest) {
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
  return { known, telling, wanted };
}

const NOTHING: Gathered = { findings: [], allRead: true, complete: true };

/** Looks up the words and reads what has them. */
async function gather(query: Query, request: SearchRequest, engine: SearchEngine, manifest: Manifest) {
  const read = async (terms: readonly Term[]) => {
    const { known, wanted } = wantedOf(terms, query, request, manifest);
    const { limit = PASSAGES } = request;
    return known.length === 0 ? NOTHING : gatherFindings(request, limit, engine, manifest, wanted);
  };
  const sample = request.typing === true ? [] : await sampleTerms(query.words, engine);
  if (sample.length > 0) {
    const gathered = await read(sample);
    if (gathered.findings.some(({ match }) => match.verbatim)) return { terms: sample, gathered };
  }
  const terms = await lookUpTerms(query.words, engine, request.typing === true);
  const gathered = await read(terms);
  // A word that only names have counts where one of them is asked for whole; otherwise it does not occur.
  const covered = new Set(gathered.findings.flatMap(({ match }) => match.named));
  const idle = terms.filter((term) => term.state === 'named' && !covered.has(term));
  if (idle.length === 0) return { terms, gathered };
  const left = await Promise.all(terms.map((term) => (idle.includes(term) ? giveUp(term, engine) : term)));
  return { terms: left, gathered: await read(left) };
}

function noticeOf(terms: readonly Term[], state: Term['state']) {
  return terms
    .filter((term) => term.state === state)
    .map(({ shown, entries }) => ({ word: shown, found: entries.map((entry) => entry.shown) }));
}

function byDate(sort: Sort) {
  const sign = sort === 'oldest' ? 1 : -1;
  return (a: Finding, b: Finding) =>
    sign * (a.document.date < b.document.date ? -1 : a.document.date > b.document.date ? 1 : 0);
}

/** Whether the words that a passage has weigh as much as those that it lacks. */
function saysMuch({ lacks }: Match, { telling }: Wanted): boolean {
  const weigh = (terms: readonly Term[]) => terms.reduce((sum, { rarity }) => sum + rarity, 0);
  return weigh(telling.filter((term) => !lacks.includes(term))) >= weigh(telling) / 2;
}

function describeHit(finding: Finding, manifest: Manifest): Hit {
  const { match, document } = finding;
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
    score: scoreOf(finding),
  };
}
