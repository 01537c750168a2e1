/** The draft bench: how long it takes to index a large archive for the check of drafts, and to check a long draft. */
import { checkDraft } from '../../src/draft/draft-findings.ts';
import { indexArchive } from '../../src/draft/indexed-archive.ts';
import { readArchiveText } from '../../src/draft/archive-text.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { writeDraft, writeLargeArchive } from './large-draft.ts';

/**
 * Measures and prints.
 *
 * @param args the number of documents; the default is 10,000
 */
export function benchDraft([documentCount = '10000']: readonly string[]): number {
  const { passages, addresses } = writeLargeArchive(Number(documentCount));
  const draft = writeDraft(passages);
  console.log(
    `${documentCount} documents, ${(passages.length / 1e6).toFixed(0)} MB; a draft of ${draft.split(/\s+/).length} words`,
  );
  let start = processorTime();
  const text = readArchiveText(passages, addresses);
  console.log(`read: ${formatSecondsSince(start)}`);
  start = processorTime();
  const index = indexArchive(text);
  console.log(`index of ${index.words.words.length} words: ${formatSecondsSince(start)}`);
  start = processorTime();
  const findings = checkDraft(readDraft(draft, 'text'), index);
  console.log(`check, ${findings.length} findings: ${formatSecondsSince(start)}`);
  return 0;
}

/** The processor time of this process in milliseconds, which other programs on the computer do not change. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function formatSecondsSince(start: number): string {
  return `${((processorTime() - start) / 1000).toFixed(2)} s of processor time`;
}
