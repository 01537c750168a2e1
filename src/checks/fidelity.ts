/** Is every transcription, set back into the form of its received text, the same text? */
import { diffArrays } from 'diff';
import type { ArchiveDocument } from '../model/model.ts';
import { placeOf } from '../text/places.ts';
import type { Problem } from '../text/problem.ts';
import { findDifference, showComparable, type Paragraph } from '../text/comparable-text.ts';
import { parseReceived } from '../text/received-text.ts';
import { findMarkedPages, writeTranscription } from './comparable-transcription.ts';

/** Compares each document with its base, and every received text with its recorded hash. */
export function checkFidelity(documents: readonly ArchiveDocument[]): Problem[] {
  return documents.flatMap((document) => [...checkHashes(document), ...checkText(document)]);
}

function checkHashes({ fields, witnesses, places }: ArchiveDocument): Problem[] {
  return fields.witnesses.flatMap(({ sha256 }, index): Problem[] => {
    const received = witnesses[index];
    if (received === undefined || sha256 === received.sha256) return [];
    return [
      {
        rule: 'received-changed',
        ...placeOf(places, `witnesses.${index}.sha256`),
        message: `Unexpected SHA-256 ${sha256.slice(0, 8)}…, expected ${received.sha256.slice(0, 8)}…, the hash of ${received.file}`,
        fix: `Put the received text back as it was; or, if this field was mistaken, write ${received.sha256}`,
      },
    ];
  });
}

/** One problem for each passage that differs. */
function checkText(document: ArchiveDocument): Problem[] {
  const { paragraphs, placeAt } = writeTranscription(document);
  const ours = Map.groupBy(paragraphs, ({ note }) => note);
  const theirs = Map.groupBy(
    parseReceived(document.received.text, new Set(document.notes.map(({ label }) => label)), findMarkedPages(document)),
    ({ note }) => note,
  );
  const start = { ...placeOf(document.places, ''), line: 1, column: 1 };
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((note) => {
    // Of notes with one marker the last counts: that there are two has a rule of its own.
    const of = (all: readonly Paragraph[]) => (note === undefined ? all : all.slice(-1));
    const differences = compareParagraphs(of(ours.get(note) ?? []), of(theirs.get(note) ?? []));
    return differences.map(({ mine, theirs, at, paragraph, offset }): Problem => {
      const last = paragraphs.at(-1);
      const place = paragraph ? placeAt(paragraph, offset) : last ? placeAt(last, last.text.length) : start;
      return {
        rule: 'transcription-differs',
        ...place,
        message: `Unexpected ${shown(mine, at)} in ${note === undefined ? 'the text' : `note ${note}`}, expected ${shown(theirs, at)} as in ${document.received.file}`,
        fix: 'Transcribe what the received text has, under the conventions of docs/fidelity.md',
      };
    });
  });
}

/** A difference: both texts around it, its offset in both, and the paragraph of ours in which it is at an offset. */
interface Difference {
  readonly mine: string;
  readonly theirs: string;
  readonly at: number;
  readonly paragraph: Paragraph | undefined;
  readonly offset: number;
}

/** So many paragraphs that differ are told from those between them; where there are more, the first difference is found. */
const MOST_DIFFERENT = 2000;

/** The first difference of each paragraph that differs. */
function compareParagraphs(ours: readonly Paragraph[], theirs: readonly Paragraph[]): Difference[] {
  const textsOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text);
  const parts = diffArrays(textsOf(ours), textsOf(theirs), { maxEditLength: MOST_DIFFERENT });
  if (parts === undefined) return compareStretch(ours, theirs, [0, ours.length], [0, theirs.length]);
  const differences: Difference[] = [];
  let [mine, his] = [0, 0];
  let [toMine, toHis] = [0, 0];
  const flush = () => {
    for (const [a, b] of pairStretches(ours.slice(mine, toMine), theirs.slice(his, toHis))) {
      differences.push(...compareStretch(ours, theirs, [mine + a[0], mine + a[1]], [his + b[0], his + b[1]]));
    }
    [mine, his] = [toMine, toHis];
  };
  for (const { removed, added, count } of parts) {
    if (removed || added) {
      if (removed) toMine += count;
      else toHis += count;
      continue;
    }
    flush();
    mine = toMine += count;
    his = toHis += count;
  }
  flush();
  // One of each: what is wrong behind it is seen when it is fixed.
  const first = new Map(differences.toReversed().map((difference) => [difference.paragraph, difference]));
  return differences.filter((difference) => first.get(difference.paragraph) === difference);
}

type Stretch = readonly [from: number, to: number];

/** How many paragraphs are looked at for one that is alike. */
const REACH = 50;

/** Which paragraphs are meant to be the same: as many of one as of the other in their order, else those that are alike. */
function pairStretches(ours: readonly Paragraph[], theirs: readonly Paragraph[]): [Stretch, Stretch][] {
  const pairs: [Stretch, Stretch][] = [];
  let [mine, his] = [0, 0];
  const pairUpTo = (a: number, b: number) => {
    if (a - mine === b - his) for (; mine < a; mine += 1, his += 1) pairs.push([[mine, mine + 1], [his, his + 1]]); // prettier-ignore
    else pairs.push([[mine, a], [his, b]]); // prettier-ignore
    [mine, his] = [a, b];
  };
  if (ours.length !== theirs.length) {
    for (const [a, { text }] of ours.entries()) {
      const near = theirs.slice(his, his + REACH).findIndex((other) => isAlike(text, other.text));
      if (near < 0) continue;
      pairUpTo(a, his + near);
      pairUpTo(a + 1, his + 1);
    }
  }
  pairUpTo(ours.length, theirs.length);
  return pairs;
}

/** Whether more than half of the words of the longer text are words of the other. */
function isAlike(a: string, b: string): boolean {
  const words = new Set(a.split(/\s+/));
  const others = new Set(b.split(/\s+/));
  return [...words].filter((word) => others.has(word)).length * 2 > Math.max(words.size, others.size);
}

/** The first difference of two stretches; where they have not the same paragraphs, with the next or the last that both have. */
function compareStretch(
  ours: readonly Paragraph[],
  theirs: readonly Paragraph[],
  [mine, toMine]: Stretch,
  [his, toHis]: Stretch,
): Difference[] {
  const uneven = toMine - mine !== toHis - his;
  const isLast = toMine === ours.length || toHis === theirs.length;
  const [before, after] = [uneven && isLast ? 1 : 0, uneven && !isLast ? 1 : 0];
  const around = ours.slice(Math.max(0, mine - before), toMine + after);
  const a = around.map(({ text }) => text).join('\n\n');
  const b = theirs.slice(Math.max(0, his - before), toHis + after).map(({ text }) => text).join('\n\n'); // prettier-ignore
  const at = findDifference(a, b);
  if (at === undefined) return [];
  let from = 0;
  for (const paragraph of around) {
    const end = from + paragraph.text.length;
    if (at <= end || paragraph === around.at(-1)) {
      return [{ mine: a, theirs: b, at, paragraph, offset: Math.min(at - from, paragraph.text.length) }];
    }
    from = end + 2;
  }
  return [{ mine: a, theirs: b, at, paragraph: undefined, offset: 0 }];
}

function shown(text: string, at: number): string {
  const from = Math.max(0, at - 12);
  const words = showComparable(text.slice(from, at + 20));
  return words === '' || at >= text.length
    ? `the end of it (after \`${showComparable(text.slice(-20))}\`)`
    : `\`${from > 0 ? '…' : ''}${words}${at + 20 < text.length ? '…' : ''}\``;
}
