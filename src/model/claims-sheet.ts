/**
 * The evidence sheet of a document: each quotation, note and sentence without either, with what it cites and what came
 * of comparing it. One rule for every document: it goes by form, by note calls and quotation marks, not by meaning.
 */
import type { CollationFields } from '../schemas/source.ts';
import { normalize } from '../text/normal-form.ts';
import { splitSentences, type Stretch } from '../text/sentences.ts';
import { findPartial, findUnsourced, overlap } from './coverage.ts';
import type { Archive, ArchiveDocument, NoteCall, Passage, Source } from './model.ts';

/** What stands in a row. */
export type RowKind = 'quotation' | 'words' | 'note' | 'statement';

/** One thing in a document that can, or can't, be checked. */
export interface SheetRow {
  readonly kind: RowKind;
  readonly passage: Passage;
  /** The words of the passage that are meant (UTF-16 units). */
  readonly stretch: Stretch;
  readonly speaker: string | undefined;
  readonly reportedBy: string | undefined;
  /** `note iv`, `in text` or `none`. */
  readonly cites: string;
  readonly source: Source | undefined;
  /** How what is cited could be reached; undefined where nothing is cited. */
  readonly access: string | undefined;
  readonly comparison: Comparison | undefined;
}

/** What some words were compared with, and what came out. */
export type Comparison = Omit<CollationFields, 'document' | 'passage' | 'exact'>;

/** The rows of a document, in the order of its text. */
export interface Sheet {
  readonly document: ArchiveDocument;
  /** The passages of the body: those that make statements. */
  readonly passages: readonly Passage[];
  readonly rows: readonly SheetRow[];
  /** The sentences of which only part stands on a row: words beside a quotation, or beside words that were compared. */
  readonly partial: readonly { readonly passage: Passage; readonly stretch: Stretch }[];
  /** The sources cited, in the order of their first citation. */
  readonly sources: readonly Source[];
}

const BODY = new Set<Passage['kind']>(['paragraph', 'item', 'verse', 'table']);

/** Draws up the evidence sheet of a document. */
export function createSheet(archive: Archive, document: ArchiveDocument): Sheet {
  const passages = document.passages.filter(({ kind }) => BODY.has(kind));
  const byNote = new Map(document.notes.map(({ label, sources }) => [label, sources[0]]));
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const sourceOf = (label: string) => sources.get(byNote.get(label) ?? '');
  const collations = archive.sources.flatMap((source) =>
    source.fields.collations
      .filter((collation) => collation.document === document.id)
      .map((collation) => ({ source, collation, label: labelOf(document, source, collation) })),
  );

  const rows = passages.flatMap((passage): SheetRow[] => {
    const quotations = document.quotations.filter((one) => one.passage === passage.id);
    const here = collations.filter(({ collation }) => collation.passage === passage.id);
    const compared = here.map((one) => ({ ...one, stretch: stretchOf(passage, one.collation.exact) }));
    const quoted = quotations.map((quotation): SheetRow => {
      const own = compared.find(({ stretch }) => stretch !== undefined && overlap(stretch, quotation));
      const declared = quotation.declared === undefined ? undefined : document.fields.quotations[quotation.declared];
      const label = /^note (.+)$/.exec(quotation.cites ?? '')?.[1];
      const source = own?.source ?? (label === undefined ? undefined : sourceOf(label));
      return {
        kind: 'quotation',
        passage,
        stretch: quotation,
        speaker: quotation.speaker,
        reportedBy: quotation.reportedBy,
        cites: quotation.cites ?? 'none',
        source,
        access: source?.fields.access ?? declared?.collation?.access,
        comparison: own?.collation ?? declared?.collation,
      };
    });
    const words = compared.flatMap(
      ({ stretch, source, collation, label }): SheetRow[] =>
      stretch === undefined || quotations.some((quotation) => overlap(stretch, quotation))
        ? []
        : [{ kind: 'words', passage, stretch, speaker: undefined, reportedBy: undefined, cites: label === undefined ? 'in text' : `note ${label}`, source, access: source.fields.access, comparison: collation }], // prettier-ignore
    );
    const said = [...quoted, ...words];
    const notes = passage.calls.flatMap((call): SheetRow[] => {
      const stretch = sentenceOf(passage, call);
      // What stands on a row for this note stands there for its own sentence only: a note may be called again.
      if (said.some((row) => row.cites === `note ${call.label}` && overlap(row.stretch, stretch))) return [];
      const source = sourceOf(call.label);
      return [{ kind: 'note', passage, stretch, speaker: undefined, reportedBy: undefined, cites: `note ${call.label}`, source, access: source?.fields.access, comparison: undefined }]; // prettier-ignore
    });
    const statements = findUnsourced(passage, quotations).map((stretch): SheetRow => ({ kind: 'statement', passage, stretch, speaker: undefined, reportedBy: undefined, cites: 'none', source: undefined, access: undefined, comparison: undefined })); // prettier-ignore
    return [...said, ...notes, ...statements].sort((a, b) => a.stretch.start - b.stretch.start);
  });
  const partial = passages.flatMap((passage) => {
    const here = rows.filter((row) => row.passage === passage).map(({ stretch }) => stretch);
    return findPartial(passage.words, here).map((stretch) => ({ passage, stretch }));
  });
  const cited = new Set(document.notes.flatMap((note) => note.sources));
  return { document: document, passages, rows, partial, sources: archive.sources.filter(({ id }) => cited.has(id)) };
}

/** Whether a comparison set the words beside those of the work itself, or of another edition of it. */
export function isCompared({ comparison }: Pick<SheetRow, 'comparison'>): boolean {
  return (
    comparison !== undefined &&
    (comparison['compared-with'] === 'the work itself' || comparison['compared-with'] === 'another edition of it') &&
    !['not in the part read', 'not compared', 'paraphrase'].includes(comparison.result)
  );
}

/** What came of comparing: `not compared` where nothing is recorded, undefined where nothing is quoted or cited. */
export function resultOf({
  kind,
  comparison,
}: Pick<SheetRow, 'kind' | 'comparison'>): Comparison['result'] | undefined {
  return comparison?.result ?? (kind === 'statement' ? undefined : 'not compared');
}

/** Where the words of a collation stand in their passage. */
export function stretchOf(passage: Pick<Passage, 'normal'>, exact: string): Stretch | undefined {
  const { text, starts, ends } = passage.normal;
  const words = normalize(exact);
  const at = text.indexOf(words);
  return at < 0 || words === '' ? undefined : { start: starts[at] ?? 0, end: ends[at + words.length - 1] ?? 0 };
}

/** The note that cites a source at the words of a collation: the next one called after them. */
function labelOf(
  document: ArchiveDocument,
  source: Source,
  { passage: id, exact }: CollationFields,
): string | undefined {
  const passage = document.passages.find((one) => one.id === id);
  const end = (passage && stretchOf(passage, exact)?.end) ?? 0;
  const calls = source.citations.filter(
    (citation) => citation.document === document.id && citation.call.passage === id,
  );
  return (calls.find(({ call }) => call.offset >= end) ?? calls[0])?.call.label;
}

function sentenceOf({ words }: Passage, { offset }: NoteCall): Stretch {
  const sentences = splitSentences(words);
  return sentences.find(({ start, end }) => offset > start && offset <= end) ?? { start: 0, end: words.length };
}
