/** What the suggestions list before passages: the place that an address refers to, and the names that match the query. */
import { bucketOf } from '../../text/bucket.ts';
import { foldWords, prefixOf } from '../../text/folded-words.ts';
import { mayBeAddress } from '../../search/goto/likely-address.ts';

/** A page, with its name. */
export interface SuggestedTarget {
  readonly href: string;
  /** `Go to letter, para. 4`; a name. */
  readonly label: string;
  /** What the page is about: `Name`; empty for a place. */
  readonly kind: string;
}

const MAX_PLACES = 3;
const MAX_NAMES = 2;
/**
 * The targets of a query: places first, then names. A failure to find them does not affect the search.
 *
 * @param nameFiles how many files the names are distributed over
 */
export async function findTargets(text: string, nameFiles: number): Promise<SuggestedTarget[]> {
  const [places, names] = await Promise.all(
    [findNamedPlaces(text), findNames(text, nameFiles)].map((found) => found.catch(() => [])),
  );
  return [...(places ?? []), ...(names ?? [])];
}

async function findNamedPlaces(text: string): Promise<SuggestedTarget[]> {
  if (!mayBeAddress(text)) return [];
  const { findPlaces } = await import('../address/find-address.ts');
  const { places } = await findPlaces(text);
  return places.slice(0, MAX_PLACES).map(({ href, words }) => ({ href, label: `Go to ${words}`, kind: '' }));
}

type NameEntry = readonly [href: string, name: string, ...otherForms: string[]];

const files = new Map<string, Promise<readonly NameEntry[]>>();

/** The names of which a form has each word of the query, or begins it. One word of the query needs three letters. */
async function findNames(text: string, nameFiles: number): Promise<SuggestedTarget[]> {
  const words = foldWords(text);
  const prefix = words.map(prefixOf).find((found) => found !== undefined);
  if (prefix === undefined || nameFiles === 0) return [];
  const entries = await readNames(bucketOf(prefix, nameFiles));
  return entries
    .flatMap(([href, name, ...others]) => {
      const form = [name, ...others].find((form) => hasWords(foldWords(form), words));
      if (form === undefined) return [];
      return [{ href, label: name, kind: form === name ? 'Name' : `Name, also “${form}”` }];
    })
    .slice(0, MAX_NAMES);
}

function hasWords(form: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => form.some((other) => other.startsWith(word)));
}

function readNames(bucket: string): Promise<readonly NameEntry[]> {
  const { base = '/' } = document.documentElement.dataset;
  const read = async () => {
    const response = await fetch(`${base}suggest/${bucket}.json`, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return (await response.json()) as readonly NameEntry[];
  };
  const file = files.get(bucket) ?? read();
  files.set(bucket, file);
  file.catch(() => files.delete(bucket));
  return file;
}
