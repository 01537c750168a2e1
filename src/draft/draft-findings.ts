/** Checks a draft against an archive: its quotations, links, citations, and unmarked repetitions. */
import { normalize } from '../text/normal-form.ts';
import type { ArchiveIndex } from './indexed-archive.ts';
import type { DraftSource, Range } from './draft-source.ts';
import { findQuotations, type DraftQuotation } from './find-quotations.ts';
import { findReferences, type Reference } from './find-references.ts';
import { findRepetitions } from './find-repetitions.ts';
import { judgeLink, type LinkVerdict } from './judge-link.ts';
import { judgeQuotation, type CitedPlace, type QuotationVerdict } from './judge-quotation.ts';
import type { Change } from './marked-changes.ts';
import { describePlace, type Place } from './quoted-place.ts';
import type { Segment } from '../text/word-diff.ts';

export type FindingKind = 'quotation' | 'link' | 'citation' | 'repetition';
export type Verdict = QuotationVerdict | LinkVerdict | 'no quotation marks';

/** What was found at a place of the draft. */
export interface Finding extends Range {
  readonly kind: FindingKind;
  readonly verdict: Verdict;
  /** The words of the draft. */
  readonly written: string;
  /** What differs, or what became of an address; empty if nothing needs to be said. */
  readonly message: string;
  readonly places: readonly Place[];
  readonly changes: readonly Change[];
  readonly difference: readonly Segment[];
  /** The address to use, for a link or a citation. */
  readonly url: string | undefined;
}

/** Verdicts that need no decision by the writer. */
const FINE: ReadonlySet<Verdict> = new Set(['verbatim', 'verbatim, changes marked', 'too short', 'exact', 'moved']);

/** Verdicts with which a draft fails: other words, or an address without words. */
const FAILING: ReadonlySet<Verdict> = new Set(['differs', 'withdrawn', 'withheld', 'never published']);

/** Whether a finding is a problem that the writer decides about. */
export function isProblem({ verdict }: Finding): boolean {
  return !FINE.has(verdict);
}

/** Whether a finding makes `npm run check-draft` fail. */
export function isFailure({ verdict }: Finding): boolean {
  return FAILING.has(verdict);
}

/** How far a citation may be from its quotation, in UTF-16 units. */
const NEAR = 400;

