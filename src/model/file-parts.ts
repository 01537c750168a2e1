/** Parts of a file. A build takes a part from the last build if nothing that it is made from has changed. */
import type { Archive } from './model.ts';

/** The parts of one file. */
export interface FileParts {
  /**
   * A part of the file.
   *
   * @param name names the part in its file
   * @param item what the part is made from
   * @param make makes the part, if no saved one can be used. It may read anything from its archive, which records what
   *   is read, and nothing else that changes
   * @returns its bytes, until another part of the file is requested
   */
  get(name: string, item: unknown, make: (archive: Archive) => Uint8Array): Uint8Array;
}

/** Parts, with those of the last build. */
export interface LastParts extends FileParts {
  /** A part of the last build, whatever it was made from. @returns undefined if there is none, or if it is damaged */
  readLast(name: string): Uint8Array | undefined;
}

/** Parts of which none is saved. */
export function unsavedParts(archive: Archive): FileParts {
  return { get: (_name, _item, make) => make(archive) };
}

/** A part that is plain data, which JSON expresses. @param parts undefined if no part is saved */
export function readPart<Data>(parts: FileParts | undefined, name: string, item: unknown, make: () => Data): Data {
  if (parts === undefined) return make();
  let made: { readonly data: Data } | undefined;
  const part = parts.get(name, item, () => {
    made = { data: make() };
    return Buffer.from(JSON.stringify(made.data));
  });
  return made === undefined ? (decodePart(part) as Data) : made.data;
}

/** The data that a part contains as JSON. */
export function decodePart({ buffer, byteOffset, length }: Uint8Array): unknown {
  return JSON.parse(Buffer.from(buffer, byteOffset, length).toString());
}
