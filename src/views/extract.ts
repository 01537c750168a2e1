/** An extract of a passage, as other pages quote it: the words, what is marked in them, and the address. */
import type { ArchiveDocument, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Stretch } from '../text/stretch.ts';
import { linkPassage, type Link } from './page-links.ts';
import { marginNumber } from './margin-number.ts';

/** A piece of an extract. */
export interface ExtractPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Part of a passage, or all of it, with its address. */
export interface Extract {
  /** The passage: `Letter, para. 4`. */
  readonly link: Link;
  /** What the margin of the document shows at the passage: `4`. */
  readonly number: string;
  /** The date of the document (EDTF). Long pages are divided by it. */
  readonly date: string;
  /** The language of the document (BCP 47). */
  readonly language: string;
  /** Whether words before the extract are left out. */
  readonly omitsBeginning: boolean;
  readonly omitsEnd: boolean;
  readonly pieces: readonly ExtractPiece[];
  /** Text after the address: `at note iv`. */
  readonly remark: string | undefined;
}

/** Which part of a passage an extract shows. Offsets are UTF-16 units of the passage's words. */
export interface ExtractOptions {
  /** The stretch that is shown. Default: the whole passage. */
  readonly stretch?: Stretch | undefined;
  /** The stretches that are marked, in order. Those that are not completely inside `stretch` are left out. */
  readonly marks?: readonly Stretch[];
  /** Text after the address. */
  readonly remark?: string;
}

/** Makes an extract of a passage. */
export function createExtract(
  document: ArchiveDocument,
  passage: Passage,
  paths: Paths,
  { stretch, marks = [], remark }: ExtractOptions = {},
): Extract {
  const { words } = passage;
  const { start, end } = stretch ?? { start: 0, end: words.length };
  const pieces: ExtractPiece[] = [];
  let done = start;
  const add = (to: number, marked: boolean) => {
    if (to > done) pieces.push({ text: words.slice(done, to), marked });
    done = Math.max(done, to);
  };
  for (const mark of marks.filter((mark) => mark.start >= start && mark.end <= end)) {
    add(mark.start, false);
    add(mark.end, true);
  }
  add(end, false);
  return {
    link: linkPassage(document, passage, paths),
    number: marginNumber(passage),
    date: document.fields.date.edtf,
    language: document.fields.language,
    omitsBeginning: start > 0,
    omitsEnd: end < words.length,
    pieces,
    remark,
  };
}

/** The whole sentences that contain some stretches: from the beginning of the first to the end of the last. */
export function sentencesAround(words: string, stretches: readonly Stretch[]): Stretch {
  const from = stretches.reduce((first, { start }) => Math.min(first, start), Infinity);
  const to = stretches.reduce((last, { end }) => Math.max(last, end), -Infinity);
  const sentences = splitSentences(words);
  const start = sentences.findLast((sentence) => sentence.start <= from)?.start ?? 0;
  const end = sentences.find((sentence) => sentence.end >= to)?.end ?? words.length;
  return { start, end };
}
