/** Loads the documents that a query may name, from the whole table or from the files that can have them. */
import { candidateIds, candidateNames } from '../../search/goto/candidate-names.ts';
import type {
  DividedGotoTable,
  GotoDocument,
  GotoDocuments,
  GotoNames,
  WholeGotoTable,
} from '../../search/goto/place-syntax.ts';
import { bucketOf } from '../../text/bucket.ts';

type GotoTable = WholeGotoTable | DividedGotoTable;

/** The documents that a query may name. */
export interface Candidates {
  /** The canonical address of the archive, with its base. */
  readonly origin: string;
  readonly documents: readonly GotoDocument[];
}

const files = new Map<string, Promise<unknown>>();

/**
 * Loads the candidates of a query.
 *
 * @param base the path under which the site is served
 * @param current the id of the document that the reader is in
 * @throws Error if a file cannot be loaded
 */
export async function loadCandidates(query: string, base: string, current: string | undefined): Promise<Candidates> {
  const table = await readFile<GotoTable>(`${base}goto.json`);
  if ('documents' in table) return table;
  const { origin, nameFiles, documentFiles } = table;
  const named = await Promise.all(
    candidateNames(query).map(async (name) => {
      const names = await readFile<GotoNames>(`${base}goto/names/${bucketOf(name, nameFiles)}.json`);
      return Object.hasOwn(names, name) ? (names[name] ?? []) : [];
    }),
  );
  const ids = new Set([...named.flat(), ...candidateIds(query), ...(current === undefined ? [] : [current])]);
  const buckets = new Set([...ids].map((id) => bucketOf(id, documentFiles)));
  const loaded = await Promise.all(
    [...buckets].map((bucket) => readFile<GotoDocuments>(`${base}goto/documents/${bucket}.json`)),
  );
  return { origin, documents: loaded.flat().filter(({ id }) => ids.has(id)) };
}

/** Reads the current state of a file once. A file that could not be loaded is tried again the next time. */
function readFile<Content>(path: string): Promise<Content> {
  const read = async () => {
    const response = await fetch(path, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`Status ${response.status}: ${path}`);
    return response.json() as unknown;
  };
  const file = files.get(path) ?? read();
  files.set(path, file);
  file.catch(() => files.delete(path));
  return file as Promise<Content>;
}
