/** Joins the words and the stems of runs: the vocabulary of an index, and its passages with each stem. */
import { type FileParts, readPart } from '../../model/file-parts.ts';
import { PASSAGES_PER_RECORD } from '../query/postings.ts';
import type { PackedStem } from '../query/stem-files.ts';
import { stemOf } from '../query/word-forms.ts';
import type { IndexedRun } from './indexed-runs.ts';
import type { NumberedTexts } from './numbered-texts.ts';
import { approximate } from './posting-columns.ts';
import { deriveRanges, divideItems, type RangedItems, RANGES } from './run-groups.ts';
import { collectPostings, joinPostings, joinRuns, type PostingRun, type RecordRun } from './stem-postings.ts';
import {
  combineCounts,
  countWords,
  listOtherWords,
  sumCounts,
  type Vocabulary,
  type WordCounts,
} from './word-counts.ts';

/** The words and the stems of an index, each in the order of their code units. */
export interface JoinedWords {
  readonly vocabulary: Vocabulary;
  readonly stems: readonly PackedStem[];
}

/** What is joined. */
interface JoinOptions {
  readonly language: string;
  /** Texts whose words are in the vocabulary, but in no passage: forms of names. */
  readonly others: readonly string[];
  /** What is derived from runs, of which a build saves some. */
  readonly parts: FileParts | undefined;
  /** Keeps the texts of the passages, if they are read several times. */
  readonly texts?: NumberedTexts;
}

/** The part of an index that has some of the stems, with the words of these stems. */
type Range = Pick<Vocabulary, 'entries'> & Pick<JoinedWords, 'stems'>;

/** Joins the words and the stems of runs, also those of stop words. */
export function joinWords(runs: readonly IndexedRun[], { language, others, parts, texts }: JoinOptions): JoinedWords {
  const words = [
    ...deriveWords(runs, language, parts, texts),
    divideItems(itemsOfCounts(listOtherWords(others)), keyOfWord(language)),
  ];
  const totals = combineCounts(words.map(({ summary }) => ({ ...summary, words: [] })));
  const stems = deriveStems(runs, language, totals.meanLength, parts, texts);
  const ranges = Array.from({ length: RANGES }, (_, range) =>
    joinRange(range, { words, stems, language, totals, parts }),
  );
  return {
    vocabulary: {
      ...totals,
      entries: ranges.flatMap(({ entries }) => entries).sort((a, b) => (a.key < b.key ? -1 : 1)),
    },
    stems: ranges.flatMap((range) => range.stems).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

interface Groups {
  readonly words: readonly RangedItems<Omit<WordCounts, 'words'>, WordCounts['words'][number]>[];
  readonly stems: readonly RangedItems<Pick<RecordRun, 'places'>, PostingRun>[];
  readonly language: string;
  readonly totals: Vocabulary;
  readonly parts: FileParts | undefined;
}

/** Joins a range of all groups. Of a range that has not changed, the groups are only kept. */
function joinRange(range: number, { words, stems, language, totals, parts }: Groups): Range {
  const item = [
    language,
    approximate(totals.passages),
    stems.map(({ summary }) => summary),
    [...words, ...stems].map(({ digests }) => digests[range]),
  ];
  let isJoined = false;
  const joined = readPart(parts, `range ${range}`, item, (): Range => {
    isJoined = true;
    const { entries } = combineCounts(words.map((group) => ({ ...group.summary, words: group.read(range) })));
    const postings = stems.map((group) => ({ ...group.summary, postings: group.read(range) }));
    return { entries, stems: joinRuns(postings, { ...totals, entries }, language, true) };
  });
  if (!isJoined) for (const group of [...words, ...stems]) group.keep(range);
  return joined;
}

function deriveWords(
  runs: readonly IndexedRun[],
  language: string,
  parts: FileParts | undefined,
  texts: NumberedTexts | undefined,
): Groups['words'] {
  const listPassages = ({ readRecords }: IndexedRun) => readRecords().flatMap(({ passages }) => passages);
  const derivation = {
    kind: 'words',
    item: language,
    derive: (run: IndexedRun) => countWords(listPassages(run), texts),
    join: (counts: Iterable<WordCounts>) => itemsOfCounts(sumCounts(counts)),
  };
  return deriveRanges(runs, derivation, keyOfWord(language), parts);
}

function itemsOfCounts({ words, ...summary }: WordCounts) {
  return { summary, items: words };
}

/** A word is in the range of its stem. */
function keyOfWord(language: string): (word: WordCounts['words'][number]) => string {
  return ([key]) => stemOf(key, language);
}

function deriveStems(
  runs: readonly IndexedRun[],
  language: string,
  meanLength: number,
  parts: FileParts | undefined,
  texts: NumberedTexts | undefined,
): Groups['stems'] {
  const derivation = {
    kind: 'stems',
    item: [language, meanLength],
    derive: ({ facts, readRecords }: IndexedRun): RecordRun => ({
      places: facts.records.length * PASSAGES_PER_RECORD,
      postings: collectPostings(readRecords(), meanLength, language, true, texts),
    }),
    join(joined: Iterable<RecordRun>) {
      const { postings, ...summary } = joinPostings(joined);
      return { summary, items: postings };
    },
  };
  return deriveRanges(runs, derivation, ([stem]) => stem, parts);
}
