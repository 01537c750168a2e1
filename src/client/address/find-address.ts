/** Finds the passages that an address means, as a reader wrote it. */
import type { GotoDocument } from '../../search/goto/place-syntax.ts';
import { describeTarget, findGoto } from '../../search/goto/parse-address.ts';

/** What `goto.json` holds. */
interface Table {
  /** The canonical address of the archive, with its base. */
  readonly origin: string;
  readonly documents: readonly GotoDocument[];
}

/** A place to go to, on this host. */
export interface NamedPlace {
  readonly href: string;
  /** `letter, para. 4` */
  readonly words: string;
}

/** What an address comes to: places, or why there is none. */
export interface Places {
  readonly places: readonly NamedPlace[];
  /** `The letter has paras. 1–6.` */
  readonly says: string | undefined;
}

let table: Promise<Table | undefined> | undefined;

/** @returns nothing to go to and nothing to say where it is no address, or the table cannot be had */
export async function findPlaces(query: string): Promise<Places> {
  const base = document.documentElement.dataset['base'] ?? '/';
  table ??= readTable(base);
  const known = await table;
  if (known === undefined) {
    table = undefined;
    return { places: [], says: undefined };
  }
  const { origin, documents } = known;
  const folder = `${base}documents/`;
  const here = location.pathname.startsWith(folder) ? location.pathname.slice(folder.length).split('/')[0] : undefined;
  const answer =
    findGoto(query, documents, origin, here) ?? findGoto(query, documents, `${location.origin}${base}`, here);
  if (answer?.found !== true) return { places: [], says: answer?.message };
  const places = answer.targets.map((target) => ({
    href: `${folder}${encodeURIComponent(target.document)}/${target.fragment === undefined ? '' : `#${target.fragment}`}`,
    words: describeTarget(target, documents),
  }));
  return { places, says: undefined };
}

async function readTable(base: string): Promise<Table | undefined> {
  try {
    const response = await fetch(`${base}goto.json`);
    return response.ok ? ((await response.json()) as Table) : undefined;
  } catch {
    return undefined;
  }
}
