/** The code of the thread that reads, indexes, and exports an archive: see archive-thread.ts. */
import { on } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { countProblems } from '../checks/problem-report.ts';
import type { Answer, Order, StartData } from './archive-thread.ts';
import { linkSpare, listSpare } from './spare-site.ts';
import { digestFiles, loadWithSaved } from './read-checked.ts';
import { prepareFiles } from './write-files.ts';

if (parentPort === null) throw new Error('Internal error: this module is the code of a thread');
const port = parentPort;
const orders = on(port, 'message');
const answer = (message: Answer) => {
  port.postMessage(message);
};

/** The main thread renders fewer pages than this in less time than it takes to write the bag of a large archive. */
const FEW_PAGES = 1000;

/** Waits for the order of a kind. The orders have a fixed sequence. */
async function receive<Kind extends Order['kind']>(kind: Kind): Promise<Extract<Order, { kind: Kind }>> {
  const { value } = await orders.next();
  const [order] = value as [Order];
  if (order.kind !== kind) throw new Error(`Internal error: the thread received ${order.kind} in place of ${kind}`);
  return order as Extract<Order, { kind: Kind }>;
}

const { environment, saved, division, lateClaims } = workerData as StartData;
const { loaded } = await loadWithSaved(environment, saved, division);
const { shared } = loaded;
// The main thread reads what was saved while this thread checks it.
answer({ kind: 'read', digest: shared && digestFiles(shared.archive) });
const problems = loaded.listProblems();
answer({ kind: 'checked', problems });
if (shared !== undefined && countProblems(problems).errors === 0) {
  const { output } = await receive('write');
  const site = prepareFiles(shared, environment, saved.engine, output, lateClaims, (done) => {
    answer({ kind: 'progress', done });
  });
  const exported = await site.writeExports();
  const { files } = await receive('pages');
  let isRendered = false;
  const finish = receive('finish').then(({ hasKept }) => {
    isRendered = true;
    return hasKept;
  });
  await setImmediate();
  // When all pages are rendered, or only few have to be, the main thread will soon wait for this one, and can write the bag.
  const toRender = [...files.values()].filter(({ sha256 }) => sha256 === undefined).length;
  const mainHasTime = isRendered || (site.hasKept && toRender < FEW_PAGES);
  const hasBag = !mainHasTime && site.writeLate('bag');
  const sent = hasBag ? new Map<string, never>() : exported;
  answer({ kind: 'exported', files: sent });
  const manifest = await site.writeIndex(files, () => isRendered);
  site.writeLate('epub');
  site.writeLate('bag');
  const hasKept = (await finish) || site.hasKept;
  const spare = hasKept ? listSpare(output) : [];
  answer({ kind: 'written', files: site.listOthers(sent), manifest, spare });
  if (!hasKept) linkSpare(output);
  answer({ kind: 'finished', isLinked: !hasKept });
  // After few changes, while the main thread works. In a clean build, the record needs memory when both threads need most.
  const replaceRecord = spare.length > 0 ? site.record() : undefined;
  await receive('record');
  (replaceRecord ?? site.record())();
  answer({ kind: 'recorded' });
}
await orders.return?.();
