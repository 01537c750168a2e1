/** Asks the archive's index, one question after another: an answer that was overtaken is dropped. */
import type { Answer, SearchRequest } from '../search/answer.ts';
import { EngineFault, type FaultKind, type SearchEngine } from '../search/engine.ts';
import { search } from '../search/query.ts';
import { openEngine } from './search-engine.ts';

/** Where answers go. */
export interface Asking {
  answer(answer: Answer): void;
  /** Called after five seconds with `slow`; an answer may still follow. */
  fault(kind: FaultKind): void;
}

const SLOW = 5000;

let engine: SearchEngine | undefined;
let latest = 0;

/** The index that the page names. */
export function getEngine(): SearchEngine {
  const { base = '/', search: tag = '' } = document.documentElement.dataset;
  engine ??= openEngine(base, tag);
  return engine;
}

/** Forgets questions that are under way. */
export function dropQuestions(): void {
  latest += 1;
}

/** Asks; only the latest question is answered. */
export async function ask(request: SearchRequest, { answer, fault }: Asking): Promise<void> {
  latest += 1;
  const asked = latest;
  const wait = setTimeout(() => {
    if (asked === latest) fault('slow');
  }, SLOW);
  try {
    const found = await search(request, getEngine());
    if (asked === latest) answer(found);
  } catch (error) {
    if (asked === latest) fault(error instanceof EngineFault ? error.kind : 'program');
    if (!(error instanceof EngineFault)) throw error;
  } finally {
    clearTimeout(wait);
  }
}
