/** Builds another content folder as its author would, and looks whether the site holds together. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { elementsOf, listFiles, parseHtml, readPages } from './site.ts';

/** What a build said. */
export interface Built {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a build of another folder. */
export function environmentOf(content: string, out: string, url?: string): Record<string, string | undefined> {
  return {
    ...process.env,
    ARCHIVE_CONTENT: content,
    ARCHIVE_OUT: out,
    ...(url === undefined ? {} : { ARCHIVE_URL: url }),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** Builds a content folder. */
export function buildArchive(content: string, out: string, url?: string): Built {
  return spawnSync('node', ['src/commands/run.mjs', 'build'], {
    encoding: 'utf8',
    env: environmentOf(content, out, url),
  });
}

const LAST_GOOD = new Map([
  ['index.html', 'the last good site'],
  ['search-index/manifest.json', '{}'],
]);

/** A site as an earlier build left it. */
export function writeLastGood(out: string): void {
  for (const [file, text] of LAST_GOOD) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  }
}

/** That the site of the earlier build is there, and nothing else. */
export function assertLastGood(out: string): void {
  assert.deepEqual(new Map(listFiles(out).map((file) => [file, readFileSync(join(out, file), 'utf8')])), LAST_GOOD);
}

/** That each id stands once in its page, and each link and fragment within the site resolves. */
export function assertSound(out: string, base: string): void {
  const pages = new Map(
    [...readPages(out)].map(([path, html]) => [path, [...elementsOf(parseHtml(html))].map((element) => element)]),
  );
  const ids = new Map([...pages].map(([path, elements]) => [path, elements.map(({ properties }) => properties['id'])]));
  for (const [path, own] of ids) {
    const named = own.filter((id) => id !== undefined);
    assert.deepEqual(named.filter((id, index) => named.indexOf(id) !== index), [], `${path}: an id twice`); // prettier-ignore
    for (const id of named) assert.match(String(id), /^\S+$/, path);
  }
  for (const [path, elements] of pages) {
    for (const { tagName, properties } of elements) {
      const written = tagName === 'form' ? properties['action'] : (properties['href'] ?? properties['src']);
      if (typeof written !== 'string' || /^(?:https?:|mailto:)/.test(written)) continue;
      const url = new URL(written, `http://site${base}${path.slice(1)}`);
      assert.ok(url.pathname.startsWith(base), `${path} links ${written}, out of ${base}`);
      const target = `/${url.pathname.slice(base.length)}`;
      const found = ids.get(target);
      if (found === undefined) {
        const isFile = !target.endsWith('/') && existsSync(join(out, target));
        assert.ok(isFile, `${path} links ${written}, and nothing is there`);
      }
      const id = decodeURIComponent(url.hash.slice(1));
      if (id !== '') assert.ok(found?.includes(id), `${path} links ${written}, and no element there has that id`);
    }
  }
}

/** What axe finds on a page that is open. */
export async function findViolations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
