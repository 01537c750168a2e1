/** Joins the notices of answers to the same query from several indexes. */
import type { Answer, Notices } from './answer.ts';

/**
 * Joins notices. A word is absent only if no index has it. A notice about other forms or longer words applies only if
 * every index that has something of the word has nothing but these.
 */
export function joinNotices(answers: readonly Pick<Answer, 'hits' | 'notices'>[]): Notices {
  const notices = answers.map((answer) => answer.notices);
  const indexesWithout = (word: string) => notices.filter(({ absent }) => absent.some((entry) => entry.word === word));
  const absentByWord = Map.groupBy(
    notices.flatMap(({ absent }) => absent),
    ({ word }) => word,
  );
  const joinFound = (kind: 'forms' | 'prefixes') => {
    const byWord = Map.groupBy(
      notices.flatMap((notice) => notice[kind]),
      ({ word }) => word,
    );
    return [...byWord]
      .filter(([word, entries]) => entries.length + indexesWithout(word).length === notices.length)
      .map(([word, entries]) => ({ word, found: [...new Set(entries.flatMap(({ found }) => found))] }));
  };
  return {
    absent: [...absentByWord]
      .filter(([, entries]) => entries.length === notices.length)
      .map(([word, entries]) => ({
        word,
        suggestions: [...new Set(entries.flatMap(({ suggestions }) => suggestions))],
      })),
    forms: joinFound('forms'),
    prefixes: joinFound('prefixes'),
    stopWords: notices[0]?.stopWords ?? [],
    partialOnly:
      answers.some(({ hits }) => hits.length > 0) &&
      answers.every((answer) => answer.notices.partialOnly || answer.hits.length === 0),
  };
}
