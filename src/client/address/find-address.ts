/** Finds the passages that an address refers to, in the form in which a reader typed it. */
import type { GotoDocument } from '../../search/goto/place-syntax.ts';
import { describeTarget, findGoto } from '../../search/goto/parse-address.ts';

/** The contents of `goto.json`. */
interface GotoTable {
  /** The canonical address of the archive, with its base. */
  readonly origin: string;
  readonly documents: readonly GotoDocument[];
}

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

let table: Promise<GotoTable | undefined> | undefined;

/**
 * Finds the places of an address.
 *
 * @returns no places and no message if the query is no address, or if the table cannot be loaded
 */
export async function findPlaces(query: string): Promise<Places> {
  const base = document.documentElement.dataset['base'] ?? '/';
  table ??= readTable(base);
  const known = await table;
  if (known === undefined) {
    table = undefined;
    return { places: [], message: undefined };
  }
  const { origin, documents } = known;
  const folder = `${base}documents/`;
  const current = location.pathname.startsWith(folder)
    ? location.pathname.slice(folder.length).split('/')[0]
    : undefined;
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

async function readTable(base: string): Promise<GotoTable | undefined> {
  try {
    const response = await fetch(`${base}goto.json?v=${document.documentElement.dataset['search'] ?? ''}`);
    return response.ok ? ((await response.json()) as GotoTable) : undefined;
  } catch {
    return undefined;
  }
}
