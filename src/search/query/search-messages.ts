/** The sentences of the search: who speaks, how much was found, what was not found, and what failed. */
import { count, enumerate } from '../../text/english.ts';
import type { Answer, Hit } from './answer.ts';
import type { FaultKind } from './engine-fault.ts';
import type { Voice } from './search-source.ts';

export const voiceNames: Readonly<Record<Voice, string>> = {
  document: 'The document',
  quoted: 'Quoted in it',
  note: 'Its notes',
  editor: 'The editor',
  about: 'About the documents',
};

/** Says who speaks the words of a hit. */
export function describeVoice({ voice, speakers }: Hit): string {
  const names = speakers.length === 0 ? '' : `: ${speakers.join(', ')}`;
  if (voice === 'quoted') return `${voiceNames.quoted}${names}`;
  return speakers.length === 0 ? voiceNames[voice] : `${voiceNames[voice]}, in part quoting ${speakers.join(', ')}`;
}

/** Words in quotation marks, as a list: `“a”, “b”, and “c”`. */
export function formatWords(words: readonly string[]): string {
  return enumerate(words.map(quoteWord));
}

const quoteWord = (word: string) => `“${word}”`;

/** Says how many passages were found, and how many of them have only other forms of the words. */
export function describeCount({
  fullMatches,
  inflectedMatches,
  nameFormMatches,
  hits,
  pageMatches,
  inflectedPageMatches,
  query,
  notices,
}: Answer): string {
  if (hits.length === 0) return 'No passage found.';
  const isOneWord = hasOneWord(query);
  const excluding = describeExcluded(query);
  if (notices.partialOnly) {
    const object = `${isOneWord ? 'this word' : 'all of these words'}${excluding}. `;
    const some = isOneWord ? 'parts of it' : 'some of them';
    const shown = `${count(hits.length, 'passage')} with ${some} ${hits.length === 1 ? 'is' : 'are'} shown.`;
    return `No passage has ${object}${shown}`;
  }
  const total = fullMatches.exact ? fullMatches.passages : fullMatches.atLeast;
  const least = (passages: number, label: string) => `${fullMatches.exact ? '' : label}${count(passages, 'passage')}`;
  const several = notices.absent.length > 0 ? 'the other words' : 'all of these words';
  const object = `${isOneWord ? 'this word' : several}${excluding}`;
  const exact = total - inflectedMatches;
  const found = `${exact === 0 ? 'No passage' : least(exact, 'At least ')} ${exact > 1 ? 'have' : 'has'} ${object}`;
  // A passage that was not read may have the word itself.
  const isFoundKnown = exact > 0 || fullMatches.exact || notices.forms.length + notices.prefixes.length > 0;
  const inflected = `${least(inflectedMatches, isFoundKnown ? 'at least ' : 'At least ')} ${inflectedMatches > 1 ? 'have' : 'has'}`;
  const forms = describeForms(notices, isOneWord);
  const counted = [...(isFoundKnown ? [found] : []), ...(inflectedMatches === 0 ? [] : [`${inflected} ${forms}`])];
  const verb = nameFormMatches === 1 ? 'has' : 'have';
  const otherForms =
    nameFormMatches === 0 ? '' : ` ${count(nameFormMatches, 'passage')} ${verb} another form of a name.`;
  const pages = describePages({ pageMatches, inflectedPageMatches }, isOneWord);
  return `${counted.join('; ')}.${otherForms}${pages}`;
}

/** The end of a statement about passages: others may have the words, together with the excluded ones. */
export function describeExcluded({ excluded }: Answer['query']): string {
  return excluded.length === 0 ? '' : ' without the excluded words';
}

function describePages(
  { pageMatches, inflectedPageMatches }: Pick<Answer, 'pageMatches' | 'inflectedPageMatches'>,
  isOneWord: boolean,
): string {
  const total = pageMatches.exact ? pageMatches.passages : pageMatches.atLeast;
  if (total === 0) return '';
  const places = `${pageMatches.exact ? '' : 'At least '}${count(total, 'place')} on the pages about the documents`;
  const it = isOneWord ? 'it' : 'them';
  const forms = `other forms of ${it}`;
  const object = inflectedPageMatches === 0 ? it : inflectedPageMatches === total ? forms : `${it} or ${forms}`;
  return ` ${places} ${total === 1 ? 'has' : 'have'} ${object}.`;
}

/** Whether a query is one word. The parts of a text without spaces are one word. */
function hasOneWord({ tokens }: Answer['query']): boolean {
  return tokens.filter(({ continues }) => !continues).length === 1;
}

