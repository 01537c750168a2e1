/** Random edits of one document, recorded edition by edition as an editor would who knows which passage is which. */
import assert from 'node:assert/strict';
import { propose } from '../../src/ledger/align/align.ts';
import type { Answer } from '../../src/ledger/align/matching.ts';
import { formatLedger } from '../../src/ledger/ledger-file.ts';
import { record } from '../../src/ledger/record/record-edition.ts';
import { readDocument } from '../../src/load/document-file.ts';
import type { ArchiveDocument } from '../../src/model/model.ts';
import type { Ledger } from '../../src/schemas/ledger-record.ts';
import { sha256 } from '../../src/text/digest.ts';
import { normalize } from '../../src/text/normal-form.ts';
import { writeDocumentFiles } from './document-files.ts';
import fc from '../support/fast-check.ts';

/** A passage as the editor knows it. */
export interface EditedPassage {
  /** The address under which it was published; undefined before that. */
  id: string | undefined;
  words: string;
  withheld: boolean;
  /** Whether words were put back under a withheld address, which the editor has to tell the command. */
  restored?: boolean;
}

const kinds = [
  'reword', 'reword', 'insert', 'insert', 'delete', 'swap', 'copy', 'split', 'merge', 'typography', 'withhold', 'unwithhold', 'revert',
] as const; // prettier-ignore

/** An edit. `choice` and `otherChoice` choose passages, `seed` chooses words. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly choice: number;
  readonly otherChoice: number;
  readonly seed: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  choice: fc.nat(1000),
  otherChoice: fc.nat(1000),
  seed: fc.nat(),
});

/** For each edition after the first, its edits. */
export type Sequence = readonly (readonly Edit[])[];

export const sequences: fc.Arbitrary<Sequence> = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
});

/** The text of five passages with which every sequence begins. */
export function createText(seed: number): EditedPassage[] {
  return [1, 2, 3, 4, 5].map((n) => ({ id: undefined, words: inventWords(seed - n), withheld: false }));
}

/** Nine to fourteen invented words from a seed. */
function inventWords(seed: number): string {
  const hash = sha256(`${seed}`);
  const count = 9 + (Number.parseInt(hash.slice(60), 16) % 6);
  const words = Array.from({ length: count }, (_, n) =>
    sha256(`${seed}.${n}`)
      .replace(/\d/g, '')
      .slice(0, 3 + (Number.parseInt(hash.slice(n, n + 1), 16) % 6)),
  );
  return `${words.join(' ')}’s.`;
}

/**
 * Edits a text in place.
 *
 * @param past the readings of an id that were not withheld, in normal form
 * @param touched the passages that were changed in this edition; changed twice, they may no longer be recognizable
 */
export function applyEdit(
  text: EditedPassage[],
  past: ReadonlyMap<string, readonly string[]>,
  touched: Set<EditedPassage>,
  { kind, choice, otherChoice, seed }: Edit,
): void {
  if (kind === 'unwithhold') {
    unwithhold(text, touched, choice, seed);
    return;
  }
  const open = text.filter(({ withheld }) => !withheld);
  const passage = open[choice % Math.max(1, open.length)];
  if (kind === 'insert' || passage === undefined) {
    text.splice(otherChoice % (text.length + 1), 0, { id: undefined, words: inventWords(seed), withheld: false });
    return;
  }
  const place = text.indexOf(passage);
  const words = passage.words.split(' ');
  const next = text[place + 1];
  switch (kind) {
    case 'reword':
      if (touched.has(passage)) break;
      touched.add(passage);
      words[otherChoice % words.length] = sha256(`${seed}`).replace(/\d/g, '').slice(0, 5);
      passage.words = words.join(' ');
      break;
    case 'delete':
      text.splice(place, 1);
      break;
    case 'swap': {
      const second = otherChoice % text.length;
      const [a, b] = [text[place], text[second]];
      if (!a || !b) break;
      [text[place], text[second]] = [b, a];
      touched.add(a).add(b);
      break;
    }
    case 'copy':
      text.splice(otherChoice % (text.length + 1), 0, { id: undefined, words: passage.words, withheld: false });
      break;
    case 'split':
      if (words.length < 8 || touched.has(passage)) break;
      passage.words = words.slice(0, words.length / 2).join(' ');
      text.splice(place + 1, 0, { id: undefined, words: words.slice(words.length / 2).join(' '), withheld: false });
      for (const part of text.slice(place, place + 2)) touched.add(part);
      break;
    case 'merge':
      if (next === undefined || next.withheld || touched.has(passage) || touched.has(next)) break;
      // The first keeps its address; if it has none, that of the second.
      passage.id ??= next.id;
      passage.words = `${passage.words} ${next.words}`;
      text.splice(place + 1, 1);
      touched.add(passage);
      break;
    case 'typography':
      passage.words = passage.words
        .replaceAll("'", '’')
        .replace(/’/, "'")
        .replace(/ ([a-f])/, ' \u00ad$1');
      break;
    case 'withhold':
      if (passage.id !== undefined && seed % 4 === 0) passage.withheld = true;
      break;
    case 'revert': {
      const readings = past.get(passage.id ?? '') ?? [];
      if (touched.has(passage)) break;
      touched.add(passage);
      passage.words = readings[otherChoice % Math.max(1, readings.length)] ?? passage.words;
      break;
    }
  }
}

