/** The worker that checks drafts, so that the page stays responsive. It loads the archive's own two files, once. */
import { readArchiveText } from '../../draft/archive-text.ts';
import { checkDraft } from '../../draft/draft-findings.ts';
import { readDraftFile, type DraftText } from '../../draft/draft-file.ts';
import { DraftError, readDraft } from '../../draft/draft-source.ts';
import { indexArchive, type ArchiveIndex } from '../../draft/indexed-archive.ts';
import { describeReview, type ReviewFinding } from '../../draft/review-finding.ts';
import type { ReviewRecord } from '../../draft/review-record.ts';

/** A request of the page: the address of the archive, and a draft or the file of a draft. */
export interface CheckRequest {
  readonly base: string;
  readonly draft: DraftText | DraftFile;
}

export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type CheckAnswer =
  | {
      readonly ok: true;
      /** The text of the draft that was checked. */
      readonly draft: DraftText;
      readonly findings: readonly ReviewFinding[];
      readonly record: Pick<ReviewRecord, 'archive' | 'draft' | 'editions'>;
    }
  | { readonly ok: false; readonly message: string };

let loaded: Promise<ArchiveIndex> | undefined;

addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  if ('draft' in data) postMessage(await answer(data));
});

async function answer({ base, draft }: CheckRequest): Promise<CheckAnswer> {
  let text: DraftText;
  try {
    text = 'bytes' in draft ? await readDraftFile(draft.name, draft.bytes) : draft;
  } catch (error) {
    return { ok: false, message: describeError(error) };
  }
  let archive: ArchiveIndex;
  try {
    archive = await (loaded ??= loadArchive(base));
  } catch {
    loaded = undefined;
    return {
      ok: false,
      message: 'The text of the archive could not be loaded. Connect to the network, and check again.',
    };
  }
  try {
    const source = readDraft(text.written, text.format);
    const findings = checkDraft(source, archive).map((finding) => describeReview(finding, source, archive));
    return { ok: true, draft: text, findings, record: await describeUse(text.written, findings, archive) };
  } catch (error) {
    return { ok: false, message: describeError(error) };
  }
}

function describeError(error: unknown): string {
  if (error instanceof DraftError) return error.message;
  // A browser that is offline may not have the code that reads the file.
  if (error instanceof TypeError && /\b(?:import|module)/i.test(error.message)) {
    return 'The code that reads such files could not be loaded. Connect to the network, and choose the file again.';
  }
  return `Internal error: ${String(error)}`;
}

async function loadArchive(base: string): Promise<ArchiveIndex> {
  const load = async (name: string) => {
    const response = await fetch(base + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.text();
  };
  const [passages, addresses] = await Promise.all([load('passages.jsonl'), load('addresses.jsonl')]);
  return indexArchive(readArchiveText(passages, addresses));
}

async function describeUse(written: string, findings: readonly ReviewFinding[], archive: ArchiveIndex) {
  const used = [...new Set(findings.flatMap(({ place }) => place?.document ?? []))].sort();
  const editions = used.map(async (document) => {
    const number = archive.documents.get(document)?.edition;
    const texts = archive.words.texts.filter((text) => text.document === document && text.earlier === undefined);
    return {
      document,
      edition: number === undefined ? 'a draft' : `edition ${number}`,
      sha256: await digest(texts.map(({ id, text }) => `${id}\n${text}\n`).join('')),
    };
  });
  return { archive: archive.home, draft: await digest(written), editions: await Promise.all(editions) };
}

/** The SHA-256 of a text; browsers compute it only on pages that they opened by HTTPS or from their own computer. */
async function digest(text: string): Promise<string> {
  if (!('subtle' in crypto)) return 'unknown: the page was not opened by HTTPS';
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