/** The end of a sentence, or of a citation in parentheses after a sentence, before a capital letter or a quotation. */
const NEW_SENTENCE = /(?:[.!?]["”’»)\]]*|^\s*[)\]])\s+["“„«»‘'([]*(?:\p{Lu}|$)|\n\s*\n/u;

/** How many words may be between a block quotation and its citation. */
const ATTRIBUTION_WORDS = 6;

/** Checks a draft. @returns the findings in the order of the draft */
export function checkDraft(source: DraftSource, archive: ArchiveIndex): Finding[] {
  const references = findReferences(source, archive);
  const titles = listTitles(archive);
  const quotations = findQuotations(source).filter(
    ({ start, end, isBlock }) => isBlock || !titles.has(foldTitle(source.text.slice(start, end))),
  );
  const findings = quotations.flatMap((quotation, order) =>
    judge(
      source,
      archive,
      quotation,
      citedBy(source, quotation, references, quotations[order - 1], quotations[order + 1]),
    ),
  );
  const described = references.map((reference) => describeReference(source, archive, reference));
  const repetitions = listRepetitions(source, archive, [...quotations, ...references]);
  return [...findings, ...described, ...repetitions].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A mark that is written with several characters: a character reference, or the tag of a quotation. */
const WRITTEN_MARK = /&[^\s&;]{1,10};|<q\b[^<>]{0,2000}>/iy;

/** Where the words of a quotation begin whose text begins one character after its mark. */
function afterMark(written: string, start: number): number {
  WRITTEN_MARK.lastIndex = Math.max(0, start - 1);
  return WRITTEN_MARK.test(written) ? WRITTEN_MARK.lastIndex : start;
}

function judge(
  source: DraftSource,
  archive: ArchiveIndex,
  quotation: DraftQuotation,
  reference: Reference | undefined,
): Finding[] {
  const { end, nested } = quotation;
  const start = afterMark(source.written, quotation.start);
  const cited = reference && citedPlaceOf(archive, reference);
  const { verdict, places, changes, difference } = judgeQuotation(
    archive,
    source.text.slice(start, end),
    source.text.slice(end, end + NEAR),
    cited,
  );
  const message =
    verdict === 'another passage' && reference !== undefined
      ? `The draft cites ${describeCited(archive, cited)}`
      : verdict === 'earlier reading'
        ? `The words were corrected${places[0]?.until ? ` on ${places[0].until}` : ''}`
        : changes.map((change) => change.message).join('. ');
  const finding: Finding = {
    kind: 'quotation', start, end, verdict, places, changes, difference, message, written: source.written.slice(start, end), url: undefined,
  }; // prettier-ignore
  if (nested.length === 0 || !['not in the archive', 'too short', 'differs'].includes(verdict)) return [finding];
  const inner = nested.flatMap((part) => judge(source, archive, part, reference));
  const isFound = inner.some(({ places: found }) => found.length > 0);
  // If the archive has only the inner quotations, the outer quotation is from another work.
  return isFound && (verdict !== 'differs' || !hasOwnWords(source, archive, quotation)) ? inner : [finding];
}

/** Whether the words of a quotation outside of the quotations in it are like those of a passage. */
function hasOwnWords({ text }: DraftSource, archive: ArchiveIndex, { start, end, nested }: DraftQuotation): boolean {
  const parts = [start, ...nested.flatMap((part) => [part.start, part.end]), end];
  const outside = parts.map((from, order) => (order % 2 === 0 ? text.slice(from, parts[order + 1]) : '')).join(' … ');
  return judgeQuotation(archive, outside, '', undefined).places.length > 0;
}

function citedPlaceOf(archive: ArchiveIndex, reference: Reference): CitedPlace | undefined {
  const document = archive.documents.has(reference.document)
    ? reference.document
    : archive.renamed.get(reference.document);
  if (document === undefined) return undefined;
  const { passage } = judgeLink(archive, reference);
  return { document, passage: passage ?? (reference.kind === 'citation' ? reference.fragment : undefined) };
}

function describeCited({ documents, passages }: ArchiveIndex, cited: CitedPlace | undefined): string {
  if (cited === undefined) return 'another passage';
  const short = documents.get(cited.document)?.short ?? cited.document;
  const locator = passages.get(`${cited.document}#${cited.passage ?? ''}`)?.locator ?? cited.passage;
  return locator === undefined ? short : `${short}, ${locator}`;
}

/**
 * The reference of a quotation: the link around it, the next one in its paragraph before the next quotation, the one in
 * the footnote that is called there, or the one before it in its sentence.
 */
function citedBy(
  { text, calls, notes }: DraftSource,
  { start, end, isBlock }: DraftQuotation,
  references: readonly Reference[],
  previous: Range | undefined,
  next: Range | undefined,
): Reference | undefined {
  const around = references.find((reference) => reference.start <= start && end <= reference.end);
  if (around !== undefined) return around;
  const limit = Math.min(next?.start ?? Infinity, end + NEAR, isBlock ? endOfAttribution(text, end) : endOfParagraph(text, end)); // prettier-ignore
  const isInNote = (offset: number) => notes.some((note) => note.start <= offset && offset < note.end);
  const after = references.find(
    (reference) => reference.start >= end && reference.start < limit && (!isInNote(reference.start) || isInNote(start)),
  );
  // The call of a block quotation is its last word.
  const isLast = (call: Range) => isBlock && call.start > start && call.end <= end && !/[\p{L}\p{N}]/u.test(text.slice(call.end, end)); // prettier-ignore
  const call = calls.find((candidate) => isLast(candidate) || (candidate.start >= end && candidate.start < limit));
  if (call !== undefined && (after === undefined || call.start < after.start)) {
    const note = notes.find(({ label }) => label === call.label);
    const noted = note && references.find((reference) => note.start <= reference.start && reference.end <= note.end);
    if (noted !== undefined) return noted;
  }
  if (after !== undefined) return after;
  const from = Math.max(previous?.end ?? 0, start - NEAR);
  const before = references.findLast((reference) => reference.start >= from && reference.end <= start);
  const between = before === undefined ? '' : text.slice(before.end, start);
  return before !== undefined && !NEW_SENTENCE.test(between) ? before : undefined;
}

/** The reference of a block quotation follows within a few words. A later one belongs to the next paragraph. */
function endOfAttribution(text: string, from: number): number {
  const words = [...text.slice(from, from + NEAR).matchAll(/\p{L}[\p{L}\p{M}\p{N}’'-]*/gu)];
  return from + (words[ATTRIBUTION_WORDS]?.index ?? NEAR);
}

function endOfParagraph(text: string, from: number): number {
  const end = /\n[^\S\n]*\n/.exec(text.slice(from, from + NEAR))?.index;
  return end === undefined ? Infinity : from + end;
}

/** The titles of the documents, which citations have in quotation marks. */
function listTitles({ documents }: ArchiveIndex): Set<string> {
  return new Set([...documents.values()].flatMap(({ title, short }) => [foldTitle(title), foldTitle(short)]));
}

function foldTitle(words: string): string {
  return normalize(words)
    .replace(/[.,;:]+$/, '')
    .toLowerCase();
}

function describeReference(source: DraftSource, archive: ArchiveIndex, reference: Reference): Finding {
  const { kind, start, end } = reference;
  const { verdict, message, url } = judgeLink(archive, reference);
  return {
    kind,
    start,
    end,
    verdict,
    message,
    url,
    written: source.written.slice(start, end),
    places: [],
    changes: [],
    difference: [],
  };
}

function listRepetitions(source: DraftSource, archive: ArchiveIndex, covered: readonly Range[]): Finding[] {
  // Quotations become a letter that no archive has, so that a repetition ends at a quotation.
  let [text, position] = ['', 0];
  for (const { start, end } of covered.toSorted((a, b) => a.start - b.start)) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    text += source.text.slice(position, from) + 'Ɀ'.repeat(end - from);
    position = end;
  }
  text += source.text.slice(position);
  // A word that is divided at the end of a line is one word.
  const joined = text.replace(/(?<=\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, (hyphen) => '\u00AD'.repeat(hyphen.length));
  return findRepetitions(archive.words, joined).map(({ start, end, from, to }) => ({
    kind: 'repetition',
    start,
    end,
    verdict: 'no quotation marks',
    message: `${to - from} consecutive words of the archive without quotation marks`,
    written: source.written.slice(start, end),
    places: [describePlace(archive, from, to)],
    changes: [],
    difference: [],
    url: undefined,
  }));
}
