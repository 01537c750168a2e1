/**
 * Packs Pagefind's index anew, smaller for those who load it: results are called by the number of their record in place of
 * a hash of 28 bits, and the words are cut into files of a few kilobytes in place of some thirty.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { type CborValue, decodeAt, decodeCbor, eachItem, encodeArrayHead, encodeCbor, skipItem } from './cbor.ts';
import { nameRecord } from '../query/manifest.ts';

/** Every file that Pagefind compresses begins so. */
const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** A file of words holds about so many bytes before compression, less than half of them after. */
const FILE_SIZE = 8_000;

/** A page, a file of words, a filter: as `pf_meta` has them. */
type Page = readonly [hash: string, words: number, group: string];
type Chunk = readonly [from: string, to: string, hash: string];
type Meta = readonly [version: string, Page[], Chunk[], filters: CborValue, sorts: CborValue, fields: CborValue];

/**
 * Repacks the files of an index of one language.
 *
 * @param flat whether the places of a stem are of no use, and are left out
 * @param tag a part of the names of files of words, so that no cache takes those of another state for them
 * @throws Error where they are not as Pagefind 1.6 writes them
 */
export function repackIndex(files: readonly IndexFile[], tag: string, flat: (stem: string) => boolean): IndexFile[] {
  const isMeta = ({ path }: IndexFile) => path.endsWith('.pf_meta');
  const isWords = ({ path }: IndexFile) => path.startsWith('index/');
  const [meta, ...others] = files.filter(isMeta);
  // Without a word, where all is withheld or blank, Pagefind gives an index of no language.
  if (meta === undefined && !files.some(isWords)) return [...files];
  if (meta === undefined || others.length > 0) throw new Error('Expected the index of one language');
  const [version, pages, chunks, filters, sorts, fields] = decodeCbor(unpack(meta.content)) as unknown as Meta;

  const byPath = new Map(files.filter(isWords).map((file) => [file.path, file.content]));
  const entries = chunks
    .flatMap(([, , hash]) => {
      const content = byPath.get(`index/${hash}.pf_index`);
      if (content === undefined) throw new Error(`Pagefind names a file ${hash} and gives none`);
      return readEntries(unpack(content));
    })
    .map((entry) => (flat(entry.word) ? flatten(entry) : entry));
  const cut = cutEntries(entries);
  const names = cut.map((_, number) => `${tag}${number.toString(36)}`);
  const described = cut.map((words, number) => [words[0]?.word ?? '', words.at(-1)?.word ?? '', names[number] ?? '']);
  const numbered = pages.map(([, words, group], number) => [nameRecord(number), words, group]);
  return [
    ...files.filter((file) => !isMeta(file) && !isWords(file)),
    { path: meta.path, content: pack([encodeCbor([version, numbered, described, filters, sorts, fields])]) },
    ...cut.map((words, number) => ({
      path: `index/${names[number]}.pf_index`,
      content: pack([
        Uint8Array.from([...encodeArrayHead(1), ...encodeArrayHead(words.length)]),
        ...words.map(({ bytes }) => bytes),
      ]),
    })),
  ];
}

/** A word with the pages and places where it is, as it stands in a file. */
interface Entry {
  readonly word: string;
  readonly bytes: Uint8Array;
}

function readEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  eachItem(bytes, 0, (list) =>
    eachItem(bytes, list, (start) => {
      const end = skipItem(bytes, start);
      // An entry is an array of which the first item is the word; its head is one byte.
      entries.push({ word: String(decodeAt(bytes, start + 1).value), bytes: bytes.subarray(start, end) });
      return end;
    }),
  );
  return entries;
}

/** Each page with one place, the first, in the weight that it has. */
function flatten({ word, bytes }: Entry): Entry {
  const [, pages, ...rest] = decodeCbor(bytes) as readonly [string, readonly Posting[], ...CborValue[]];
  const flat = pages.map(([page, [weight], ...others]) => [page, [weight, 0], ...others]);
  return { word, bytes: encodeCbor([word, flat, ...rest] as CborValue) };
}

/** A page, and the places of a word on it behind their weight. */
type Posting = readonly [page: number, places: readonly [weight: number, ...CborValue[]], ...CborValue[]];

function cutEntries(entries: readonly Entry[]): Entry[][] {
  const files: Entry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    if (size + entry.bytes.length > FILE_SIZE) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(entry);
    size += entry.bytes.length;
  }
  return files;
}

function unpack(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte))
    throw new Error('A file of Pagefind has another signature');
  return bytes.subarray(SIGNATURE.length);
}

function pack(parts: readonly Uint8Array[]): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, ...parts]), { level: 9 });
}
