import assert from 'node:assert/strict';
import test from 'node:test';
import { draftTranscription } from './draft-transcription.ts';
import { findUnrecognizedNotes } from './unrecognized-notes.ts';

/** The lines that the author is told about: notes transcribed as text, and paragraphs that may belong to a note. */
const unrecognized: readonly [name: string, text: string, notes: readonly number[], followers: readonly number[]][] = [
  ['two asterisks are no marker', 'One* two.**\n\n* First.\n\n** Second.\n', [5], []],
  ['notes that begin anew on each page', 'One.^1\n\n^1 First.\n\nTwo.^1\n\n^1 Second.\n', [3, 7], []],
  ['a note of two paragraphs', 'One.^1\n\n^1 First.\n\nMore of it.\n', [], [5]],
  ['items, emphasis and powers', '* One *two* m²\n\n(1) Under (1).\n\n*Emphasis* and 10^6.\n', [], []],
];

for (const [name, text, notes, followers] of unrecognized) {
  test(`the author is told which lines may be notes: ${name}`, () => {
    assert.deepEqual(findUnrecognizedNotes(text, draftTranscription(text).notes), { notes, followers });
  });
}
