/** Searches the archive of the page and its federated archives. The answer to an outdated request is dropped. */
import type { Answer, SearchRequest } from '../../search/query/answer.ts';
import { type OtherArchive, searchArchives } from '../../search/query/federated-search.ts';
import { EngineFault, type FaultKind, type SearchEngine } from '../../search/query/search-engine.ts';
import { openEngine } from './archive-index.ts';

/** The functions that get the result. */
export interface SearchHandlers {
  onAnswer(answer: Answer): void;
  /** After five seconds it is called with `slow`; an answer may still follow. */
  onFault(kind: FaultKind): void;
}

/** In milliseconds. */
const SLOW = 5000;

let engine: SearchEngine | undefined;
let otherArchives: Promise<OtherArchive[]> | undefined;
let latestRequest = 0;

function getEngine(): SearchEngine {
  const { base = '/', search: tag = '' } = document.documentElement.dataset;
  engine ??= openEngine(base, tag);
  return engine;
}

async function openOtherArchives(home: SearchEngine): Promise<OtherArchive[]> {
  const { federates } = await home.manifest();
  return federates.map(({ title, url }) => ({ title, url, engine: openEngine(url, '') }));
}

/** Searches this archive and its federated archives. */
export async function searchAllArchives(request: SearchRequest): Promise<Answer> {
  const home = getEngine();
  otherArchives ??= openOtherArchives(home);
  otherArchives.catch(() => (otherArchives = undefined));
  return searchArchives(request, home, await otherArchives);
}

/** Drops the answers to all requests that are running. */
export function cancelSearches(): void {
  latestRequest += 1;
}

/** Searches, and calls the handlers only while the request is the latest. */
export async function searchLatest(request: SearchRequest, { onAnswer, onFault }: SearchHandlers): Promise<void> {
  latestRequest += 1;
  const thisRequest = latestRequest;
  const isLatest = () => thisRequest === latestRequest;
  const timer = setTimeout(() => {
    if (isLatest()) onFault('slow');
  }, SLOW);
  try {
    const answer = await searchAllArchives(request);
    if (isLatest()) onAnswer(answer);
  } catch (error) {
    if (isLatest()) onFault(error instanceof EngineFault ? error.kind : 'program');
    if (!(error instanceof EngineFault)) throw error;
  } finally {
    clearTimeout(timer);
  }
}
