/** The part of CBOR in which Pagefind writes its index: integers, text and arrays. */

/** @see https://www.rfc-editor.org/rfc/rfc8949 */
export type CborValue = number | string | null | readonly CborValue[];

/** Where an item begins and ends, and what its head says. */
interface Head {
  readonly major: number;
  /** The argument; undefined for a length that is not given. */
  readonly count: number | undefined;
  readonly next: number;
}

const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];
const NULL = 0xf6;
const BREAK = 0xff;

/**
 * Decodes an item.
 *
 * @throws RangeError where it is of another kind than those above
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  return decodeAt(bytes, 0).value;
}

/** An item that stands in others, with the offsets of its bytes, `end` exclusive. */
export interface CborItem {
  readonly value: CborValue;
  readonly end: number;
}

/** Decodes the item at an offset. */
export function decodeAt(bytes: Uint8Array, at: number): CborItem {
  if (bytes[at] === NULL) return { value: null, end: at + 1 };
  const { major, count, next } = readHead(bytes, at);
  if (major === ARRAY) {
    const items: CborValue[] = [];
    const end = eachItem(bytes, at, (start) => {
      const item = decodeAt(bytes, start);
      items.push(item.value);
      return item.end;
    });
    return { value: items, end };
  }
  if (count === undefined) throw new RangeError(`Unexpected length at byte ${at}`);
  if (major === UNSIGNED) return { value: count, end: next };
  if (major === NEGATIVE) return { value: -1 - count, end: next };
  if (major === TEXT) {
    return { value: new TextDecoder().decode(bytes.subarray(next, next + count)), end: next + count };
  }
  throw new RangeError(`Unexpected kind ${major} at byte ${at}`);
}

/** Where the item at an offset ends, without decoding it. */
export function skipItem(bytes: Uint8Array, at: number): number {
  const { major, count = 0, next } = readHead(bytes, at);
  if (major === ARRAY) return eachItem(bytes, at, (start) => skipItem(bytes, start));
  return major === TEXT ? next + count : next;
}

/**
 * Goes through the items of the array at an offset.
 *
 * @param visit is given where an item begins, and says where it ends
 * @returns where the array ends
 */
export function eachItem(bytes: Uint8Array, at: number, visit: (start: number) => number): number {
  const { major, count, next } = readHead(bytes, at);
  if (major !== ARRAY) throw new RangeError(`Unexpected kind ${major} at byte ${at}, expected an array`);
  let offset = next;
  for (let left = count ?? Infinity; left > 0 && !(count === undefined && bytes[offset] === BREAK); left -= 1) {
    offset = visit(offset);
  }
  return count === undefined ? offset + 1 : offset;
}

function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new RangeError(`Unexpected end at byte ${at}`);
  const [major, low] = [first >> 5, first & 31];
  if (low < 24) return { major, count: low, next: at + 1 };
  if (low === 31) return { major, count: undefined, next: at + 1 };
  if (low > 26) throw new RangeError(`Unexpected length of ${low} at byte ${at}`);
  const size = 2 ** (low - 24);
  let count = 0;
  for (let i = 1; i <= size; i += 1) count = count * 256 + (bytes[at + i] ?? 0);
  return { major, count, next: at + 1 + size };
}

/** Encodes an item, in the shortest form. */
export function encodeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = [];
  const write = (item: CborValue): void => {
    if (item === null) bytes.push(NULL);
    else if (typeof item === 'number')
      bytes.push(...encodeHead(item < 0 ? NEGATIVE : UNSIGNED, item < 0 ? -1 - item : item));
    else if (typeof item === 'string') {
      const text = new TextEncoder().encode(item);
      bytes.push(...encodeHead(TEXT, text.length), ...text);
    } else {
      bytes.push(...encodeHead(ARRAY, item.length));
      item.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** The head of an array of so many items. */
export function encodeArrayHead(count: number): number[] {
  return encodeHead(ARRAY, count);
}

function encodeHead(major: number, count: number): number[] {
  const kind = major << 5;
  if (count < 24) return [kind | count];
  if (count < 0x100) return [kind | 24, count];
  if (count < 0x10000) return [kind | 25, count >> 8, count & 255];
  return [kind | 26, count >>> 24, (count >>> 16) & 255, (count >>> 8) & 255, count & 255];
}
