/**
 * The routes of the parts of divided pages. To know the parts, all passages of a page have to be extracted, so a build
 * saves the list of the parts with what it depends on. The passages are extracted again when a part is rendered.
 */
import { digestContent } from '../model/content-digest.ts';
import { decodePart, unsavedParts } from '../model/file-parts.ts';
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { getShared, listChanged } from './shared-archive.ts';

/** A page of a divided page. */
interface Part {
  /** The steps of its address after that of the divided page. The first page has none. */
  readonly steps: readonly string[];
}

/** Divides the page of an item. The first page is that of the item, and has no route of a part. */
type Divide<Item, Page> = (archive: Archive, item: Item, paths: Paths) => readonly Page[];

/** What a part is rendered from. */
export interface PartProps<Item> {
  readonly item: Item;
  /** `passages/1900s`. */
  readonly steps: string;
  /** Identifies the content of the part: the page is kept if nothing else has changed. */
  readonly digest: string;
}

/** The route of a part. */
export interface PartRoute<Item> {
  readonly params: { readonly id: string; readonly steps: string };
  readonly props: PartProps<Item>;
}

type SavedPart = Pick<PartProps<unknown>, 'steps' | 'digest'>;

/**
 * The routes of the parts of the pages of some items, without those that are kept.
 *
 * @param section the first step of the addresses: `names`
 */
export async function listPartRoutes<Item extends { readonly id: string }, Page extends Part>(
  section: string,
  items: readonly Item[],
  divide: Divide<Item, Page>,
): Promise<PartRoute<Item>[]> {
  const { archive, paths, parts = unsavedParts(archive) } = await getShared();
  const routes = items.flatMap((item) => {
    const saved = parts.get(`${section} ${item.id}`, item, (tracked) =>
      Buffer.from(JSON.stringify(divide(tracked, item, paths).slice(1).map(describePart))),
    );
    return (decodePart(saved) as SavedPart[]).map((part) => ({
      params: { id: item.id, steps: part.steps },
      props: { item, ...part },
    }));
  });
  return listChanged(`${section}/[id]/part/[steps]/`, routes);
}

function describePart(page: Part): SavedPart {
  return { steps: page.steps.join('/'), digest: digestContent(page) };
}

/**
 * Finds a part to render. The digest in its props identifies its content, so the page does not record what the part is
 * made from.
 */
export async function findPart<Item, Page extends Part>(
  { item, steps }: PartProps<Item>,
  divide: Divide<Item, Page>,
): Promise<Page> {
  const { archive, paths } = await getShared();
  const page = divide(archive, item, paths).find((found) => found.steps.join('/') === steps);
  if (page === undefined) throw new Error(`Internal error: there is no part ${steps}`);
  return page;
}
