/** Identifies the texts of pages by their words, so that repeated text is found by comparing ids, in any build. */
import { sha256 } from '../../text/digest.ts';
import { readWords } from './written-words.ts';

/** The length of an id in hexadecimal digits. Two texts of a million have the same id by chance in one of 10⁷ archives. */
const LENGTH = 16;

/** Text is mostly repeated on the next pages, or on all. The ids of more texts would take too much memory. */
const MAX_KNOWN = 20_000;

/** @returns a function that gives the id of a text: 64 bits in hexadecimal. Texts with the same words have the same id */
export function createTextIds(): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    const text = known.get(words);
    if (text !== undefined) return text;
    let keys = '';
    // Keys have no line breaks.
    for (const { key } of readWords(words)) keys += `${key}\n`;
    const id = sha256(keys).slice(0, LENGTH);
    if (known.size >= MAX_KNOWN) known.clear();
    // A part of a page would keep the whole page in memory.
    known.set(Buffer.from(words).toString(), id);
    return id;
  };
}

/** Packs ids, so that those of a million texts take 8 MB. */
export function packIds(ids: Iterable<string>): Uint8Array {
  return Buffer.from([...ids].join(''), 'hex');
}

/** A set of packed ids. */
export interface IdSet {
  /** Adds ids. @returns for each, 1 if the set has had it before and 0 if not */
  add(ids: Uint8Array): Uint8Array;
}

/** The number of places in an empty set. */
const PLACES = 2 ** 12;

/** Creates an empty set. It takes a fifth of the memory of a set of strings. */
export function createIdSet(): IdSet {
  let places = new Uint32Array(2 * PLACES);
  let size = 0;
  /** The place of an id, or the empty place for it. Its bits are random. An id without bits is never found. */
  const find = (high: number, low: number): number => {
    const mask = places.length / 2 - 1;
    let place = low & mask;
    while ((places[2 * place] !== high || places[2 * place + 1] !== low) && !isEmpty(place)) place = (place + 1) & mask;
    return place;
  };
  const isEmpty = (place: number) => places[2 * place] === 0 && places[2 * place + 1] === 0;
  const put = (place: number, high: number, low: number) => {
    places[2 * place] = high;
    places[2 * place + 1] = low;
  };
  const grow = () => {
    const old = places;
    places = new Uint32Array(2 * old.length);
    for (let index = 0; index < old.length; index += 2) {
      const [high = 0, low = 0] = [old[index], old[index + 1]];
      if (high !== 0 || low !== 0) put(find(high, low), high, low);
    }
  };
  return {
    add(ids) {
      const view = new DataView(ids.buffer, ids.byteOffset, ids.length);
      return Uint8Array.from({ length: ids.length / 8 }, (_, index) => {
        const [high, low] = [view.getUint32(8 * index), view.getUint32(8 * index + 4)];
        const place = find(high, low);
        if (!isEmpty(place)) return 1;
        put(place, high, low);
        size += 1;
        if (4 * size > places.length) grow();
        return 0;
      });
    },
  };
}
