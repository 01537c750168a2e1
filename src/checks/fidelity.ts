/** Checks that every transcription has the text of its received text, under the conventions of docs/fidelity.md. */
import { WHOLE_DOCUMENT } from '../ledger/align/apply-ledger.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { showComparable, type Paragraph } from '../text/comparable-text.ts';
import { markerOf } from '../text/note-markers.ts';
import { placeOf } from '../text/places.ts';
import { problem, startOfFile, type Problem } from '../text/problem.ts';
import { parseReceived } from '../text/received-text.ts';
import { findMarkedPages, writeTranscription, type Transcription } from './comparable-transcription.ts';
import { matchContinuations } from './note-continuations.ts';
import { findDifferences, type Difference } from './paragraph-differences.ts';

/** The sign of a document that is withheld as a whole. */
const WITHHELD_DOCUMENT = `[[withheld: ${WHOLE_DOCUMENT}]]`;

/** Compares each document with its base, and each received text with its recorded hash. */
export function checkFidelity(documents: readonly ArchiveDocument[]): Problem[] {
  return documents.flatMap((document) => [...checkHashes(document), ...checkText(document)]);
}

function checkHashes({ fields, witnesses, places }: ArchiveDocument): Problem[] {
  return fields.witnesses.flatMap(({ sha256 }, index) => {
    const received = witnesses[index];
    if (received === undefined || sha256 === received.sha256) return [];
    return [
      problem(
        'received-changed',
        placeOf(places, `witnesses.${index}.sha256`),
        `Unexpected SHA-256 ${sha256.slice(0, 8)}…, expected ${received.sha256.slice(0, 8)}… of ${received.file}`,
        `Restore the received text. If the hash in the front matter was wrong, write ${received.sha256}`,
      ),
    ];
  });
}

/** Reports one problem for each passage that differs. A withheld document must have its sign as received text. */
function checkText(document: ArchiveDocument): Problem[] {
  const { received, notes } = document;
  if (document.withheld) {
    if (received.text.trim() === WITHHELD_DOCUMENT) return [];
    return [
      problem(
        'transcription-differs',
        startOfFile(received.file),
        'The document is withheld, and its received text still has words',
        `Replace the received text with \`${WITHHELD_DOCUMENT}\`, and write its new SHA-256 in the front matter`,
      ),
    ];
  }
  const transcription = writeTranscription(document);
  const labels = new Set(notes.map(({ label }) => label));
  const pages = findMarkedPages(document);
  const problems = compareParagraphs(document, transcription, parseReceived(received.text, labels, pages));
  if (problems.length === 0) return [];
  // The first lines of paragraphs can be indented instead of separated by empty lines.
  const indented = parseReceived(received.text, labels, pages, 'indented');
  const others = compareParagraphs(document, transcription, indented);
  return others.length < problems.length ? others : problems;
}

function compareParagraphs(
  { received, notes, file }: ArchiveDocument,
  { paragraphs: written, placeAt }: Transcription,
  parsed: readonly Paragraph[],
): Problem[] {
  const markerCounts = Map.groupBy(
    notes.map(({ label }) => label),
    markerOf,
  );
  const [paragraphs, receivedParagraphs] = matchContinuations(written, parsed);
  const transcribedByNote = groupByNote(paragraphs);
  const receivedByNote = groupByNote(receivedParagraphs);
  return [...new Set([...transcribedByNote.keys(), ...receivedByNote.keys()])].flatMap((note) => {
    // Of several notes with one label the last is compared. The rule `note-doubled` reports the others.
    const count = note === undefined ? Infinity : (markerCounts.get(note)?.length ?? 1);
    const select = (all: readonly Paragraph[] = []) => {
      const first = all.flatMap(({ continues }, index) => (continues ? [] : [index])).at(-count);
      return all.slice(first ?? 0);
    };
    const differences = findDifferences(select(transcribedByNote.get(note)), select(receivedByNote.get(note)));
    return differences.map((difference) => {
      const { offset, paragraph = paragraphs.at(-1) } = difference;
      // Words that are missing at the end of the text belong after its last paragraph.
      const end = paragraph?.text.length ?? 0;
      const offsetInParagraph = difference.paragraph === undefined ? end : difference.offsetInParagraph;
      const where = note === undefined ? 'the text' : `note ${note}`;
      return problem(
        'transcription-differs',
        paragraph === undefined ? startOfFile(file) : placeAt(paragraph, offsetInParagraph),
        `Unexpected ${quoteAround(difference.transcribed, offset)} in ${where}, ` +
          `expected ${quoteAround(difference.received, offset)} as in ${received.file}`,
        `${describeBullet(difference)}Transcribe what the received text has. docs/fidelity.md lists what counts as the same`,
      );
    });
  });
}

/** Says why the text has a bullet although the file has the sign of the received text; empty for another difference. */
function describeBullet({ transcribed, received, offset }: Difference): string {
  const sign = received.charAt(offset);
  if (transcribed.charAt(offset) !== '•' || !/[-*+]/.test(sign)) return '';
  return `In Markdown, \`${sign}\` at the start of a line begins an item with a bullet. If the document prints \`${sign}\`, write \`\\${sign}\`. `;
}

/** Groups paragraphs by the marker of their note; the paragraphs of the body have the key undefined. */
function groupByNote(paragraphs: readonly Paragraph[]): Map<string | undefined, Paragraph[]> {
  return Map.groupBy(paragraphs, ({ note }) => note);
}

/** The words around an offset of a text, for a message. */
function quoteAround(text: string, offset: number): string {
  const start = Math.max(0, offset - 12);
  const words = showComparable(text.slice(start, offset + 20));
  if (words === '' || offset >= text.length) return `the end of the text after \`${showComparable(text.slice(-20))}\``;
  return `\`${start > 0 ? '…' : ''}${words}${offset + 20 < text.length ? '…' : ''}\``;
}
