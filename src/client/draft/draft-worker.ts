/** The worker that checks drafts, so that the page stays responsive. It loads the archive's own two files, once. */
import { lazyReaders } from '../../draft/draft-file.ts';
import { answerDrafts } from './answer-drafts.ts';

answerDrafts(async (base) => {
  const load = async (name: string) => {
    const response = await fetch(base + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.text();
  };
  const [passages, addresses] = await Promise.all([load('passages.jsonl'), load('addresses.jsonl')]);
  return { passages, addresses };
}, lazyReaders);
