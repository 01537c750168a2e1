/**
 * An archive that records what is read from it, so that a build knows what each page depends on. What is read is an
 * *input*: a list of the archive, an item or a list that is looked up by id, or a value that is derived from the archive.
 */
import type { Archive } from './model.ts';

/** The archive behind a tracked one, and the function that records an input. */
interface Tracking {
  readonly archive: Archive;
  readonly record: (input: string) => void;
}

const tracked = new WeakMap<Archive, Tracking>();

/** Reads an input from an untracked archive. */
type Reader = (archive: Archive, id: string, args: readonly unknown[]) => unknown;

const readers = new Map<string, Reader>();

/** Separates the name of an input from the id that it is looked up by. */
const SEPARATOR = '\t';

/** An archive with the same content. Each list that is read from it is recorded under its name. */
export function trackArchive(archive: Archive, record: (input: string) => void): Archive {
  const proxy = new Proxy(archive, {
    get(target, key) {
      if (typeof key === 'string') record(key);
      return Reflect.get(target, key);
    },
  });
  tracked.set(proxy, { archive, record });
  return proxy;
}

/**
 * Defines a value that is derived from the whole archive. It is derived once for each archive. A page depends on the
 * value and not on what it is derived from.
 *
 * @param name names the input
 * @param derive may have further parameters, which are the same in each call for an archive
 */
export function defineDerived<Rest extends readonly unknown[], Value>(
  name: string,
  derive: (archive: Archive, ...rest: Rest) => Value,
): (archive: Archive, ...rest: Rest) => Value {
  const known = new WeakMap<Archive, { readonly value: Value }>();
  const read = (archive: Archive, ...rest: Rest): Value => {
    const found = known.get(archive);
    if (found !== undefined) return found.value;
    const value = derive(archive, ...rest);
    known.set(archive, { value });
    return value;
  };
  readers.set(name, (archive, _, rest) => read(archive, ...(rest as unknown as Rest)));
  return (archive, ...rest) => {
    const tracking = tracked.get(archive);
    tracking?.record(name);
    return read(tracking?.archive ?? archive, ...rest);
  };
}

/**
 * Defines a lookup by id.
 *
 * @param name names the input
 * @param read may have further parameters, which are the same in each call for an archive
 * @returns the lookup in an archive, which records the id if the archive is tracked
 */
export function defineLookup<Rest extends readonly unknown[], Value>(
  name: string,
  read: (archive: Archive, id: string, ...rest: Rest) => Value,
): (archive: Archive, id: string, ...rest: Rest) => Value {
  readers.set(name, (archive, id, rest) => read(archive, id, ...(rest as unknown as Rest)));
  return (archive, id, ...rest) => {
    const tracking = tracked.get(archive);
    tracking?.record(`${name}${SEPARATOR}${id}`);
    return read(tracking?.archive ?? archive, id, ...rest);
  };
}

/**
 * Remembers the last value that a function has made, for pages about the same item that are rendered one after the
 * other. Each page depends on everything that the value was made from.
 *
 * @param make may have further parameters, which are the same in each call for an archive. Its result must not refer to
 *   the archive that it receives
 */
export function rememberLast<Item, Rest extends readonly unknown[], Value>(
  make: (archive: Archive, item: Item, ...rest: Rest) => Value,
): (archive: Archive, item: Item, ...rest: Rest) => Value {
  let last: { archive: Archive; item: Item; value: Value; inputs: ReadonlySet<string> } | undefined;
  return (archive, item, ...rest) => {
    const tracking = tracked.get(archive);
    const whole = tracking?.archive ?? archive;
    if (last?.item !== item || last.archive !== whole) {
      // The value before is released first: the passages of one name can take much memory.
      last = undefined;
      const inputs = new Set<string>();
      const value = make(
        trackArchive(whole, (input) => inputs.add(input)),
        item,
        ...rest,
      );
      last = { archive: whole, item, value, inputs };
    }
    if (tracking !== undefined) last.inputs.forEach((input) => tracking.record(input));
    return last.value;
  };
}

/** The archive behind a tracked one; the archive itself if it is not tracked. */
export function untracked(archive: Archive): Archive {
  return tracked.get(archive)?.archive ?? archive;
}

/** A value that no input has. */
export const UNKNOWN_INPUT = Symbol.for('annotated-archive.unknown-input');

/**
 * The value of an input in an archive that is not tracked.
 *
 * @param rest the further parameters of derived values
 * @returns UNKNOWN_INPUT if the program has no such input
 */
export function readInput(archive: Archive, input: string, ...rest: readonly unknown[]): unknown {
  const [name = '', id = ''] = input.split(SEPARATOR);
  const reader = readers.get(name);
  if (reader !== undefined) return reader(archive, id, rest);
  return name in archive ? archive[name as keyof Archive] : UNKNOWN_INPUT;
}
