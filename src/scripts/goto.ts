/** Finds the passage that an address means, as a reader wrote it. */
import { findGoto, type GotoDocument } from '../search/goto.ts';

/** What `goto.json` holds. */
interface Table {
  /** The canonical address of the archive, with its base. */
  readonly origin: string;
  readonly documents: readonly GotoDocument[];
}

/** @returns where to go, on this host; undefined where it is no address, or the table cannot be had */
export async function findAddress(query: string): Promise<string | undefined> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const response = await fetch(`${base}goto.json`).catch(() => undefined);
  if (response?.ok !== true) return undefined;
  const { origin, documents } = (await response.json()) as Table;
  const here = location.pathname.slice(`${base}documents/`.length).split('/')[0];
  const target =
    findGoto(query, documents, origin, here) ?? findGoto(query, documents, `${location.origin}${base}`, here);
  if (target === undefined) return undefined;
  return `${base}documents/${encodeURIComponent(target.document)}/${target.fragment === undefined ? '' : `#${target.fragment}`}`;
}
