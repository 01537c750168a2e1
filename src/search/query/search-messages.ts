/** What search says in words: of voices, counts, and of what it did not find. */
import { count } from '../../text/english.ts';
import type { Answer, Hit } from './answer.ts';
import type { FaultKind } from './search-engine.ts';
import type { Voice } from './search-source.ts';

export const voiceNames: Readonly<Record<Voice, string>> = {
  document: 'The document',
  quoted: 'Quoted in it',
  note: 'Its notes',
  editor: 'The editor',
};

/** Who says the words of a hit. */
export function describeVoice({ voice, speakers }: Hit): string {
  const names = speakers.length === 0 ? '' : `: ${speakers.join(', ')}`;
  if (voice === 'quoted') return `${voiceNames.quoted}${names}`;
  return speakers.length === 0 ? voiceNames[voice] : `${voiceNames[voice]}, in part quoting ${speakers.join(', ')}`;
}

/** Words in quotation marks, as a list: `“a”, “b” and “c”`. */
export function formatWords(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** How many were found, in one sentence. */
export function describeCount({ whole, named, hits, query, notices }: Answer): string {
  const many = query.words.length > 1;
  if (hits.length === 0) return 'No passage found.';
  if (notices.parted) {
    return `No passage has all of these words. ${count(hits.length, 'passage')} with some of them ${hits.length === 1 ? 'is' : 'are'} shown.`;
  }
  const total = whole.certain ? whole.passages : whole.least;
  const object = !many ? 'this word' : notices.absent.length > 0 ? 'the other words' : 'all of these words';
  const found = total === 0 ? 'No passage' : `${whole.certain ? '' : 'At least '}${count(total, 'passage')}`;
  const others =
    named === 0 ? '' : ` ${count(named, 'passage')} ${named === 1 ? 'has' : 'have'} another form of a name.`;
  return `${found} ${total > 1 ? 'have' : 'has'} ${object}.${others}`;
}

const FOUND = 8;

/** What must be said of how the words were taken: a sentence each. */
export function describeNotices({ notices, hits }: Answer): string[] {
  const found = (words: readonly string[]) =>
    words.length > FOUND ? `${formatWords(words.slice(0, FOUND))} and others` : formatWords(words);
  return [
    ...notices.forms.map(
      ({ word, found: words }) =>
        `“${word}” does not occur in this form; passages with ${found(words)} were looked for.`,
    ),
    ...notices.begins.map(({ word, found: words }) => `“${word}” is no word of the texts; it begins ${found(words)}.`),
    ...(hits.length > 0 && notices.common.length > 0
      ? [`So common that they were not required: ${formatWords(notices.common)}. Quotation marks require them.`]
      : []),
  ];
}

/** What was searched, for a statement that can be cited. */
export function describeSearched({ searched, absence, unreached }: Answer): string {
  const archives = searched.map(
    ({ archive, documents, passages, digest }) =>
      `${count(passages, 'passage')} of ${count(documents, 'document')} in “${archive}”, state ${digest}`,
  );
  const how =
    absence?.reason !== 'absent'
      ? ''
      : absence.read > 0 && searched.length === 1
        ? ' Every passage was read for it.'
        : ' The list of all words was read for it, and every passage that has all of those asked for.';
  const missing = unreached.length === 0 ? '' : ` ${describeUnreached(unreached)}`;
  return `Searched: ${archives.join('; ')}.${how}${missing}`;
}

/** That other archives could not be searched. */
export function describeUnreached(titles: readonly string[]): string {
  return `${formatWords(titles)} could not be reached: nothing is said here about ${titles.length === 1 ? 'it' : 'them'}.`;
}

/** Why nothing can be said. */
export const faultTexts: Readonly<Record<FaultKind, { title: string; text: string }>> = {
  program: {
    title: 'The search engine could not be loaded',
    text: 'Nothing can be said about what the archive has. Something between this page and its host, or the host itself, kept it back.',
  },
  index: {
    title: 'Part of the index could not be loaded',
    text: 'Nothing can be said about what the archive has: there may be passages that are not shown.',
  },
  slow: {
    title: 'The search engine has not answered for five seconds',
    text: 'It is still being waited for. Nothing can be said yet about what the archive has.',
  },
  offline: {
    title: 'There is no connection',
    text: 'The search engine could not be reached. Nothing can be said about what the archive has.',
  },
};
