/** What a query may name, so that only the files with these documents are loaded. */
import { foldPlace } from '../../text/folded-place.ts';
import { cleanLink, readPastedFragment } from '../../text/pasted-fragment.ts';

/** The most words at the beginning, and at the end, of a query that are tried as a name. */
const MOST_WORDS = 12;

/**
 * The names that a query may begin or end with, as `namesOf` writes them: `letter` of `letter ¶4` and of
 * `para. 4 of the letter`.
 */
export function candidateNames(query: string): string[] {
  const folded = foldPlace(query.normalize('NFC'));
  const ends = [...folded.matchAll(/[ :#]/g)].map(({ index }) => index);
  const beginnings = ends.slice(0, MOST_WORDS).map((end) => folded.slice(0, end));
  const spaces = ends.filter((end) => folded[end] === ' ').slice(-MOST_WORDS);
  return [...new Set([folded, ...beginnings, ...spaces.map((space) => folded.slice(space + 1))])];
}

/** The ids of the documents that a query links to, or that it names before `#`. */
export function candidateIds(query: string): string[] {
  const text = cleanLink(query);
  const links = [...text.matchAll(/\/documents\/([^\s/#?]+)/giu)].map(([, id = '']) => id);
  const [, named] = /^[^\p{L}\p{N}]*(?:documents\/)?([^\s/#]+)\/?#/u.exec(text) ?? [];
  return [...new Set([...links, ...(named === undefined ? [] : [named])].map((id) => readPastedFragment(id).bare))];
}
