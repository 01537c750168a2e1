/** Finds what the suggestions list: places and names first, then passages. This loads when a reader types. */
import type { Answer, Hit } from '../../search/query/answer.ts';
import type { FaultKind } from '../../search/query/engine-fault.ts';
import {
  describeCount,
  describePlaces,
  describeVoice,
  faultTexts,
  formatWords,
} from '../../search/query/search-messages.ts';
import { formatHitUrl, formatRequest } from '../../search/query/search-url.ts';
import { create } from '../create-element.ts';
import { searchLatest } from './latest-search.ts';
import { renderSnippet } from './search-results.ts';
import { findTargets, type SuggestedTarget } from './suggested-targets.ts';

/** The largest number of passages in the list. */
const MAX_HITS = 6;

/** What the list shows. */
export interface Suggestions {
  readonly options: readonly { readonly href: string; readonly content: readonly (Node | string)[] }[];
  /** The sentences above the options. */
  readonly status: string;
  /** Whether the search has failed: the list then links the whole archive as plain pages. */
  readonly hasFailed?: boolean;
}

export { cancelSearches as cancelSuggestions } from './latest-search.ts';

/**
 * Finds suggestions.
 *
 * @param nameFiles how many files the names are distributed over
 * @param show receives undefined if the query has no words
 */
export function findSuggestions(text: string, nameFiles: number, show: (found: Suggestions | undefined) => void): void {
  const targets = findTargets(text, nameFiles);
  // Passages wait for the targets: an option that appears above others would move them under the pointer.
  const onAnswer = async (answer: Answer) => {
    const found = await targets;
    show(answer.query.tokens.length > 0 ? describeAnswer(answer, found) : undefined);
  };
  void searchLatest(
    { text, limit: MAX_HITS, enough: 1, typing: true },
    {
      onAnswer: (answer) => void onAnswer(answer),
      onFault: (kind) => show({ options: [], status: describeFault(kind), hasFailed: true }),
    },
  );
}

function describeAnswer(answer: Answer, found: readonly SuggestedTarget[]): Suggestions {
  const { text } = answer.query;
  const meta = (words: string) => [' ', create('span', { class: 'meta' }, words)];
  return {
    options: [
      ...found.map(({ href, label, kind }) => ({
        href,
        content: [create('span', { class: 'found-target' }, label), ...(kind === '' ? [] : meta(kind))],
      })),
      ...answer.hits.map((hit) => ({
        href: formatHitUrl(hit, text),
        content: [
          create('span', { class: 'found-words' }, ...renderSnippet(hit)),
          ...meta(describePlace(hit, answer.searched.length > 1)),
        ],
      })),
      ...(answer.hits.length > 0
        ? [
            {
              href: `${document.documentElement.dataset['base'] ?? '/'}search/${formatRequest({ text })}`,
              content: ['All results'],
            },
          ]
        : []),
    ],
    status: [describeCount(answer), ...answer.notices.absent.map((word) => describeAbsentWord(word, answer))].join(' '),
  };
}

function describeFault(kind: FaultKind): string {
  const { title, text } = faultTexts[kind];
  return `${title}. ${text}`;
}

function describeAbsentWord({ word, suggestions }: Answer['notices']['absent'][number], { searched }: Answer): string {
  return `“${word}” does not occur in ${describePlaces(searched)}.${suggestions.length > 0 ? ` Did you mean ${formatWords(suggestions)}?` : ''}`;
}

function describePlace(hit: Hit, showArchive: boolean): string {
  const locator = hit.locator === '' ? '' : `, ${hit.locator}`;
  const place = `${hit.document.title}${locator} · ${describeVoice(hit)}`;
  return showArchive ? `${place} · ${hit.archive}` : place;
}
