/** Searches the archive of the page and its federated archives. The answer to an outdated request is dropped. */
import type { Answer, SearchRequest } from '../../search/query/answer.ts';
import { findEarlyAnswer } from '../../search/query/early-answer.ts';
import { type OtherArchive, searchArchives } from '../../search/query/federated-search.ts';
import { EngineFault, type FaultKind } from '../../search/query/engine-fault.ts';
import { type HomeIndex, openEngine, openHomeIndex } from './archive-index.ts';

/** The functions that get the result. */
export interface SearchHandlers {
  onAnswer(answer: Answer): void;
  /** Receives hits that were found before the engine has started. The answer of the engine or a fault follows. */
  onEarlyAnswer?(answer: Answer): void;
  /** After five seconds it is called with `slow`; an answer may still follow. */
  onFault(kind: FaultKind): void;
}

/** In milliseconds. */
const [SLOW, LONGEST_FRAME] = [5000, 500];

let home: HomeIndex | undefined;
/** Whether the engine has answered a request, so that it will answer the next one at once. */
let isEngineReady = false;
let otherArchives: Promise<OtherArchive[]> | undefined;
let latestRequest = 0;

function getHome(): HomeIndex {
  const { base = '/' } = document.documentElement.dataset;
  home ??= openHomeIndex(base, document.querySelector<HTMLElement>('search-page')?.dataset['index']);
  return home;
}

async function openOtherArchives({ engine, loadProgram }: HomeIndex): Promise<OtherArchive[]> {
  const { federates } = await engine.manifest();
  return federates.map(({ title, url }) => ({ title, url, engine: openEngine(url, loadProgram) }));
}

/** Searches this archive and its federated archives. */
export async function searchAllArchives(request: SearchRequest): Promise<Answer> {
  const opened = getHome();
  otherArchives ??= openOtherArchives(opened);
  otherArchives.catch(() => (otherArchives = undefined));
  return searchArchives(request, opened.engine, await otherArchives);
}

/** Drops the answers to all requests that are running. */
export function cancelSearches(): void {
  latestRequest += 1;
}

/** Searches, and calls the handlers only while the request is the latest. */
export async function searchLatest(
  request: SearchRequest,
  { onAnswer, onEarlyAnswer, onFault }: SearchHandlers,
): Promise<void> {
  latestRequest += 1;
  const thisRequest = latestRequest;
  const isLatest = () => thisRequest === latestRequest;
  const timer = setTimeout(() => {
    if (isLatest()) onFault('slow');
  }, SLOW);
  try {
    if (onEarlyAnswer !== undefined && !isEngineReady) {
      const early = await findEarlyAnswer(request, getHome().engine);
      if (early !== undefined && isLatest()) {
        onEarlyAnswer(early);
        // Starting the engine would delay the hits.
        await paint();
      }
    }
    const answer = await searchAllArchives(request);
    isEngineReady = true;
    if (isLatest()) onAnswer(answer);
  } catch (error) {
    if (isLatest()) onFault(error instanceof EngineFault ? error.kind : 'program');
    if (!(error instanceof EngineFault)) throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the browser has painted: the second frame begins after the first. In a tab that is not painted, waits for a moment. */
function paint(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, LONGEST_FRAME);
  });
}
