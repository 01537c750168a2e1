/** A finding as the review page shows it: plain data, with the passage around the quoted words and its citation. */
import { citeSelection } from '../citations/evidence-copy.ts';
import type { Segment } from '../text/word-diff.ts';
import { isProblem, type Finding } from './draft-findings.ts';
import { nameVerdict } from './draft-report.ts';
import type { DraftSource } from './draft-source.ts';
import type { ArchiveIndex } from './indexed-archive.ts';
import { describeSpeakers, type Place } from './quoted-place.ts';

/** A text in three parts: the middle one is what the finding is about. */
export interface Highlighted {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface ReviewFinding {
  readonly kind: Finding['kind'];
  readonly verdict: string;
  readonly isProblem: boolean;
  readonly message: string;
  readonly draft: Highlighted;
  readonly difference: readonly Segment[];
  /** The first place; undefined if the archive has none. */
  readonly place:
    | {
        readonly document: string;
        /** `Letter, para. 4` */
        readonly label: string;
        /** `Words of Anna Beck`; empty if the archive does not know who said the words. */
        readonly spoken: string;
        readonly url: string;
        /** The citation with the pinned address. */
        readonly citation: string;
        readonly passage: Highlighted;
        /** How many other places have the words. */
        readonly others: number;
      }
    | undefined;
  /** The address to use, for a link or a citation. */
  readonly url: string | undefined;
}

/** How much of the paragraph is shown before and after a finding, in UTF-16 units. */
const AROUND = 240;

/** Describes a finding for the review. */
export function describeReview(finding: Finding, source: DraftSource, archive: ArchiveIndex): ReviewFinding {
  const { kind, verdict, message, start, end, difference, places, url } = finding;
  return {
    kind,
    verdict: nameVerdict(verdict),
    isProblem: isProblem(finding),
    message,
    draft: highlightInParagraph(source.written, start, end),
    difference,
    place: places[0] && describeReviewPlace(places[0], places.length - 1, archive),
    url,
  };
}

/**
 * Words of a draft with the rest of their paragraph. An ellipsis shows where a long paragraph is cut, between two words.
 *
 * @param start, end the words, as UTF-16 offsets in the text
 */
export function highlightInParagraph(text: string, start: number, end: number): Highlighted {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const paragraphBefore = /[^]*\n[^\S\n]*\n([^]*)$/.exec(before)?.[1];
  const paragraphAfter = /^([^]*?)\n[^\S\n]*\n/.exec(after)?.[1];
  return {
    before: paragraphBefore ?? (start > AROUND ? before.replace(/^(?:\S{0,40}\s+)?/, '… ') : before),
    words: text.slice(start, end),
    after: paragraphAfter ?? (end + AROUND < text.length ? after.replace(/(?:\s+\S{0,40})?$/, ' …') : after),
  };
}

function describeReviewPlace(place: Place, others: number, archive: ArchiveIndex): NonNullable<ReviewFinding['place']> {
  const { document, passages, locators, url, words, text, start, end, speakers, isSpoken } = place;
  const line = archive.documents.get(document);
  const texts = archive.words.texts;
  const citation = citeSelection({ words: [words], locators, speakers, whole: isSpoken, citation: line?.citation ?? document, url }); // prettier-ignore
  return {
    document,
    label: [line?.short ?? document, locators[0] === locators[1] ? locators[0] : locators.join(' to ')].join(', '),
    spoken: describeSpeakers(place),
    url,
    citation,
    passage: {
      before: texts[text]?.text.slice(0, start) ?? '',
      words,
      after: texts[text + passages.length - 1]?.text.slice(end) ?? '',
    },
    others,
  };
}
