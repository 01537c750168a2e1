/**
 * Keeps the trees and the places of passages as JSON. With the places of fields, they are half of the objects of an
 * archive, and few readers need them. They are unpacked when they are read, for a few documents at a time.
 */
import { packTree, unpackTree, type PackedNode, type TreeParts } from '../dialect/packed-tree.ts';
import type { ArchiveDocument, Passage, ReceivedText } from '../model/model.ts';
import { packPlace, unpackPlace, type PackedPlace } from '../text/places.ts';

/** The number of documents whose parts stay unpacked. Pages of a document are rendered one after the other. */
const MOST_UNPACKED = 16;

/** The packed parts of each passage. */
type PackedParts = readonly (readonly [place: PackedPlace, tree: readonly PackedNode[]])[];

interface Parts extends TreeParts, Pick<Passage, 'place'> {}

type PlainPassage = Omit<Passage, keyof Parts>;

/** A packed document as plain data. */
export interface SavedDocument {
  readonly fields: Omit<ArchiveDocument, 'passages'>;
  /** The values of each passage, in the order of {@link listValues}. With their names, reading takes twice as long. */
  readonly passages: readonly PassageValues[];
  /** JSON of {@link PackedParts}. */
  readonly parts: string;
}

/** Returns an equal string. Many passages have the same, such as `p4`. */
export type Share = <Text extends string>(text: Text) => Text;

const PARTS = Symbol('parts');
const DOCUMENT = Symbol('document');
const INDEX = Symbol('index');

type PackedDocument = ArchiveDocument & { readonly [PARTS]: string };
type PackedPassage = Passage & { readonly [DOCUMENT]: PackedDocument; readonly [INDEX]: number };

// All objects have the same getters, so that V8 describes them once. Copies and digests contain what a getter returns.
const getters = {
  place: createGetter('place'),
  tree: createGetter('tree'),
  leaves: createGetter('leaves'),
  callNodes: createGetter('callNodes'),
};

function createGetter(name: keyof Parts): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: PackedPassage) {
      return unpackParts(this[DOCUMENT])[this[INDEX]]?.[name];
    },
  };
}

/** Packs a document. The result has the same content. */
export function packDocument({ passages, ...fields }: ArchiveDocument): ArchiveDocument {
  const parts: PackedParts = passages.map((passage) => [packPlace(passage.place), packTree(passage)]);
  return restoreDocument({ fields, passages: passages.map(listValues), parts: JSON.stringify(parts) });
}

/** Converts a packed document to plain data, without its received texts. @returns undefined for any other value */
export function saveDocument(value: unknown): SavedDocument | undefined {
  if (!isPacked(value)) return undefined;
  const { passages, ...fields } = value;
  const empty = (text: ReceivedText): ReceivedText => ({ file: text.file, sha256: text.sha256, text: '' });
  const witnesses = fields.witnesses.map((text) => text && empty(text));
  return {
    fields: { ...fields, received: empty(fields.received), witnesses },
    passages: passages.map(listValues),
    parts: value[PARTS],
  };
}

/** Converts plain data to a packed document. */
export function restoreDocument(saved: SavedDocument, share: Share = (text) => text): ArchiveDocument {
  const passages: Passage[] = [];
  const document = { ...saved.fields, passages } as unknown as PackedDocument;
  Object.defineProperty(document, PARTS, { value: saved.parts });
  for (const values of saved.passages) {
    const passage = createPassage(values, share);
    Object.defineProperties(passage, getters);
    Object.defineProperty(passage, DOCUMENT, { value: document });
    Object.defineProperty(passage, INDEX, { value: passages.length });
    passages.push(passage as Passage);
  }
  return document;
}

type PassageValues = ReturnType<typeof listValues>;

/** The values that are not packed. */
function listValues(passage: PlainPassage) {
  const { id, kind, part, level, quoted, printed, locator, label, words, normal, withheld, digest, calls } = passage;
  const same = normal === words ? undefined : normal;
  return [id, kind, part, level, quoted, printed, locator, label, words, same, withheld, digest, calls] as const;
}

function createPassage(values: PassageValues, share: Share): PlainPassage {
  const [id, kind, part, level, quoted, printed, locator, label, words, normal, withheld, digest, calls] = values;
  return {
    id: share(id),
    kind: share(kind),
    part,
    level,
    quoted,
    printed,
    locator: share(locator),
    label: share(label),
    words,
    normal: normal ?? words,
    withheld,
    digest,
    calls,
  };
}

function isPacked(value: unknown): value is PackedDocument {
  return typeof value === 'object' && value !== null && PARTS in value;
}

/** The documents whose parts were read last, the latest first. */
const unpacked: { readonly document: PackedDocument; readonly parts: readonly Parts[] }[] = [];

function unpackParts(document: PackedDocument): readonly Parts[] {
  const index = unpacked.findIndex((entry) => entry.document === document);
  const found = unpacked[index];
  if (index === 0 && found !== undefined) return found.parts;
  const entry = found ?? { document, parts: parseParts(document) };
  unpacked.splice(index < 0 ? MOST_UNPACKED - 1 : index, 1);
  unpacked.unshift(entry);
  return entry.parts;
}

function parseParts({ [PARTS]: json, file, passages }: PackedDocument): Parts[] {
  return (JSON.parse(json) as PackedParts).map(([place, tree], index) => ({
    place: unpackPlace(place, file),
    ...unpackTree(tree, passages[index]?.words ?? ''),
  }));
}
