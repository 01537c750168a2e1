/** Asks the archive's index, one question after another: an answer that was overtaken is dropped. */
import type { Answer, SearchRequest } from '../../search/query/answer.ts';
import { EngineFault, type FaultKind, type SearchEngine } from '../../search/query/search-engine.ts';
import { type OtherArchive, searchAll } from '../../search/query/federated-search.ts';
import { openEngine } from './archive-index.ts';

/** Where answers go. */
export interface Asking {
  answer(answer: Answer): void;
  /** Called after five seconds with `slow`; an answer may still follow. */
  fault(kind: FaultKind): void;
}

const SLOW = 5000;

let engine: SearchEngine | undefined;
let others: Promise<OtherArchive[]> | undefined;
let latest = 0;

/** The index that the page names. */
function getEngine(): SearchEngine {
  const { base = '/', search: tag = '' } = document.documentElement.dataset;
  engine ??= openEngine(base, tag);
  return engine;
}

/** The archives that this one is searched together with. */
async function openOthers(engine: SearchEngine): Promise<OtherArchive[]> {
  const { federates } = await engine.manifest();
  return federates.map(({ title, url }) => ({ title, url, engine: openEngine(url, '') }));
}

/** Searches this archive and those it is searched together with. */
export async function askAll(request: SearchRequest): Promise<Answer> {
  const own = getEngine();
  others ??= openOthers(own);
  others.catch(() => (others = undefined));
  return searchAll(request, own, await others);
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
    const found = await askAll(request);
    if (asked === latest) answer(found);
  } catch (error) {
    if (asked === latest) fault(error instanceof EngineFault ? error.kind : 'program');
    if (!(error instanceof EngineFault)) throw error;
  } finally {
    clearTimeout(wait);
  }
}
