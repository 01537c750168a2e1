/** `npm run pdf`: builds the site, and prints the page of each document as a tagged PDF next to its other files. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pdfFile } from '../exports/pdf-file.ts';
import { readEnvironment } from '../load/environment.ts';
import { readArchive } from '../load/read-archive.ts';
import { createPaths, type Paths } from '../paths.ts';
import { writeManifest } from '../site/site-manifest.ts';
import { createSiteServer } from '../site/static-server.ts';
import { main as build } from './build.ts';
import { CHROMIUM_PROGRAMS, findProgram } from './find-program.ts';
import { readOptions } from './read-options.ts';

/** @returns 1 if the build fails or there is no Chromium */
export async function main(args: readonly string[] = []): Promise<number> {
  readOptions(args, { clean: { type: 'boolean' } });
  const named = process.env['CHROMIUM'];
  const executablePath = named !== undefined && existsSync(named) ? named : findProgram(CHROMIUM_PROGRAMS);
  if (executablePath === undefined) {
    console.error('Missing Chromium: install it (on Debian `apt-get install chromium`), or set CHROMIUM to its path.');
    return 1;
  }
  // The pages of this build link the PDF files.
  process.env['ARCHIVE_PDF'] = '1';
  const code = await build(args);
  if (code !== 0) return code;
  const { content, url, out } = readEnvironment(process.env);
  const { archive } = await readArchive(content);
  if (archive === undefined) throw new Error('Internal error: the content of a built site cannot be read');
  const paths = createPaths(url ?? archive.settings.url);
  const folder = resolve(out);
  const ids = archive.documents.map(({ id }) => id);
  const { server } = createSiteServer(folder);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const files = await print(executablePath, `http://127.0.0.1:${port}`, ids, paths);
    for (const [id, bytes] of files) await writeFile(join(folder, pdfFile.path({ id })), bytes);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  // The manifest lists the PDF files, too.
  writeManifest(folder);
  console.log(`${ids.length} PDF files are in ${join(out, 'documents')}`);
  return 0;
}

/**
 * The PDF of each document, by its id.
 *
 * @param local the origin of the server that has the site
 */
async function print(
  executablePath: string,
  local: string,
  ids: readonly string[],
  paths: Paths,
): Promise<Map<string, Buffer>> {
  const { chromium } = await import('playwright-core');
  // As root, Chromium runs only without its sandbox. It opens nothing but the built site.
  const browser = await chromium.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    // The pages are opened at their canonical addresses, so that the links in the PDF have these addresses.
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await fetch(local + pathname);
      const { status, headers } = response;
      const contentType = headers.get('content-type') ?? 'application/octet-stream';
      // A PDF waits for its fonts, however late they are.
      const body = contentType.startsWith('text/css')
        ? (await response.text()).replaceAll('font-display:optional', 'font-display:block')
        : Buffer.from(await response.arrayBuffer());
      await route.fulfill({ status, contentType, body });
    });
    const files = new Map<string, Buffer>();
    for (const id of ids) {
      await page.goto(paths.absolute(paths.document(id)));
      // The setting of the reading page under which it prints the annotations, too.
      await page.evaluate("document.documentElement.dataset.print = 'annotations'");
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
      files.set(id, withoutTime(bytes));
    }
    return files;
  } finally {
    await browser.close();
  }
}

/** Replaces the time of printing by a fixed time of the same length, because offsets in a PDF count bytes. */
function withoutTime(pdf: Buffer): Buffer {
  const fixed = pdf.toString('latin1').replace(/(?<=\/(?:Creation|Mod)Date \(D:)\d{14}/g, '19800101000000');
  return Buffer.from(fixed, 'latin1');
}
