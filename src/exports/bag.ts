/**
 * The archive as a bag that libraries ingest: the content files as committed, the files for programs, and checksums.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8493
 */
import { crc32 } from 'node:zlib';
import { readAgain } from '../model/archive-file.ts';
import { type FileParts, unsavedParts } from '../model/file-parts.ts';
import type { Archive } from '../model/model.ts';
import { formatChecksums, formatDigests } from '../text/checksum-list.ts';
import { sha256 } from '../text/digest.ts';
import { oneLine } from '../text/shorten.ts';
import { type Chunk, toBytes } from './file-content.ts';
import { lastChange } from './last-change.ts';
import type { ExportFormat, ExportSource, WrittenFile } from './export-format.ts';
import { joinEntries, packEntry, packPieces, splitEntries } from './zip-file.ts';

/** The folder in the ZIP file that is the bag. */
const FOLDER = 'archive-bag';

/** The mean number of files in a batch. */
const FILES_PER_BATCH = 16;

/** Files of so many bytes are compressed in pieces. */
const LONG = 4_194_304;

/** A file with its path in the bag, or in the site. */
type NamedFile = readonly [path: string, file: WrittenFile];

/**
 * The format of the bag.
 *
 * @param listFiles the files for programs that the bag has, by their path in the site
 */
export function createBag(listFiles: (source: ExportSource) => Iterable<NamedFile>): ExportFormat<Archive> {
  return {
    label: 'Bag (ZIP)',
    about: 'received texts, transcriptions, ledgers, and data with checksums, for preservation',
    option: 'bag',
    purpose: 'archive',
    mediaType: 'application/zip',
    path: () => 'archive-bag.zip',
    *write(archive, source) {
      const payload = [...listPayload(archive, listFiles(source))];
      const size = payload.reduce((sum, [, { bytes }]) => sum + bytes, 0);
      const tags: [string, string][] = [
        ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
        ['bag-info.txt', describeBag(`${size}.${payload.length}`, source)],
        ['manifest-sha256.txt', formatDigests(payload.map(([path, { sha256: digest }]) => [path, digest]))],
      ];
      tags.push(['tagmanifest-sha256.txt', formatChecksums(tags)]);
      yield* joinEntries(packFiles(tags, payload, source), 'bag');
    },
  };
}

/** The entries of the bag. Each file is read and compressed when it is written, because all files together need more memory than the archive. */
function* packFiles(
  tags: readonly (readonly [path: string, content: string])[],
  payload: readonly NamedFile[],
  { archive, parts = unsavedParts(archive) }: ExportSource,
): Generator<Uint8Array> {
  const pack = (path: string, content: Chunk) => packEntry({ path: `${FOLDER}/${path}`, content });
  for (const [path, content] of tags) yield pack(path, content);
  for (const batch of divideFiles(payload)) {
    const [[path, { bytes, read }]] = batch;
    if (bytes >= LONG) {
      yield packLong(path, toBytes(read()), parts);
      continue;
    }
    const item = batch.map(([name, { sha256: digest }]) => [name, digest]);
    yield* splitEntries(
      parts.get(path, item, () => Buffer.concat(batch.map(([name, file]) => pack(name, file.read())))),
    );
  }
}

/**
 * Divides files into batches, because to save each file by itself takes longer. Where a batch begins depends on one path
 * alone, so that a new file changes one batch.
 */
function divideFiles(files: readonly NamedFile[]): [NamedFile, ...NamedFile[]][] {
  const batches: [NamedFile, ...NamedFile[]][] = [];
  let isLong = true;
  for (const file of files) {
    const batch = batches.at(-1);
    const wasLong = isLong;
    isLong = file[1].bytes >= LONG;
    if (batch === undefined || isLong || wasLong || crc32(file[0]) % FILES_PER_BATCH === 0) batches.push([file]);
    else batch.push(file);
  }
  return batches;
}

/** Packs a file that has text of all documents. After a change, few of its pieces are compressed again. */
function packLong(path: string, content: Uint8Array, parts: FileParts): Uint8Array {
  return packPieces(`${FOLDER}/${path}`, content, (piece, compress) => {
    const digest = sha256(piece);
    return parts.get(`${path} ${digest}`, digest, compress);
  });
}

/** The content files and the files for programs, with their paths in the bag. */
function* listPayload({ files }: Archive, data: Iterable<NamedFile>): Generator<NamedFile> {
  for (const [path, file] of files) yield [`data/content/${path}`, { ...file, read: () => readAgain(file) }];
  for (const [path, file] of data) yield [`data/site/${path}`, file];
}

/**
 * The metadata of the bag.
 *
 * @param size the bytes and the number of the files of the payload
 * @see https://www.rfc-editor.org/rfc/rfc8493#section-2.2.2
 */
function describeBag(size: string, { archive, paths }: ExportSource): string {
  const { title, editor, contact, scope } = archive.settings;
  const date = lastChange(archive);
  const fields: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Source-Organization', title],
    ['Contact-Name', editor],
    ['Contact-Email', contact?.startsWith('mailto:') === true ? contact.slice('mailto:'.length) : undefined],
    ['External-Description', oneLine(scope)],
    ['External-Identifier', paths.absolute(paths.home())],
    ['Bagging-Date', date],
    ['Payload-Oxum', size],
  ];
  return fields.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}\n`])).join('');
}
