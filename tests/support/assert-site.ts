/** What every site must fulfill: sound links and ids, and accessible pages. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { elementsOf, parseHtml, readPages } from './site-files.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Asserts that each id occurs once in its page, and that each link and fragment within the site resolves.
 *
 * @returns the number of links
 */
export function assertSound(folder: string, base: string): number {
  const pages = new Map([...readPages(folder)].map(([path, html]) => [path, [...elementsOf(parseHtml(html))]]));
  const ids = new Map([...pages].map(([path, elements]) => [path, elements.map(({ properties }) => properties['id'])]));
  for (const [path, all] of ids) {
    const present = all.filter((id) => id !== undefined);
    assert.deepEqual(present.filter((id, index) => present.indexOf(id) !== index), [], `${path}: duplicate id`); // prettier-ignore
    for (const id of present) assert.match(String(id), /^\S+$/, path);
  }
  let links = 0;
  for (const [path, elements] of pages) {
    for (const { tagName, properties } of elements) {
      const target = tagName === 'form' ? properties['action'] : (properties['href'] ?? properties['src']);
      if (typeof target !== 'string' || /^(?:https?:|mailto:|data:)/.test(target)) continue;
      const url = new URL(target, `http://site${base}${path.slice(1)}`);
      assert.ok(url.pathname.startsWith(base), `${path} links ${target}, outside ${base}`);
      const place = `/${url.pathname.slice(base.length)}`;
      const found = ids.get(place);
      const isFile = !place.endsWith('/') && existsSync(join(folder, place));
      assert.ok(found !== undefined || isFile, `${path} links ${target}, which does not exist`);
      const id = decodeURIComponent(url.hash.slice(1));
      if (id !== '') assert.ok(found?.includes(id), `${path} links ${target}, but no element has that id`);
      links += 1;
    }
  }
  return links;
}

/**
 * Rules that do not apply inside a document, whose structure is that of the paper: a line in bold type is not a
 * heading unless the editor's file says so, and a table may have an empty cell above its first column.
 */
const NOT_IN_DOCUMENTS = ['p-as-heading', 'td-has-header'];

/**
 * The accessibility violations that axe finds on an open page.
 *
 * @param rules the rules to try; by default all, also those of level AAA, which axe leaves out
 */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async ([chosen, notInDocuments]) => {
      type Results = { violations: { id: string; nodes: { html: string; target: string[] }[] }[] };
      type Axe = { run(options: object): Promise<Results>; getRules(): { ruleId: string }[] };
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run({
        resultTypes: ['violations'],
        runOnly: { type: 'rule', values: chosen ?? axe.getRules().map(({ ruleId }) => ruleId) },
      });
      const isInDocument = ([selector = '']: string[]) => document.querySelector(selector)?.closest('article') != null;
      return violations
        .map(({ id, nodes }) => ({
          id,
          nodes: nodes.filter(({ target }) => !(notInDocuments.includes(id) && isInDocument(target))),
        }))
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [rules, NOT_IN_DOCUMENTS] as const,
  );
}
