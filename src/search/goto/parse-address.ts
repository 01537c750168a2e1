/** Finds the passage of an address, in the forms in which readers write addresses: `letter ¶4`, a link, a citation. */
import { decodeUri } from '../../text/decode-uri.ts';
import { foldPlace as fold, namesOf } from '../../text/folded-place.ts';
import { findPlace, firstOfRange, type PlaceRequest } from './find-place.ts';
import { describeExistingPlaces } from './missing-place.ts';
import { cleanLink, readPastedFragment } from '../../text/pasted-fragment.ts';
import { isNamedByKind, type GotoDocument } from './place-syntax.ts';

/** A document, and a fragment as the reader wrote it, including digest and words. */
export interface GotoTarget {
  readonly document: string;
  readonly fragment: string | undefined;
}

/** The places that an address may mean, or a document that has no such place. */
export type GotoAnswer =
  | { readonly found: true; readonly targets: readonly GotoTarget[] }
  /** `message` is a sentence: `The letter has paras. 1–6.` */
  | { readonly found: false; readonly document: string; readonly message: string };

/** In UTF-16 units. Longer text is not an address. */
const MAX_LENGTH = 4000;

/**
 * Finds the target of an address.
 *
 * @param query what a reader typed or pasted
 * @param documents the documents of the archive
 * @param origin the address of the archive, with its base: links to other sites are not followed
 * @param currentDocument the document that the reader is in: `note iv` alone means a note of it
 * @returns undefined if the query is not an address, so that it is searched for
 */
export function findGoto(
  query: string,
  documents: readonly GotoDocument[],
  origin: string,
  currentDocument?: string,
): GotoAnswer | undefined {
  const text = query.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  const target = findLink(text, documents, origin) ?? findFragment(text, documents);
  return target === undefined ? findByName(text, documents, currentDocument) : { found: true, targets: [target] };
}

/** Describes a target: `letter, para. 4`. */
export function describeTarget({ document: id, fragment }: GotoTarget, documents: readonly GotoDocument[]): string {
  const document = documents.find((candidate) => candidate.id === id);
  if (document === undefined) return id;
  const passageId = fragment?.split(/[.:]/)[0];
  const locator = document.passages.find(([passage]) => passage === passageId)?.[1];
  const name = isNamedByKind(document) ? document.kind : document.short;
  return locator === undefined ? name : `${name}, ${locator}`;
}

/** Finds a link to this archive, alone or in a sentence, a citation, or Markdown. */
function findLink(text: string, documents: readonly GotoDocument[], origin: string): GotoTarget | undefined {
  const base = origin.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const escaped = base.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  // The host begins after `https://`, or after a sign that no address has.
  const link = new RegExp(
    `(?<=^|://|[^\\p{L}\\p{N}.\\-/@:])${escaped}/documents/([^\\s/#?]+)(?:/index\\.html|/)?(?:\\?[^\\s#]*)?(?:#(\\S+))?`,
    'giu',
  );
  for (const [, encodedId = '', fragment] of cleanLink(text).matchAll(link)) {
    const { bare } = readPastedFragment(decodeUri(encodedId) ?? encodedId);
    const document = documents.find(({ id }) => id === bare);
    if (document !== undefined) return { document: document.id, fragment: readFragment(fragment, document) };
  }
  return undefined;
}

/** Finds an address without its site: `doe-letter#p4`. If the fragment is unknown, the page of the document says so. */
function findFragment(text: string, documents: readonly GotoDocument[]): GotoTarget | undefined {
  const [, id, fragment] = /^[^\p{L}\p{N}]*(?:documents\/)?([^\s/#]+)\/?#([A-Za-z]\S*)$/u.exec(text) ?? [];
  const document = documents.find((candidate) => candidate.id === id);
  return document === undefined ? undefined : { document: document.id, fragment: readFragment(fragment, document) };
}

/** A fragment without what follows it in a sentence. */
function readFragment(fragment: string | undefined, { passages }: GotoDocument): string | undefined {
  if (fragment === undefined) return undefined;
  const { bare, beginning } = readPastedFragment(fragment);
  const isKnown = (candidate: string) => {
    const [id = ''] = candidate.split(':~:');
    return passages.some(([passage]) => id === passage || (id.startsWith(`${passage}.`) && /\.[a-z0-9]+$/.test(id)));
  };
  return isKnown(bare) || !isKnown(beginning) ? bare : beginning;
}

/**
 * Finds the name of a document and a place, in either order. A place alone is enough if the reader is in a document, or
 * if only one document has the place.
 */
function findByName(
  text: string,
  documents: readonly GotoDocument[],
  currentDocument: string | undefined,
): GotoAnswer | undefined {
  const folded = fold(text);
  let missing: GotoAnswer | undefined;
  for (const [name, namedDocuments] of indexNames(documents)) {
    if (folded === name) {
      return { found: true, targets: namedDocuments.map(({ id }) => ({ document: id, fragment: undefined })) };
    }
    const place = splitPlace(name, folded);
    if (place === undefined) continue;
    const request = { place, written: text, isDocumentNamed: true };
    const targets = findTargets(request, namedDocuments);
    if (targets.length > 0) return { found: true, targets };
    const [document, ...others] = namedDocuments;
    if (document !== undefined && others.length === 0) missing ??= describeMissing(request, document);
  }
  if (missing !== undefined) return missing;
  const current = documents.filter(({ id }) => id === currentDocument);
  const request = { place: trimEnd(folded), written: text, isDocumentNamed: false };
  for (const group of [current, documents]) {
    const targets = findTargets(request, group);
    if (targets.length > 0) return { found: true, targets };
    // If only one document has notes, a missing note must be meant in that document.
    const answers = group.flatMap((document) => describeMissing(request, document) ?? []);
    if (answers.length === 1) return answers[0];
  }
  return undefined;
}

/** The text next to the name of a document: `para. 4` in `letter, para. 4` and in `para. 4 of the letter`. */
function splitPlace(name: string, folded: string): string | undefined {
  if (folded.startsWith(name) && /^[ :#]/.test(folded.slice(name.length))) {
    return trimEnd(folded.slice(name.length).replace(/^ ?[:#]? ?/, ''));
  }
  if (folded.endsWith(` ${name}`)) return folded.slice(0, -name.length - 1).replace(/ (?:of|in)(?: the)?$/, '');
  return undefined;
}

/** Removes the punctuation after a place: `§ 101.` */
function trimEnd(place: string): string {
  return place.replace(/[.,;:]+$/, '');
}

function findTargets(request: PlaceRequest, documents: readonly GotoDocument[]): GotoTarget[] {
  return documents.flatMap((document) => {
    const fragment = findPlace(request, document);
    return fragment === undefined ? [] : [{ document: document.id, fragment }];
  });
}

function describeMissing(request: PlaceRequest, document: GotoDocument): GotoAnswer | undefined {
  const message = describeExistingPlaces(firstOfRange(request, document), document, request.isDocumentNamed);
  return message === undefined ? undefined : { found: false, document: document.id, message };
}

/** The documents by name, the longest names first, so that `letter of Clinton` is not read as `letter`. */
function indexNames(documents: readonly GotoDocument[]): [name: string, documents: readonly GotoDocument[]][] {
  const byName = new Map<string, Set<GotoDocument>>();
  for (const document of documents) {
    for (const name of namesOf(document)) {
      byName.set(name, (byName.get(name) ?? new Set()).add(document));
    }
  }
  return [...byName]
    .map(([name, namedDocuments]): [string, GotoDocument[]] => [name, [...namedDocuments]])
    .sort(([a], [b]) => b.length - a.length);
}
