/** Reads the candidate records, and finds the passages in them that have words of a query. */
import type { SearchRequest, Sort } from './answer.ts';
import { findCandidates } from './candidate-records.ts';
import { allows, type FacetedPassage } from './facets.ts';
import type { Manifest } from './manifest.ts';
import { type Match, type MatchCriteria, matchPassage } from './passage-match.ts';
import type { SearchEngine } from './search-engine.ts';
import type { NamedPassage } from './search-record.ts';
import type { DocumentFacts } from './search-source.ts';

/** The number of records that are read at a time. */
const BATCH_SIZE = 5;

/** The largest number of records that are read to find a phrase of one content word and stop words. */
const MAX_RECORDS_FOR_PHRASE = 20;

/** If fewer passages have all the words, passages with some of them are looked for too. */
export const ENOUGH_FULL_MATCHES = 5;

/** A passage that was read and has words of the query. */
export interface MatchedPassage extends FacetedPassage {
  /** The match within the voices of the filter. */
  readonly match: Match;
  /** Whether the passage has all required terms. */
  readonly full: boolean;
}

/** The passages that were found, and how much was read. */
export interface MatchedPassages {
  /** In the order in which they are shown. */
  readonly passages: readonly MatchedPassage[];
  /** Whether every record was read that can have all the words. */
  readonly allFullMatchesRead: boolean;
  /** Whether every record was read that can have any of the words. */
  readonly allMatchesRead: boolean;
}

/** Reads candidates in batches, until enough passages have all the words or no candidate remains. */
export async function findMatchedPassages(
  { filters = {}, sort = 'relevance' }: SearchRequest,
  limit: number,
  engine: SearchEngine,
  manifest: Manifest,
  criteria: MatchCriteria,
): Promise<MatchedPassages> {
  const readsEverything = manifest.fewRecords.length > 0;
  const read = new Set<string>();
  const passages: MatchedPassage[] = [];
  const countFullMatches = () => passages.filter((passage) => passage.full && allows(filters, passage)).length;
  const readRecords = async (ids: readonly string[], hasEnough: () => boolean): Promise<boolean> => {
    const remaining = (await sortRecords(ids, sort, engine)).filter((id) => !read.has(id));
    for (let start = 0; start < remaining.length; start += BATCH_SIZE) {
      if (!readsEverything && hasEnough()) return false;
      const batch = remaining.slice(start, start + BATCH_SIZE);
      for (const id of batch) read.add(id);
      const records = await Promise.all(batch.map((id) => engine.record(id)));
      const matched = records.flatMap((record) =>
        record.passages.flatMap((passage) => matchFaceted(passage, record.document, criteria) ?? []),
      );
      passages.push(...matched.sort(compareMatches));
    }
    return true;
  };

  const hasVerbatim = () => passages.some(({ match }) => match.verbatim);
  // The index has no positions of stop words: a phrase of one other word is found only by reading.
  const needsReading = criteria.requiredTerms.length === 1 && criteria.tokens.length > 1;
  const seeksPhrase = () => needsReading && !hasVerbatim() && read.size < MAX_RECORDS_FOR_PHRASE;
  const candidates = await findCandidates(criteria, engine, readsEverything ? {} : filters);
  const hasEnoughFull = () => countFullMatches() >= limit && !seeksPhrase();
  const allFullMatchesRead = await readRecords(candidates.withAllWords, hasEnoughFull);
  // If the words of the query follow each other in a passage, passages with only some of them are not needed.
  const phraseFound = criteria.tokens.length > 1 && hasVerbatim();
  const needsPartial = countFullMatches() < ENOUGH_FULL_MATCHES && !phraseFound;
  const allPartialRead =
    !needsPartial || (await readRecords(await candidates.findWithSomeWords(), () => passages.length > limit));
  // If candidates remain, each batch keeps its place: results on the page do not move when more are read.
  const order = readsEverything ? compareMatches : (a: MatchedPassage, b: MatchedPassage) => groupOf(a) - groupOf(b);
  return { passages: passages.sort(order), allFullMatchesRead, allMatchesRead: allFullMatchesRead && allPartialRead };
}

/** Keeps the order of relevance, or sorts the records by the dates of their documents. */
async function sortRecords(ids: readonly string[], sort: Sort, engine: SearchEngine): Promise<readonly string[]> {
  if (sort === 'relevance') return ids;
  const wanted = new Set(ids);
  const oldestFirst = (await engine.dateOrder()).filter((id) => wanted.has(id));
  return sort === 'oldest' ? oldestFirst : oldestFirst.reverse();
}

function matchFaceted(
  passage: NamedPassage,
  document: DocumentFacts,
  criteria: MatchCriteria,
): MatchedPassage | undefined {
  const matchVoices = (voices: readonly string[]) => matchPassage(passage, { ...criteria, voices });
  const match = matchVoices([]);
  if (match === undefined) return undefined;
  const full = isFull(match, criteria);
  const voicesOfMarks = [...new Set(match.marks.map(({ voice }) => voice))];
  const voices = voicesOfMarks.filter((voice) => {
    const byVoice = voicesOfMarks.length === 1 ? match : matchVoices([voice]);
    return byVoice !== undefined && (!full || isFull(byVoice, criteria));
  });
  const filtered = criteria.voices.length === 0 ? match : matchVoices(criteria.voices);
  const inFilteredVoices = filtered !== undefined && (!full || isFull(filtered, criteria));
  return { passage, document, full, voices, inFilteredVoices, match: filtered ?? match };
}

function isFull({ missingTerms }: Match, { requiredTerms }: MatchCriteria): boolean {
  return !requiredTerms.some((term) => missingTerms.includes(term));
}

/** 0: exactly these words; 1: all of them; 2: all, if one form of a name counts as another; 3: some of them. */
function groupOf({ match, full }: MatchedPassage): number {
  if (!full) return 3;
  return match.verbatim ? 0 : match.otherForms.length === 0 ? 1 : 2;
}

function compareMatches(a: MatchedPassage, b: MatchedPassage): number {
  return groupOf(a) - groupOf(b) || scoreOf(b) - scoreOf(a);
}

/** The score of a passage. The documents come before what the editor says about them. */
export function scoreOf({ match, passage }: MatchedPassage): number {
  return passage.voice === 'editor' ? match.score * 0.8 : match.score;
}