/** Puts otherChoice words back under a withheld address, or takes its sign out of the text. */
function unwithhold(text: EditedPassage[], touched: Set<EditedPassage>, choice: number, seed: number): void {
  const withheld = text.filter((passage) => passage.withheld && !touched.has(passage));
  const passage = withheld[choice % Math.max(1, withheld.length)];
  if (passage === undefined) return;
  if (seed % 2 === 0) text.splice(text.indexOf(passage), 1);
  else {
    Object.assign(passage, { withheld: false, restored: true, words: inventWords(seed) });
    touched.add(passage);
  }
}

/** The Markdown of a text. */
export function formatBody(text: readonly EditedPassage[]): string {
  return text.map(({ id, words, withheld }) => (withheld ? `[[withheld: ${id}]]` : words)).join('\n\n');
}

/** The document of a text. */
export function readText(text: readonly EditedPassage[], ledger: string | undefined, id = 'report'): ArchiveDocument {
  const { transcription, received } = writeDocumentFiles(id, formatBody(text));
  const base = { file: `${id}.txt`, text: received, sha256: sha256(received) };
  const recorded = ledger === undefined ? undefined : { file: `${id}.ledger.json`, text: ledger };
  const { value, problems } = readDocument(transcription, `${id}.md`, id, () => base, recorded);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return value;
}

/** Records a text, and answers each question as the editor knows it. */
export function recordText(
  document: ArchiveDocument,
  text: readonly EditedPassage[],
  date: string,
): { ids: readonly string[]; ledger: Ledger } {
  const answers: Answer[] = document.passages.flatMap(({ place }, index) => {
    const { restored, id } = text[index] ?? {};
    return restored === true && id !== undefined ? [{ line: place.line, id }] : [];
  });
  for (let round = 0; ; round += 1) {
    const proposal = propose(document, answers);
    assert.deepEqual(proposal.answerErrors, []);
    if (proposal.questions.length === 0) {
      const recording = {
        document: document.id,
        date,
        reasonOf: () => 'A reason',
        causeOf: () => 'our error' as const,
      };
      const result = record(document.ledger, document.passages, proposal, recording);
      assert.ok(result.recorded);
      for (const passage of text) delete passage.restored;
      return { ids: proposal.ids, ledger: result.ledger };
    }
    assert.ok(round < 30, 'questions end');
    for (const { passage } of proposal.questions) {
      const { id } = text[document.passages.indexOf(passage)] ?? { id: undefined };
      answers.push({ line: passage.place.line, id: id ?? 'new' });
    }
  }
}

/** The state of a document after an edition. */
export interface RecordedEdition {
  readonly text: readonly EditedPassage[];
  /** For each passage of the text the id that the editor expects, and the one that the ledger gave it. */
  readonly ids: readonly { readonly expected: string | undefined; readonly given: string }[];
  readonly ledger: Ledger;
  readonly ledgerText: string;
  /** The document, read with the new ledger. */
  readonly document: ArchiveDocument;
  /** Every pinned address that was ever published, with its id and the words in normal form. */
  readonly published: ReadonlyMap<string, { readonly id: string; readonly words: string }>;
  /** The readings of an id before this edition, in normal form, without those that were withheld. */
  readonly past: ReadonlyMap<string, readonly string[]>;
}

/** Records a first edition and those of a sequence, one after the other. */
export function* recordSequence(sequence: Sequence, seed = 0, id = 'report'): Generator<RecordedEdition> {
  const text = createText(seed);
  const published = new Map<string, { id: string; words: string }>();
  const past = new Map<string, string[]>();
  let ledgerText: string | undefined;
  for (const [number, edits] of [[], ...sequence].entries()) {
    const touched = new Set<EditedPassage>();
    for (const change of edits) applyEdit(text, past, touched, change);
    const date = `2027-01-${String(number + 1).padStart(2, '0')}`;
    const { ids, ledger } = recordText(readText(text, ledgerText, id), text, date);
    ledgerText = formatLedger(ledger);
    const document = readText(text, ledgerText, id);
    assert.deepEqual(
      document.passages.map((passage) => passage.id),
      ids,
    );
    const before = new Map(past);
    const pairs = text.map((passage, index) => ({ expected: passage.id, given: ids[index] ?? '' }));
    text.forEach((passage, index) => (passage.id = ids[index]));
    for (const { id, digest, words, withheld } of document.passages) {
      if (withheld !== undefined) {
        past.set(id, []);
        continue;
      }
      published.set(`${id}.${digest}`, { id, words: normalize(words) });
      past.set(id, [...(past.get(id) ?? []), normalize(words)]);
    }
    yield { text, ids: pairs, ledger, ledgerText, document, published, past: before };
  }
}
