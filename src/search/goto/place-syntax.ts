/** The syntax of a place as readers write it (`¶4`, `para. iv`, `notes 3–4`), and the document data that it needs. */
import type { LocatorUnit } from '../../text/locators.ts';

/** The names and passages of a document. It is part of `goto.json`, so it is small. */
export interface GotoDocument {
  readonly id: string;
  /** The short title: `Letter`. */
  readonly short: string;
  readonly title: string;
  /** `letter`. */
  readonly kind: string;
  /** Other names: `senators’ letter`, or the name in citations, `Doe et al., 2010`. */
  readonly aliases: readonly string[];
  /** Fragment and locator of each passage: `['p4', 'para. 4']`. */
  readonly passages: readonly (readonly [fragment: string, locator: string])[];
}

/** The table of an archive with few documents, `goto.json`: all documents. */
export interface WholeGotoTable {
  /** The canonical address of the archive, with its base. */
  readonly origin: string;
  readonly documents: readonly GotoDocument[];
}

/** The table of an archive with many documents: how many files the names and the documents are distributed over. */
export interface DividedGotoTable {
  readonly origin: string;
  readonly nameFiles: number;
  readonly documentFiles: number;
}

/** A file of the folder `goto/names/`: the ids of the first documents with each name. */
export type GotoNames = Readonly<Record<string, readonly string[]>>;

/** A file of the folder `goto/documents/`. */
export type GotoDocuments = readonly GotoDocument[];

/** The words that readers write before a value, each with the units that they may mean, the likeliest first. */
const UNITS: readonly [words: string, units: readonly LocatorUnit[]][] = [
  // Readers call a bullet a paragraph, and a paragraph a bullet.
  ['¶¶?|paragraphs?|paras?\\.?|pars?\\.?|bullets?|points?|items?', ['para.', 'bullet']],
  ['footnotes?|notes?|fn\\.?|nn?\\.', ['note']],
  ['tables?', ['table']],
  ['verses?', ['verse']],
  // A section sign, and the word, may each be printed for the other.
  ['§§?', ['§', 'sec.']],
  ['sections?|sect?s?\\.?|ss?\\.', ['sec.', '§']],
  ['articles?|arts?\\.?', ['art.']],
  ['rules?|rr?\\.', ['rule']],
  ['chapters?|chaps?\\.?|chs?\\.?', ['ch.']],
  ['clauses?|cls?\\.?', ['cl.']],
  ['regulations?|regs?\\.?', ['reg.']],
  ['parts?|pts?\\.?', ['pt.']],
  ['titles?|tits?\\.?', ['tit.']],
  ['amendments?|amends?\\.?', ['amend.']],
  ['schedules?|scheds?\\.?', ['sched.']],
  ['annex(?:es)?', ['annex']],
  ['appendix|appendices|apps?\\.?', ['app.']],
  ['numbers?|nos?\\.', ['no.']],
  ['p(?=\\d)|p\\.?', ['para.', 'bullet']],
];
const UNIT = `(?:${UNITS.map(([words]) => words).join('|')})`;
const SUBDIVISIONS = '(?:\\([a-z0-9]{1,5}\\))';
const VALUE = `(?:[0-9]+(?:\\.[0-9]+)*[a-z]*${SUBDIVISIONS}*|[ivxlcdm]+${SUBDIVISIONS}*|[*†‡§]|${SUBDIVISIONS}+)`;

/**
 * A unit and a value, or a value alone; the first of a range. The dash of a range is a space, because a query is folded
 * before it is matched: `paras. 3 4`.
 */
export const PLACE = new RegExp(`^(?:(${UNIT})\\s*)?#?(${VALUE})(?: (?:${UNIT}\\s*)?#?${VALUE})?$`, 'i');

/** A unit and a value in a sentence: `¶ 4` in `Letter, ¶ 4, says`. */
export const PLACE_IN_TEXT = new RegExp(`(?<![\\p{L}\\p{N}])${UNIT}\\s*(?:${VALUE})(?![\\p{L}\\p{N}])`, 'giu');

const UNIT_WORDS = UNITS.map(([words, units]) => [new RegExp(`^(?:${words})$`, 'i'), units] as const);

/** The units that a reader may mean by a word. */
export function unitsOf(word: string): readonly LocatorUnit[] {
  return UNIT_WORDS.find(([words]) => words.test(word))?.[1] ?? [];
}

/** Whether the short title of a document is its kind, such as `Letter`: then it can be called `the letter`. */
export function isNamedByKind({ short, kind }: GotoDocument): boolean {
  return short.toLowerCase() === kind;
}
