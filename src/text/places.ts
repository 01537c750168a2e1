/** The places of fields in a file, so that a message about a field names its line. */
import type { Place } from './problem.ts';

/** The place of each field, by its path: steps joined by dots (`witnesses.0.sha256`); `''` is the whole file. */
export type Places = ReadonlyMap<string, Place> | PackedPlaces;

/** Places that are seldom read, in a tenth of the memory. */
export interface PackedPlaces {
  /** JSON of the file, and of each path with its place. */
  readonly packed: string;
}

/** Line and column of the start, and of the end if the place has one. */
export type PackedPlace = readonly number[];

type PackedFile = readonly [file: string, places: readonly (readonly [path: string, place: PackedPlace])[]];

/** The place of the field at a path, or of its nearest ancestor that is in the file. */
export function placeOf(places: Places, path: string): Place {
  const byPath = 'packed' in places ? unpackPlaces(places) : places;
  for (let prefix = path; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
    const place = byPath.get(prefix);
    if (place !== undefined) return place;
  }
  return byPath.get('') ?? { file: '', line: 1, column: 1 };
}

/** Packs places. @param file the file of all of them */
export function packPlaces(places: Places, file: string): PackedPlaces {
  if ('packed' in places) return places;
  const packed: PackedFile = [file, Array.from(places, ([path, place]) => [path, packPlace(place)])];
  return { packed: JSON.stringify(packed) };
}

/** The places that were read last: a check reads many places of a document one after the other. */
let last: { readonly packed: string; readonly unpacked: ReadonlyMap<string, Place> } | undefined;

function unpackPlaces({ packed }: PackedPlaces): ReadonlyMap<string, Place> {
  if (last?.packed === packed) return last.unpacked;
  const [file, places] = JSON.parse(packed) as PackedFile;
  const unpacked = new Map(places.map(([path, place]) => [path, unpackPlace(place, file)]));
  last = { packed, unpacked };
  return unpacked;
}

/** A place as a list of its numbers, without the name of its file. */
export function packPlace({ line, column, endLine, endColumn }: Place): PackedPlace {
  return endLine === undefined || endColumn === undefined ? [line, column] : [line, column, endLine, endColumn];
}

/** @param file the file that the place is in */
export function unpackPlace([line = 1, column = 1, endLine, endColumn]: PackedPlace, file: string): Place {
  return { file, line, column, ...(endLine !== undefined && endColumn !== undefined && { endLine, endColumn }) };
}
