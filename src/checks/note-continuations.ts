/** Finds the further paragraphs of notes in a received text. Only the transcription shows which paragraphs they are. */
import { noteParagraphs, type Paragraph } from '../text/comparable-text.ts';

/** How many characters at the start or the end of two paragraphs show that they are versions of one paragraph. */
const ALIKE = 8;

/**
 * Assigns paragraphs of a received text to the notes that they continue, if they follow the note as in the
 * transcription. If the first of them is elsewhere, the further paragraphs of the transcribed note count as body
 * text.
 *
 * @param transcribed the paragraphs of the transcription
 * @param received the paragraphs of the received text
 * @returns both, with the assigned paragraphs
 */
export function matchContinuations(
  transcribed: readonly Paragraph[],
  received: readonly Paragraph[],
): [transcribed: Paragraph[], received: Paragraph[]] {
  const [written, found] = [[...transcribed], [...received]];
  const receivedNotes = noteParagraphs(received);
  for (const [note, start] of noteParagraphs(transcribed)) {
    const counterpart = receivedNotes.get(note);
    if (counterpart === undefined) continue;
    for (let offset = 1; transcribed[start + offset]?.continues === true; offset += 1) {
      const paragraph = transcribed[start + offset];
      const other = received[counterpart + offset];
      if (paragraph === undefined || other?.continues === true) continue;
      if (other !== undefined && other.note === undefined && areAlike(paragraph.text, other.text)) {
        found[counterpart + offset] = { ...other, note: paragraph.note, continues: true };
      } else written[start + offset] = { ...paragraph, note: undefined, continues: false };
    }
  }
  return [written, found];
}

function areAlike(a: string, b: string): boolean {
  return a.slice(0, ALIKE) === b.slice(0, ALIKE) || a.slice(-ALIKE) === b.slice(-ALIKE);
}
