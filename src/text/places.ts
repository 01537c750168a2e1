/** The places of fields in a file, so that a message about a field names its line. */
import type { Place } from './problem.ts';

/** The place of each field, by its path: steps joined by dots (`witnesses.0.sha256`); `''` is the whole file. */
export type Places = ReadonlyMap<string, Place>;

/** The place of the field at a path, or of its nearest ancestor that is in the file. */
export function placeOf(places: Places, path: string): Place {
  for (let prefix = path; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
    const place = places.get(prefix);
    if (place !== undefined) return place;
  }
  return places.get('') ?? { file: '', line: 1, column: 1 };
}
