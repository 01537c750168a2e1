/** Reads the records that the engine proposes, and finds in them the passages that have words of a query. */
import type { SearchRequest, Sort } from './answer.ts';
import { gatherCandidates } from './candidate-records.ts';
import type { SearchEngine } from './search-engine.ts';
import { allows, type FacetedPassage } from './facets.ts';
import { matchPassage, type Match, type Wanted } from './passage-match.ts';
import type { Manifest } from './manifest.ts';
import type { NamedPassage } from './search-record.ts';
import type { DocumentFacts } from './search-source.ts';

/** Records that are read at a time. */
const BATCH = 5;

/** Records that are read for a phrase of one word and common ones, before it is given up. */
const SOUGHT = 20;

/** Fewer passages with all the words than this, and those with some of them are looked for too. */
export const FEW = 5;

/** A passage that was read, and found to have words of the query. */
export interface Finding extends FacetedPassage {
  /** Within the voices that are filtered by. */
  readonly match: Match;
  /** Whether it has all words that tell something. */
  readonly whole: boolean;
}

/** What was read. */
export interface Gathered {
  /** In the order in which they are shown. */
  readonly findings: readonly Finding[];
  /** Whether every record was read that can have all the words. */
  readonly allRead: boolean;
  /** Whether every record was read that can have any. */
  readonly complete: boolean;
}

/** Reads candidates, batch by batch, until enough passages have all the words or none is left. */
export async function gatherFindings(
  { filters = {}, sort = 'relevance' }: SearchRequest,
  limit: number,
  engine: SearchEngine,
  manifest: Manifest,
  wanted: Wanted,
): Promise<Gathered> {
  const few = manifest.fewRecords.length > 0;
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const wholes = () => findings.filter((finding) => finding.whole && allows(filters, finding)).length;
  const read = async (ids: readonly string[], enough: () => boolean): Promise<boolean> => {
    const left = (await inOrder(ids, sort, engine)).filter((id) => !seen.has(id));
    for (let at = 0; at < left.length; at += BATCH) {
      if (!few && enough()) return false;
      const next = left.slice(at, at + BATCH);
      for (const id of next) seen.add(id);
      const records = await Promise.all(next.map((id) => engine.record(id)));
      const found = records.flatMap(({ document, passages }) =>
        passages.flatMap((passage) => readPassage(passage, document, wanted) ?? []),
      );
      findings.push(...found.sort(compareFindings));
    }
    return true;
  };

  const verbatim = () => findings.some(({ match }) => match.verbatim);
  // One word with common ones about it: the engine knows no places of those, so that a phrase is looked for by reading.
  const wordy = wanted.telling.length === 1 && wanted.words.length > 1;
  const sought = () => wordy && !verbatim() && seen.size < SOUGHT;
  const candidates = await gatherCandidates(wanted, engine, few ? {} : filters);
  const allRead = await read(candidates.all, () => wholes() >= limit && !sought());
  // Words that stand somewhere one after the other need no passages that have some of them.
  const settled = wanted.words.length > 1 && verbatim();
  const complete =
    wholes() < FEW && !settled
      ? (await read(await candidates.some(), () => findings.length > limit)) && allRead
      : allRead;
  // Where batches were left out, each keeps its place: what a reader has seen does not move when more is read.
  const order = few ? compareFindings : (a: Finding, b: Finding) => tierOf(a) - tierOf(b);
  return { findings: findings.sort(order), allRead, complete };
}

/** By relevance as they come; otherwise by date. */
async function inOrder(ids: readonly string[], sort: Sort, engine: SearchEngine): Promise<readonly string[]> {
  if (sort === 'relevance') return ids;
  const wanted = new Set(ids);
  const oldestFirst = (await engine.dateOrder()).filter((id) => wanted.has(id));
  return sort === 'oldest' ? oldestFirst : oldestFirst.reverse();
}

function readPassage(passage: NamedPassage, document: DocumentFacts, wanted: Wanted): Finding | undefined {
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

function isWhole({ lacks }: Match, wanted: Wanted): boolean {
  return !wanted.telling.some((term) => lacks.includes(term));
}

/** Exactly these words; all of them; all of them where a form of a name is taken for another; some. */
function tierOf({ match, whole }: Finding): number {
  if (!whole) return 3;
  return match.verbatim ? 0 : match.via.length === 0 ? 1 : 2;
}

function compareFindings(a: Finding, b: Finding): number {
  return tierOf(a) - tierOf(b) || scoreOf(b) - scoreOf(a);
}

/** The papers before what the editor says of them, where they fit as well. */
export function scoreOf({ match, passage }: Finding): number {
  return passage.voice === 'editor' ? match.score * 0.8 : match.score;
}
