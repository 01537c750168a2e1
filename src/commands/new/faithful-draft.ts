/** A draft of a transcription that is proved against its received text before it is written. */
import { checkFidelity } from '../../checks/fidelity.ts';
import { checkNotes } from '../../checks/notes-and-calls.ts';
import { readDocument } from '../../load/document-file.ts';
import { checkSize, limits } from '../../load/limits.ts';
import type { Archive } from '../../model/model.ts';
import type { Problem } from '../../text/problem.ts';
import { sha256 } from '../../text/digest.ts';
import { removeInvisible } from '../../text/received-text.ts';
import { draftTranscription, type Draft } from './draft-transcription.ts';

/** A draft, and what is still wrong with it. */
export interface Proved extends Draft {
  readonly problems: readonly Problem[];
}

/**
 * Drafts with as little escaped as can be: first the emphasis that the text shows is kept, then nothing is.
 *
 * @param received the bytes of the received text
 * @param name its file's name under `received/`
 * @param frontOf the front matter for a draft’s notes
 */
export function draftFaithfully(
  received: Uint8Array,
  name: string,
  frontOf: (notes: readonly string[]) => string,
): Proved {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(received);
  const base = { file: `received/${name}`, text, sha256: sha256(received) };
  const tried = (['emphasis', 'nothing'] as const).map((caution): Proved => {
    const draft = draftTranscription(removeInvisible(text), caution);
    const file = frontOf(draft.notes) + draft.body;
    const beyond = checkSize('the draft', Buffer.byteLength(file), limits.bytes);
    if (beyond.length > 0) return { ...draft, problems: beyond };
    const { value: document, problems } = readDocument(file, 'the draft', 'draft', () => base);
    if (document === undefined) return { ...draft, problems };
    const archive = { documents: [document] } as unknown as Archive;
    return { ...draft, problems: [...problems, ...checkFidelity([document]), ...checkNotes(archive)] };
  });
  const [light, full] = tried;
  if (light === undefined || full === undefined) throw new Error('Internal error: nothing was drafted');
  return light.problems.length === 0 || full.problems.length > 0 ? light : full;
}
