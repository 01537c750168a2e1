/** Reads a built site: its files and parsed pages, and a server with the headers of the site. */
import type { Server } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { createSiteServer } from '../../src/site/static-server.ts';

/** Every file below a folder, relative to it, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** The pages of a site: their HTML by path (`/documents/letter/`). The archive in one HTML file is not a page. */
export function readPages(folder: string): Map<string, string> {
  const pages = listFiles(folder).filter(
    (file) => file.endsWith('.html') && !file.startsWith('pagefind') && file !== 'archive.html',
  );
  return new Map(
    pages.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join(folder, file), 'utf8')]),
  );
}

/** A page as a tree. */
export function parseHtml(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

/** The text of a node and of everything in it, as a browser's `textContent`. */
export function textOf(node: Root | ElementContent | undefined): string {
  if (node === undefined) return '';
  if ('children' in node) return node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('');
  return node.type === 'text' ? node.value : '';
}

/** Every element of a tree, in document order. */
export function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** Serves a folder as `npm start` does, until `close`. */
export async function serve(folder: string): Promise<{ url: string; server: Server; close(): Promise<void> }> {
  const { server } = createSiteServer(folder);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { url: `http://127.0.0.1:${port}`, server, close };
}
