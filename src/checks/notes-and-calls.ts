/** Checks notes and their calls: each note occurs once, is called, and names its source. */
import { placeOfNode } from '../dialect/node-place.ts';
import { findNote, findPassage } from '../model/document-indexes.ts';
import type { Archive, ArchiveDocument, Note, Passage } from '../model/model.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { isLabel, markerOf } from '../text/note-markers.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Place, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/**
 * Checks the notes of every document.
 *
 * @param problems the problems from reading: a note in the wrong place is not reported for other reasons as well
 * @param check checks one document
 */
export function checkNotes(
  { documents }: Pick<Archive, 'documents'>,
  problems: readonly Problem[] = [],
  check: (document: ArchiveDocument) => readonly Problem[] = checkNotesOf,
): Problem[] {
  const misplaced = new Set(problems.filter(({ rule }) => rule === 'note-misplaced').map(positionOf));
  return documents.flatMap(check).filter((found) => found.rule === 'note-doubled' || !misplaced.has(positionOf(found)));
}

/** Checks the notes of a document, whether they are in the right place or not. */
export function checkNotesOf(document: ArchiveDocument): Problem[] {
  const duplicates = findDuplicates(document);
  const ids = new Set(duplicates.map(({ passage }) => passage.id));
  return [
    ...duplicates.map(describeDuplicate),
    ...checkCase(document),
    ...checkCalls(document),
    ...checkSources(document, ids),
  ];
}

/** Checks that every entry under `unsourced-notes` is a note that links no source. A withheld document shows no notes. */
export function checkUnsourcedNotes({ intact }: Scope): Problem[] {
  const shown = intact.filter(({ withheld }) => !withheld);
  return shown.flatMap((document) =>
    document.fields['unsourced-notes'].flatMap((label, index) => {
      const note = findNote(document, label);
      if (note?.sources.length === 0) return [];
      const labels = document.notes.filter(({ sources }) => sources.length === 0).map((other) => other.label);
      return [
        problem(
          'note-declared',
          placeOf(document.places, `unsourced-notes.${index}`),
          note === undefined
            ? `The document has no note \`${label}\`${didYouMean(label, labels)}`
            : `Note \`${label}\` links a source: \`${note.sources.join('`, `')}\``,
          'Correct the marker, or remove it from `unsourced-notes`',
        ),
      ];
    }),
  );
}

function positionOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function notePassagesOf(document: ArchiveDocument): readonly Passage[] {
  return document.passages.filter(({ kind }) => kind === 'note');
}

/** A note with the marker of an earlier note. */
interface Duplicate {
  readonly passage: Passage;
  readonly original: Passage;
}

function findDuplicates(document: ArchiveDocument): Duplicate[] {
  const notes = notePassagesOf(document);
  const firsts = new Map(notes.toReversed().map((passage) => [passage.label, passage]));
  return notes.flatMap((passage) => {
    const original = firsts.get(passage.label);
    return original === undefined || original === passage ? [] : [{ passage, original }];
  });
}

function describeDuplicate({ passage, original }: Duplicate): Problem {
  return problem(
    'note-doubled',
    passage.place,
    `Unexpected second note \`${passage.label}\`; the first is on line ${original.place.line}`,
    `If the document prints the marker again for another note, write the second note and its calls as \`[^${markerOf(passage.label)}/2]\`. Otherwise give the note its own marker, or remove it`,
    [original.place],
  );
}

/** Markdown ignores case: `[^I]` calls `[^i]`. In print they are two notes. */
function checkCase(document: ArchiveDocument): Problem[] {
  const labels = new Set(notePassagesOf(document).map(({ label }) => label));
  const byLowerCase = new Map([...labels].map((label) => [label.toLowerCase(), label]));
  return document.passages.flatMap((passage) =>
    passage.calls.flatMap((call, index) => {
      const label = byLowerCase.get(call.label.toLowerCase());
      if (labels.has(call.label) || label === undefined) return [];
      const node = passage.callNodes[index];
      return [
        problem(
          'note-case',
          node === undefined ? passage.place : placeOfNode(node, passage.place.file),
          `Unexpected call of note \`${call.label}\`, expected \`${label}\` as in the marker of the note`,
          `Write \`[^${label}]\`. If \`${call.label}\` is another note, its label must differ by more than capitals`,
        ),
      ];
    }),
  );
}

function checkCalls(document: ArchiveDocument): Problem[] {
  const called = new Set(document.passages.flatMap(({ calls }) => calls.map(({ label }) => label.toLowerCase())));
  const sign = document.passages.find(({ withheld, kind }) => withheld !== undefined && kind !== 'note')?.withheld;
  return document.notes.flatMap((note) => {
    if (called.has(note.label.toLowerCase()) || !isLabel(note.label)) return [];
    const place = placeOfNote(document, note);
    if (place === undefined) return [];
    return [
      problem(
        'note-uncalled',
        place,
        `The text does not call note \`${note.label}\`: \`[^${note.label}]\` is missing`,
        sign === undefined
          ? 'Put the call where the document prints the marker, or remove the note'
          : `Put the call where the document prints the marker. If that passage is withheld, write \`[[withheld: ${sign}]][^${note.label}]\``,
      ),
    ];
  });
}

/** @param duplicated ids of notes that occur twice. They are skipped, because either one may link the source. */
function checkSources(document: ArchiveDocument, duplicated: ReadonlySet<string>): Problem[] {
  const unsourced = new Set(document.fields['unsourced-notes']);
  return document.notes.flatMap((note) => {
    const passage = findPassage(document, note.id);
    if (note.sources.length > 0 || passage === undefined || unsourced.has(note.label)) return [];
    if (duplicated.has(note.id) || passage.withheld !== undefined) return [];
    return [
      problem(
        'note-unsourced',
        passage.place,
        `Note \`${note.label}\` links no source`,
        'Link the work that it cites: `[words](../sources/<id>.md)`. ' +
          `If it cites no work, add \`${note.label}\` to \`unsourced-notes\` in the front matter`,
      ),
    ];
  });
}

function placeOfNote(document: ArchiveDocument, note: Note): Place | undefined {
  return findPassage(document, note.id)?.place;
}
