/** Reads the candidate records, and finds the passages in them that have words of a query. */
import type { SearchRequest } from './answer.ts';
import { findCandidates } from './candidate-records.ts';
import { allows, type FacetedPassage } from './facets.ts';
import { EngineFault } from './engine-fault.ts';
import { filesLeft } from './limit-files.ts';
import type { Manifest } from './manifest.ts';
import { type Match, type MatchCriteria, matchPassage } from './passage-match.ts';
import { PASSAGES_PER_RECORD, type Place, recordOf } from './postings.ts';
import { pauseIfLong } from './pause.ts';
import type { SearchEngine } from './search-engine.ts';
import type { NamedPassage } from './search-record.ts';
import type { DocumentFacts } from './search-source.ts';

/** The largest number of records, or of passages in them, that are read first, and then each time. */
const [FIRST_BATCH, NEXT_BATCH] = [10, 8];

/** The smallest number: some passages do not match, and reading one after the other would take long. */
const MIN_BATCH = 2;

/** How many of them are read to find a phrase of one content word and stop words. */
const MAX_READ_FOR_PHRASE = FIRST_BATCH + NEXT_BATCH;

/** If fewer passages have all the words, passages with some of them are looked for too. */
export const ENOUGH_FULL_MATCHES = 10;

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
  request: SearchRequest,
  limit: number,
  engine: SearchEngine,
  manifest: Manifest,
  criteria: MatchCriteria,
): Promise<MatchedPassages> {
  const { filters = {}, sort = 'relevance' } = request;
  const passages: MatchedPassage[] = [];
  const countFullMatches = () => passages.filter((passage) => passage.full && allows(filters, passage)).length;
  const hasVerbatim = () => passages.some(({ match }) => match.verbatim);
  // The index has no positions of stop words: a phrase of one other word is found only by reading.
  const needsReading = criteria.requiredTerms.length === 1 && criteria.tokens.length > 1;
  let placesRead = 0;
  const seeksPhrase = () => needsReading && !hasVerbatim() && placesRead < MAX_READ_FOR_PHRASE;
  const hasEnoughFull = () => !manifest.readsEveryRecord && countFullMatches() >= limit && !seeksPhrase();
  // If the words of the query follow each other in a passage, passages with only some of them are not needed.
  const needsPartial = () => countFullMatches() < ENOUGH_FULL_MATCHES && !(criteria.tokens.length > 1 && hasVerbatim());

  const readBatches = async <T>(
    candidates: readonly T[],
    read: (candidate: T) => Promise<readonly MatchedPassage[]>,
    hasEnough: () => boolean,
    countMissing: () => number,
  ): Promise<boolean> => {
    for (let start = 0; start < candidates.length;) {
      if (hasEnough()) return false;
      const missing = manifest.readsEveryRecord || seeksPhrase() ? Infinity : Math.max(MIN_BATCH, countMissing());
      const size = Math.min(start === 0 ? FIRST_BATCH : NEXT_BATCH, missing, filesLeft(engine));
      if (size <= 0) return false;
      const batch = candidates.slice(start, start + size);
      start += batch.length;
      placesRead += batch.length;
      const matched = (await Promise.all(batch.map(read))).flat();
      // Each batch keeps its place: results on the page do not move when more are read.
      for (const passage of matched.sort(compareMatches)) passages.push(passage);
    }
    return true;
  };
  const inOrder = (numbers: readonly number[]) =>
    sort === 'relevance' ? numbers : numbers.toSorted((a, b) => (sort === 'oldest' ? a - b : b - a));
  const hasEnoughPassages = () => !manifest.readsEveryRecord && passages.length >= limit;
  const countMissingFull = () => limit - countFullMatches();
  const countMissingPassages = () => limit - passages.length;

  let allFullMatchesRead: boolean;
  let allPartialRead = true;
  const onlyStopWords = criteria.requiredTerms.every(({ isStopWord }) => isStopWord);
  if (manifest.readsEveryRecord || (onlyStopWords && !manifest.stemsOnly)) {
    const readRecord = async (number: number) => {
      const { document, passages: inRecord } = await engine.record(number);
      const matched: MatchedPassage[] = [];
      for (const passage of inRecord) {
        await pauseIfLong();
        const match = matchFaceted(passage, document, criteria);
        if (match !== undefined) matched.push(match);
      }
      return matched;
    };
    const candidates = await findCandidates(criteria, engine, manifest.readsEveryRecord ? {} : filters);
    allFullMatchesRead = await readBatches(
      inOrder(candidates.withAllWords),
      readRecord,
      hasEnoughFull,
      countMissingFull,
    );
    if (needsPartial()) {
      const read = new Set(candidates.withAllWords);
      const others = (await candidates.findWithSomeWords()).filter((number) => !read.has(number));
      allPartialRead = await readBatches(inOrder(others), readRecord, hasEnoughPassages, countMissingPassages);
    }
  } else {
    const readPassage = async (place: Place) => {
      const { document, passages: inRecord } = await engine.record(recordOf(place));
      const passage = inRecord[place % PASSAGES_PER_RECORD];
      return (passage && [matchFaceted(passage, document, criteria)].flatMap((match) => match ?? [])) ?? [];
    };
    const { rankPassages } = await loadRanking();
    const ranked = await rankPassages(criteria, engine, filters);
    allFullMatchesRead = await readBatches(inOrder(ranked.withAllWords), readPassage, hasEnoughFull, countMissingFull);
    if (needsPartial()) {
      const isRead = await readBatches(
        inOrder(countFullMatches() > 0 ? ranked.findWithMostWords() : ranked.findWithSomeWords()),
        readPassage,
        hasEnoughPassages,
        countMissingPassages,
      );
      allPartialRead = isRead && hasAllCandidates(criteria);
    }
  }
  const order = manifest.readsEveryRecord ? compareMatches : compareGroups;
  return { passages: passages.sort(order), allFullMatchesRead, allMatchesRead: allFullMatchesRead && allPartialRead };
}

/** Loads the code that a search of a small archive does not need: a tenth of the script of the search. */
async function loadRanking() {
  try {
    return await import('./ranked-passages.ts');
  } catch (cause) {
    throw new EngineFault('program', 'The code that ranks passages could not be loaded', { cause });
  }
}

/** Whether every passage that can match has a word that was looked up, so that it is among the candidates. */
function hasAllCandidates({ requiredTerms, phrases }: MatchCriteria): boolean {
  const lookedUp = new Set(requiredTerms.filter(({ entries }) => entries.length > 0).map(({ key }) => key));
  // If no other word occurs, stop words are not searched for.
  if (lookedUp.size === 0 && requiredTerms.every(({ isStopWord }) => isStopWord)) return true;
  return (
    lookedUp.size === requiredTerms.length || phrases.some((phrase) => phrase.some(({ key }) => lookedUp.has(key)))
  );
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

function compareGroups(a: MatchedPassage, b: MatchedPassage): number {
  return groupOf(a) - groupOf(b);
}

function compareMatches(a: MatchedPassage, b: MatchedPassage): number {
  return compareGroups(a, b) || scoreOf(b) - scoreOf(a) || rankOf(a) - rankOf(b);
}

/** At the same score: the words of a document, its notes, the words of the editor. */
function rankOf({ passage: { voice } }: MatchedPassage): number {
  return voice === 'note' ? 1 : voice === 'editor' ? 2 : 0;
}

/** The score of a passage. The documents come before what the editor says about them. */
export function scoreOf({ match, passage }: MatchedPassage): number {
  return passage.voice === 'editor' ? match.score * 0.8 : match.score;
}