/** What passages have instead of a word: `other forms of it: “organization”`. */
function describeForms({ forms, prefixes }: Answer['notices'], isOneWord: boolean): string {
  if (!isOneWord) return 'other forms of them';
  const [form, prefix] = [forms[0], prefixes[0]];
  if (form !== undefined) return `other forms of it: ${listWords(form.found)}`;
  return prefix === undefined ? 'other forms of it' : `longer words that begin with it: ${listWords(prefix.found)}`;
}

/** The largest number of words that a notice lists. */
const MAX_WORDS = 8;

function listWords(words: readonly string[]): string {
  const listed = words.slice(0, MAX_WORDS).map(quoteWord);
  return enumerate(words.length > MAX_WORDS ? [...listed, 'others'] : listed);
}

/** Says how the words of the query were understood, one sentence for each notice. */
export function describeNotices({ notices, hits, query, inflectedMatches }: Answer): string[] {
  // Of one word, the sentence with the count says it.
  const areCounted = hasOneWord(query) && inflectedMatches > 0;
  return [
    ...(areCounted ? [] : notices.forms).map(
      ({ word, found }) => `“${word}” does not occur in this form. The search looked for ${listWords(found)}.`,
    ),
    ...(areCounted ? [] : notices.prefixes).map(
      ({ word, found }) => `“${word}” is not a word in the texts. It is the beginning of ${listWords(found)}.`,
    ),
    ...(hits.length > 0 && notices.stopWords.length > 0
      ? [`Not required, because common: ${formatWords(notices.stopWords)}. Use quotation marks to require them.`]
      : []),
  ];
}

/** Says where a word that is absent was looked for. */
export function describePlaces(searched: Answer['searched']): string {
  const wherever = searched.every(({ pagesSearched }) => pagesSearched);
  return wherever
    ? 'the archive’s documents, notes, or annotations, or on the pages about them'
    : 'the archive’s documents, notes, or annotations';
}

/** The parts of the site that are not in an index: absence says nothing about them. */
const INTERFACE =
  'the menus, buttons, and forms of the site; the pages for citing a document; and the page of this search';

const PAGES =
  'the pages about the documents (names, chronology, sources, references, evidence sheets, comparisons, corrections, ' +
  'and the other pages of the site)';

/** Says which parts of the site were not searched. It must follow every statement that a word does not occur. */
export function describeNotSearched({ searched }: Pick<Answer, 'searched'>): string {
  const allPages = searched.every(({ pagesSearched }) => pagesSearched);
  return `Not searched: ${allPages ? '' : `${PAGES}; `}${INTERFACE}.`;
}

/** Says what was searched and what was not, as a statement that a reader can cite. */
export function describeSearched({ searched, absence, unreachable }: Answer): string {
  const archives = searched.map(({ archive, documents, passages, pages, pagesSearched, digest }) => {
    const about = pagesSearched ? ` and ${count(pages, 'page')} about them` : '';
    return `${count(passages, 'passage')} of ${count(documents, 'document')}${about} in “${archive}”, state ${digest}`;
  });
  const everyPassageRead = absence !== undefined && absence.passagesRead > 0 && searched.length === 1;
  const method = everyPassageRead
    ? ' Every passage was read for it.'
    : ' The list of all words was checked, and every passage that has all of the words was read.';
  const others = unreachable.length === 0 ? '' : ` ${describeUnreachable(unreachable)}`;
  const isAbsent = absence?.reason === 'absent';
  const scope = isAbsent ? `${method} ${describeNotSearched({ searched })}` : '';
  return `Searched: ${archives.join('; ')}.${scope}${others}`;
}

/** Says that other archives could not be searched. */
export function describeUnreachable(titles: readonly string[]): string {
  const were = titles.length === 1 ? 'was' : 'were';
  return `${formatWords(titles)} could not be reached and ${were} not searched.`;
}

/** Says why a search failed. */
export const faultTexts: Readonly<Record<FaultKind, { title: string; text: string }>> = {
  program: {
    title: 'The search engine could not be loaded',
    text:
      'Nothing can be said about what the archive contains. ' +
      'The host of this site, or something between it and this page, blocked the file.',
  },
  index: {
    title: 'Part of the index could not be loaded',
    text: 'Nothing can be said about what the archive contains: there may be passages that are not shown.',
  },
  slow: {
    title: 'The search engine has not answered for five seconds',
    text: 'The page is still waiting for it. Nothing can be said yet about what the archive contains.',
  },
  offline: {
    title: 'There is no connection',
    text: 'The search engine could not be reached. Nothing can be said about what the archive contains.',
  },
};
