/**
 * The evidence sheet of a document: its claims, each with what it cites and the result of comparing it. If its claims are
 * not declared, the rows are its quotations, its note calls, and its sentences with neither. These rows follow the form
 * of the text (note calls, quotation marks), not its meaning, so that one rule applies to every such document.
 */
import type { CollationFields } from '../schemas/source.ts';
import { splitSentences } from '../text/sentences.ts';
import { overlap, type Stretch } from '../text/stretch.ts';
import { citedLabel } from '../text/note-markers.ts';
import { createClaimRows } from './claim-rows.ts';
import { findPartial, findUnsourced } from './sentence-coverage.ts';
import { findNote, findPassage, noteAfter, quotationsAt } from './document-indexes.ts';
import { getIndexes } from './indexes.ts';
import type { Archive, ArchiveDocument, NoteCall, Passage, Quotation, Source } from './model.ts';
import { CITES_NOTHING, stretchOf, type SheetRow } from './sheet-row.ts';
import { declaredQuotations, NOT_EXAMINED, NOT_SAID } from '../schemas/document.ts';

/** The rows of a document, in the order of its text. */
export interface Sheet {
  readonly document: ArchiveDocument;
  /** The passages that can make statements: those of the body, without headings and parts. */
  readonly passages: readonly Passage[];
  readonly rows: readonly SheetRow[];
  /** The rows of the quotations, whether or not the claims are declared. */
  readonly quotations: readonly SheetRow[];
  /** The sentences that rows cover only in part. If the claims are declared, these are not counted. */
  readonly partial: readonly { readonly passage: Passage; readonly stretch: Stretch }[];
  /** The cited sources, in the order of `archive.sources`. */
  readonly sources: readonly Source[];
}

const BODY_KINDS = new Set<Passage['kind']>(['paragraph', 'item', 'verse', 'table']);

/** The words of a passage that were compared, and the source that records the comparison. */
interface ComparedWords {
  readonly stretch: Stretch;
  readonly source: Source;
  readonly collation: CollationFields;
}

/** Makes the evidence sheet of a document. */
export function createSheet(archive: Archive, document: ArchiveDocument): Sheet {
  const indexes = getIndexes(archive);
  const sourceOf = (label: string | undefined) => indexes.source(findNote(document, label)?.sources[0]);
  const collations = Map.groupBy(indexes.collationsOf(document.id), ({ collation }) => collation.passage);
  const claims = createClaimRows(archive, document);
  const claiming = new Set(claims.map(({ passage }) => passage));
  const passages = document.passages.filter((passage) => BODY_KINDS.has(passage.kind) || claiming.has(passage));

  const byPassage = passages.map((passage) => {
    const quotations = quotationsAt(document, passage.id);
    const sentences = splitSentences(passage.words);
    const compared = (collations.get(passage.id) ?? []).flatMap(({ source, collation }): ComparedWords[] => {
      const stretch = stretchOf(passage, collation.exact);
      return stretch === undefined ? [] : [{ stretch, source, collation }];
    });
    const quoted = quotations.map((quotation) => describeQuotation(document, passage, quotation, compared, sourceOf));
    const unquoted = compared
      .filter(({ stretch }) => !quotations.some((quotation) => overlap(stretch, quotation)))
      .map((words) => describeWords(document, passage, words));
    const notes = passage.calls
      .map((call) => describeCall(passage, sentences, call, sourceOf(call.label)))
      // A row for a note covers only its own sentence: the note may be called again in another one.
      .filter((row) => ![...quoted, ...unquoted].some((cited) => sharesCitation(cited, row)));
    const statements = findUnsourced(passage, sentences, quotations).map((stretch): SheetRow => ({
      ...CITES_NOTHING,
      kind: 'statement',
      passage,
      stretch,
    }));
    const rows = [...quoted, ...unquoted, ...notes, ...statements].sort((a, b) => a.stretch.start - b.stretch.start);
    const stretches = rows.map(({ stretch }) => stretch);
    return { rows, partial: findPartial(passage, sentences, stretches).map((stretch) => ({ passage, stretch })) };
  });

  const rows = byPassage.flatMap((found) => found.rows);
  return {
    document,
    passages,
    rows: claims.length > 0 ? claims : rows,
    quotations: rows.filter(({ kind }) => kind === 'quotation'),
    partial: claims.length > 0 ? [] : byPassage.flatMap(({ partial }) => partial),
    sources: indexes.sourcesCitedIn(document.id),
  };
}

function describeQuotation(
  { fields }: ArchiveDocument,
  passage: Passage,
  quotation: Quotation,
  compared: readonly ComparedWords[],
  sourceOf: (label: string | undefined) => Source | undefined,
): SheetRow {
  const recorded = compared.find(({ stretch }) => overlap(stretch, quotation));
  const declared = quotation.declared === undefined ? undefined : declaredQuotations(fields)[quotation.declared];
  const next = noteAfter(passage, quotation);
  const cites = quotation.cites ?? (next === undefined ? NOT_EXAMINED : `note ${next}`);
  const source = recorded?.source ?? sourceOf(citedLabel(cites));
  return {
    ...CITES_NOTHING,
    kind: 'quotation',
    passage,
    stretch: quotation,
    speaker: quotation.speaker ?? (declared === undefined ? NOT_EXAMINED : NOT_SAID),
    reportedBy: quotation.reportedBy,
    cites,
    source,
    access: source?.fields.access ?? declared?.collation?.access,
    comparison: recorded?.collation ?? declared?.collation,
  };
}

function describeWords(
  document: ArchiveDocument,
  passage: Passage,
  { stretch, source, collation }: ComparedWords,
): SheetRow {
  const label = labelOf(document, source, collation);
  const cites = label === undefined ? 'in text' : `note ${label}`;
  const { access } = source.fields;
  return { ...CITES_NOTHING, kind: 'words', passage, stretch, cites, source, access, comparison: collation };
}

function describeCall(
  passage: Passage,
  sentences: readonly Stretch[],
  call: NoteCall,
  source: Source | undefined,
): SheetRow {
  const { offset } = call;
  const sentence = sentences.find(({ start, end }) => offset > start && offset <= end);
  const stretch = sentence ?? { start: 0, end: passage.words.length };
  const cites = `note ${call.label}`;
  return { ...CITES_NOTHING, kind: 'note', passage, stretch, cites, source, access: source?.fields.access };
}

/** Whether two rows share words and cite the same note. */
function sharesCitation(a: SheetRow, b: SheetRow): boolean {
  return a.cites === b.cites && overlap(a.stretch, b.stretch);
}

/** The label of the note that cites a source at the words of a collation: the next note that is called after them. */
function labelOf(
  document: ArchiveDocument,
  source: Source,
  { passage: id, exact }: CollationFields,
): string | undefined {
  const passage = findPassage(document, id);
  const end = (passage && stretchOf(passage, exact)?.end) ?? 0;
  const calls = (passage?.calls ?? []).filter(({ label }) => findNote(document, label)?.sources.includes(source.id));
  return (calls.find(({ offset }) => offset >= end) ?? calls[0])?.label;
}
