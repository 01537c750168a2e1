/**
 * The archive as a bag that libraries ingest: the content files as committed, the files for programs, and checksums.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8493
 */
import type { Archive } from '../model/model.ts';
import { formatChecksums } from '../text/checksum-list.ts';
import { lastChange } from './last-change.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';
import { createZip } from './zip-file.ts';

/** The folder in the ZIP file that is the bag. */
const FOLDER = 'archive-bag';

type Content = string | Uint8Array;

/**
 * The format of the bag.
 *
 * @param listFiles the files for programs that the bag has, by their path in the site
 */
export function createBag(
  listFiles: (source: ExportSource) => Iterable<readonly [string, Content]>,
): ExportFormat<Archive> {
  return {
    label: 'Bag (ZIP)',
    about: 'received texts, transcriptions, ledgers, and data with checksums, for preservation',
    option: 'bag',
    purpose: 'archive',
    mediaType: 'application/zip',
    path: () => 'archive-bag.zip',
    write(archive, source) {
      const payload: [string, Content][] = [
        ...Array.from(archive.files, ([path, text]): [string, Content] => [`data/content/${path}`, text]),
        ...Array.from(listFiles(source), ([path, content]): [string, Content] => [`data/site/${path}`, content]),
      ];
      const tags: [string, Content][] = [
        ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
        ['bag-info.txt', describeBag(payload, source)],
        ['manifest-sha256.txt', formatChecksums(payload)],
      ];
      const files = [...tags, ['tagmanifest-sha256.txt', formatChecksums(tags)] as const, ...payload];
      return createZip(
        files.map(([path, content]) => ({ path: `${FOLDER}/${path}`, content })),
        'bag',
      );
    },
  };
}

/** The metadata of the bag. @see https://www.rfc-editor.org/rfc/rfc8493#section-2.2.2 */
function describeBag(payload: readonly (readonly [string, Content])[], { archive, paths }: ExportSource): string {
  const { title, editor, contact, scope } = archive.settings;
  const size = payload.reduce((sum, [, content]) => sum + byteLength(content), 0);
  const date = lastChange(archive);
  const fields: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Source-Organization', title],
    ['Contact-Name', editor],
    ['Contact-Email', contact?.startsWith('mailto:') === true ? contact.slice('mailto:'.length) : undefined],
    ['External-Description', scope.replace(/\s+/g, ' ')],
    ['External-Identifier', paths.absolute(paths.home())],
    ['Bagging-Date', date],
    ['Payload-Oxum', `${size}.${payload.length}`],
  ];
  return fields.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}\n`])).join('');
}

function byteLength(content: Content): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}
