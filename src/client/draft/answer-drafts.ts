/** Answers the requests of the page that checks drafts. It runs in a worker, so that the page stays responsive. */
import { readArchiveText } from '../../draft/archive-text.ts';
import { checkDraft } from '../../draft/draft-findings.ts';
import { readDraftFile, type DraftText, type FileReaders } from '../../draft/draft-file.ts';
import { DraftError } from '../../draft/draft-source.ts';
import { readDraft } from '../../draft/read-draft.ts';
import { indexArchive, type ArchiveIndex } from '../../draft/indexed-archive.ts';
import { describeReview, type ReviewFinding } from '../../draft/review-finding.ts';
import type { ReviewRecord } from '../../draft/review-record.ts';

/** The two files of an archive, as text. */
export interface ArchiveFiles {
  readonly passages: string;
  readonly addresses: string;
}

/** A request of the page: where the text of the archive is, and a draft or the file of a draft. */
export interface CheckRequest<Place = unknown> {
  readonly archive: Place;
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

/**
 * Answers every request.
 *
 * @param load gets the files of the archive, for the first request
 * @param readers read files that are not texts
 */
export function answerDrafts<Place>(load: (archive: Place) => Promise<ArchiveFiles>, readers: FileReaders): void {
  let loaded: Promise<ArchiveIndex> | undefined;
  const loadIndex = async (place: Place) => {
    const { passages, addresses } = await load(place);
    return indexArchive(readArchiveText(passages, addresses));
  };
  addEventListener('message', async ({ data }: MessageEvent<CheckRequest<Place>>) => {
    // The reader of PDF files sends messages of its own when it is loaded in a worker.
    if (!('draft' in data)) return;
    const getIndex = () => (loaded ??= loadIndex(data.archive));
    const response = await answer(data.draft, getIndex, readers);
    if (response === undefined) loaded = undefined;
    postMessage(response ?? NOT_LOADED);
  });
}

const NOT_LOADED: CheckAnswer = {
  ok: false,
  message: 'The text of the archive could not be loaded. Connect to the network, and check again.',
};

/** @returns undefined if the text of the archive cannot be loaded */
async function answer(
  draft: CheckRequest['draft'],
  getIndex: () => Promise<ArchiveIndex>,
  readers: FileReaders,
): Promise<CheckAnswer | undefined> {
  let text: DraftText;
  try {
    text = 'bytes' in draft ? await readDraftFile(draft.name, draft.bytes, readers) : draft;
  } catch (error) {
    return { ok: false, message: describeError(error) };
  }
  let archive: ArchiveIndex;
  try {
    archive = await getIndex();
  } catch {
    return undefined;
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

async function describeUse(written: string, findings: readonly ReviewFinding[], archive: ArchiveIndex) {
  const used = [...new Set(findings.flatMap(({ place }) => place?.document ?? []))].sort();
  const textsOf = Map.groupBy(archive.words.texts, ({ document }) => document);
  const editions = used.map(async (document) => {
    const number = archive.documents.get(document)?.edition;
    const texts = (textsOf.get(document) ?? []).filter(({ earlier }) => earlier === undefined);
    return {
      document,
      edition: number === undefined ? 'a draft' : `edition ${number}`,
      sha256: await digest(texts.map(({ id, text }) => `${id}\n${text}\n`).join('')),
    };
  });
  return { archive: archive.home, draft: await digest(written), editions: await Promise.all(editions) };
}

/** The SHA-256 of a text; browsers compute it only on pages that they loaded over HTTPS or from their own computer. */
async function digest(text: string): Promise<string> {
  if (!('subtle' in crypto)) return 'unknown: the page was not loaded over HTTPS';
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
