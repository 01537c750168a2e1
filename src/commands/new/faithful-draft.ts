/** Drafts a transcription and compares the draft with its received text before it is written. */
import { checkFidelity } from '../../checks/fidelity.ts';
import { checkNotes } from '../../checks/notes-and-calls.ts';
import { readDocument } from '../../load/document-file.ts';
import { checkLimits } from '../../load/limit-checks.ts';
import { checkSize, limits } from '../../load/limits.ts';
import { checkReceivedLimits } from '../../load/received-limits.ts';
import { sha256 } from '../../text/digest.ts';
import type { Problem } from '../../text/problem.ts';
import { removeInvisible } from '../../text/received-text.ts';
import { draftTranscription, type Draft } from './draft-transcription.ts';

/** A draft and the problems that it has. */
export interface CheckedDraft extends Draft {
  readonly problems: readonly Problem[];
}

const DRAFT = 'the draft';

/**
 * Drafts a transcription that keeps the emphasis of the text. If it differs from the received text, drafts one that
 * escapes every sign of Markdown.
 *
 * @param received the bytes of the received text
 * @param name the name of its file in `received/`
 * @param frontOf returns the front matter for a draft with some notes
 */
export function draftFaithfully(
  received: Uint8Array,
  name: string,
  frontOf: (notes: readonly string[]) => string,
): CheckedDraft {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(received);
  const base = { file: `received/${name}`, text, sha256: sha256(received) };
  const check = (draft: Draft): CheckedDraft => {
    const file = frontOf(draft.notes) + draft.body;
    const tooLarge = checkSize(DRAFT, Buffer.byteLength(file), limits.bytes);
    const beyond = tooLarge.length > 0 ? tooLarge : checkLimits(file, DRAFT);
    if (beyond.length > 0) return { ...draft, problems: beyond };
    const { value: document, problems } = readDocument(file, DRAFT, 'draft', () => base);
    if (document === undefined) return { ...draft, problems };
    const documents = [document];
    return { ...draft, problems: [...problems, ...checkFidelity(documents), ...checkNotes({ documents })] };
  };
  const source = removeInvisible(text);
  // A draft keeps every word, so a long text is refused before the time for two drafts is spent.
  const words = Buffer.byteLength(source.replace(/\s+/g, ' '));
  const exceeded = [...checkSize(DRAFT, words, limits.bytes), ...checkReceivedLimits(source, DRAFT, limits.fileLines)];
  if (exceeded.length > 0) return { body: '', notes: [], problems: exceeded };
  const readable = check(draftTranscription(text, 'emphasis'));
  if (readable.problems.length === 0) return readable;
  const escaped = check(draftTranscription(text, 'nothing'));
  return escaped.problems.length === 0 ? escaped : readable;
}
