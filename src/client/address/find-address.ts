/** Finds the passages that an address refers to, in the form in which a reader typed it. */
import { describeTarget, findGoto } from '../../search/goto/parse-address.ts';
import { loadCandidates } from './goto-documents.ts';

/** A place on this host, with its name. */
export interface NamedPlace {
  readonly href: string;
  /** `letter, para. 4` */
  readonly words: string;
}

/** The places that an address refers to, or a message about an address that refers to none. */
export interface Places {
  readonly places: readonly NamedPlace[];
  /** `The letter has paras. 1–6.` */
  readonly message: string | undefined;
}

/**
 * Finds the places of an address.
 *
 * @returns no places and no message if the query is not an address, or if the table cannot be loaded
 */
export async function findPlaces(query: string): Promise<Places> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const folder = `${base}documents/`;
  const current = location.pathname.startsWith(folder)
    ? location.pathname.slice(folder.length).split('/')[0]
    : undefined;
  const candidates = await loadCandidates(query, base, current).catch(() => undefined);
  if (candidates === undefined) return { places: [], message: undefined };
  const { origin, documents } = candidates;
  const answer =
    findGoto(query, documents, origin, current) ?? findGoto(query, documents, `${location.origin}${base}`, current);
  if (answer?.found !== true) return { places: [], message: answer?.message };
  const hash = (fragment: string | undefined) => (fragment === undefined ? '' : `#${fragment}`);
  const places = answer.targets.map((target) => ({
    href: `${folder}${encodeURIComponent(target.document)}/${hash(target.fragment)}`,
    words: describeTarget(target, documents),
  }));
  return { places, message: undefined };
}
