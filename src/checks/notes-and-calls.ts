/** Notes and their calls: each note once, each called, each naming its source. */
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { isMarker } from '../dialect/note-labels.ts';
import { placeOf } from '../text/places.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { Place, Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/**
 * Checks the notes of every document.
 *
 * @param problems what reading met: of a note that stands in the wrong place nothing else is said
 */
export function checkNotes(archive: Archive, problems: readonly Problem[] = []): Problem[] {
  const keyOf = ({ file, line, column }: Place) => `${file}:${line}:${column}`;
  const misplaced = new Set(problems.filter(({ rule }) => rule === 'note-misplaced').map(keyOf));
  return archive.documents
    .flatMap((document) => {
      const doubled = checkDoubled(document);
      return [...doubled, ...checkCase(document), ...checkCalled(document), ...checkSourced(document, doubled)];
    })
    .filter((problem) => problem.rule === 'note-doubled' || !misplaced.has(keyOf(problem)));
}

/** Checks that what is declared to cite no source is a note, and cites none. */
export function checkDeclared({ archive, findSound }: Scope): Problem[] {
  return archive.documents.flatMap((document) =>
    findSound(document.id) === undefined
      ? []
      : document.fields['unsourced-notes'].flatMap((label, index): Problem[] => {
          const note = document.notes.find((one) => one.label === label);
          if (note?.sources.length === 0) return [];
          const labels = document.notes.filter(({ sources }) => sources.length === 0).map((one) => one.label);
          return [
            {
              rule: 'note-declared',
              ...placeOf(document.places, `unsourced-notes.${index}`),
              message:
                note === undefined
                  ? `Unexpected note \`${label}\`, expected a note of the document${didYouMean(label, labels)}`
                  : `Unexpected note \`${label}\`, which links \`${note.sources.join('`, `')}\`, expected a note without a source`,
              fix: 'Correct the marker, or remove it from `unsourced-notes:`',
            },
          ];
        }),
  );
}

const notesOf = (document: ArchiveDocument): readonly Passage[] =>
  document.passages.filter(({ kind }) => kind === 'note');

function checkDoubled(document: ArchiveDocument): Problem[] {
  const first = new Map<string, Passage>();
  return notesOf(document).flatMap((passage): Problem[] => {
    const before = first.get(passage.id);
    if (before === undefined) {
      first.set(passage.id, passage);
      return [];
    }
    return [
      {
        rule: 'note-doubled',
        ...passage.place,
        message: `Unexpected second note \`${passage.label}\`, expected one (the first is on line ${before.place.line})`,
        fix: 'Give it its own marker, or remove it',
        also: [before.place],
      },
    ];
  });
}

/** Markdown takes `[^I]` for a call of `[^i]`; in print they are two notes. */
function checkCase(document: ArchiveDocument): Problem[] {
  const labels = new Set(notesOf(document).map(({ label }) => label));
  const folded = new Map([...labels].map((label) => [label.toLowerCase(), label]));
  return document.passages.flatMap((passage) =>
    passage.calls.flatMap((call): Problem[] => {
      const meant = folded.get(call.label.toLowerCase());
      if (labels.has(call.label) || meant === undefined) return [];
      const start = call.node.position?.start;
      return [
        {
          rule: 'note-case',
          file: passage.place.file,
          line: start?.line ?? passage.place.line,
          column: start?.column ?? passage.place.column,
          message: `Unexpected call of note \`${call.label}\`, expected \`${meant}\`, the note’s marker in the same case`,
          fix: `Write \`[^${meant}]\`, or add a note \`[^${call.label}]: …\` under a marker that differs by more than case`,
        },
      ];
    }),
  );
}

function checkCalled(document: ArchiveDocument): Problem[] {
  const passages = new Map(notesOf(document).map((passage) => [passage.id, passage]));
  const called = new Set(document.passages.flatMap(({ calls }) => calls.map(({ label }) => label.toLowerCase())));
  return document.notes.flatMap((note): Problem[] => {
    const passage = passages.get(note.id);
    if (called.has(note.label.toLowerCase()) || passage === undefined || !isMarker(note.label)) return [];
    return [
      {
        rule: 'note-uncalled',
        ...passage.place,
        message: `Unexpected note \`${note.label}\`, expected a call \`[^${note.label}]\` in the text`,
        fix: 'Put the call where the document has the marker, or remove the note',
      },
    ];
  });
}

/** @param doubled what was said of notes that stand twice: which of them has the source is not known */
function checkSourced(document: ArchiveDocument, doubled: readonly Problem[]): Problem[] {
  const unsure = new Set(doubled.map(({ file, line, column }) => `${file}:${line}:${column}`));
  const declared = new Set(document.fields['unsourced-notes']);
  const passages = new Map(notesOf(document).map((passage) => [passage.id, passage]));
  return document.notes.flatMap((note): Problem[] => {
    const passage = passages.get(note.id);
    if (note.sources.length > 0 || passage === undefined || declared.has(note.label)) return [];
    const { file, line, column } = passage.place;
    if (unsure.has(`${file}:${line}:${column}`)) return [];
    return [
      {
        rule: 'note-unsourced',
        ...passage.place,
        message: `Unexpected note \`${note.label}\` without a source, expected a link to a file of content/sources/`,
        fix: `Link the work it cites, \`[words](../sources/<id>.md)\`; if it cites none, list \`${note.label}\` under \`unsourced-notes:\``,
      },
    ];
  });
}
