/** The files at the root of the site that crawlers, browsers, and programs look for. */
import type { LinkTag } from '../citations/page-metadata.ts';
import { describeFiles, documentFormats, offered } from './registry.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { propertiesOf } from '../schemas/document-kinds.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** More addresses are not allowed in one sitemap: https://www.sitemaps.org/protocol.html */
const MOST_ADDRESSES = 50_000;

/** The links of every document. @see https://www.rfc-editor.org/rfc/rfc9264 */
export const LINKSET_FILE = 'linkset.json';

/**
 * The files by their path in the output folder.
 *
 * @param pages the path of every page below the base: `documents/letter/`; empty for the home page
 */
export function listCrawlerFiles(archive: Archive, paths: Paths, pages: readonly string[]): Map<string, string> {
  const security = formatSecurity(archive);
  return new Map([
    ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${paths.absolute(paths.file('sitemap.xml'))}\n`],
    ['sitemap.xml', formatSitemap(archive, paths, pages)],
    [LINKSET_FILE, formatLinkset(archive, paths)],
    ['llms.txt', formatLlms(archive, paths)],
    ['manifest.webmanifest', formatWebManifest(archive, paths)],
    ...(security === undefined ? [] : [['.well-known/security.txt', security] as const]),
  ]);
}

/**
 * The sitemap: documents first, then every other page that readers search for. A document has the date of its last
 * edition; for other pages no date is known.
 */
function formatSitemap({ documents }: Archive, paths: Paths, pages: readonly string[]): string {
  const dates = new Map(documents.map(({ id, ledger }) => [paths.document(id), ledger?.editions.at(-1)?.date]));
  const others = pages
    .filter((page) => !/^(?:documents\/.|all\/|offline\/|search\/)/.test(page))
    .map((page) => paths.file(page));
  const addresses = [...dates.keys(), ...others].slice(0, MOST_ADDRESSES);
  const entries = addresses.map((path) => {
    const date = dates.get(path);
    const modified = date === undefined ? '' : `<lastmod>${date}</lastmod>`;
    return `  <url><loc>${escapeHtml(paths.absolute(path))}</loc>${modified}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</urlset>
`;
}

/**
 * The links of every document as one file.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9264
 * @see https://signposting.org/FAIR/
 */
function formatLinkset(archive: Archive, paths: Paths): string {
  const formats = offered(documentFormats, archive);
  const describe = (document: ArchiveDocument) => {
    const address = paths.absolute(paths.document(document.id));
    const type = propertiesOf(document.fields.kind).schemaOrg ?? 'DigitalDocument';
    const files = Map.groupBy(describeFiles(formats, document, paths), ({ rel }) => rel);
    return {
      anchor: address,
      'cite-as': [{ href: address }],
      type: [{ href: `https://schema.org/${type}` }],
      collection: [{ href: paths.absolute(paths.documents()), type: 'text/html' }],
      ...Object.fromEntries([...files].map(([rel, links]) => [rel, links.map(withoutRelation)])),
    };
  };
  return `${JSON.stringify({ linkset: archive.documents.map(describe) }, undefined, 1)}\n`;
}

function withoutRelation({ rel: _rel, ...link }: LinkTag): Omit<LinkTag, 'rel'> {
  return link;
}

/** A guide for programs that read text. @see https://llmstxt.org/ */
function formatLlms({ settings, documents }: Archive, paths: Paths): string {
  const text = settings.without.includes('txt') ? paths.document : (id: string) => paths.file(`documents/${id}.txt`);
  const lines = documents.map(
    ({ id, fields }) => `- [${fields.title.text}](${paths.absolute(text(id))}): ${fields.headnote}`,
  );
  return `# ${settings.title}

> ${settings.introduction}

Every passage has an address: the address of its document, \`#\`, the passage, a period, and five characters that pin its
words. The words of the documents and the words of the editor are kept apart. Cite a passage by its pinned address.

## Documents

${lines.join('\n')}
`;
}

/** @see https://www.w3.org/TR/appmanifest/ */
function formatWebManifest({ settings }: Archive, paths: Paths): string {
  const manifest = {
    name: settings.title,
    short_name: settings['title-short'] ?? settings.title,
    start_url: paths.home(),
    scope: paths.home(),
    lang: settings.language,
    display: 'browser',
    icons: [{ src: paths.file('icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  };
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}

/** Whom to tell of a weakness of the site; undefined if `archive.yaml` names nobody. @see https://www.rfc-editor.org/rfc/rfc9116 */
function formatSecurity({ settings: { security, url } }: Archive): string | undefined {
  if (security === undefined) return undefined;
  const canonical = new URL('.well-known/security.txt', url.endsWith('/') ? url : `${url}/`).href;
  return `Contact: ${security.contact}\nExpires: ${security.expires}T00:00:00Z\nCanonical: ${canonical}\n`;
}
