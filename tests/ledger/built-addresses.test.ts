/**
 * Random edits in built pages: for every address that a document ever published, and for some that it never did, what
 * the page says, with script and without, is the verdict of the shared module.
 */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { inspect, isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listPublished } from '../../src/ledger/show/published-addresses.ts';
import { judgeAddress, type Verdict } from '../../src/ledger/show/verdict.ts';
import { sha256 } from '../../src/text/digest.ts';
import { launch } from '../support/browser.ts';
import { buildArchive } from '../support/build.ts';
import { serve } from '../support/site.ts';
import { formatBody, recordSequence, sequences, type RecordedEdition, type Sequence } from './edit-sequences.ts';

const SEQUENCES = process.env['TEST_FULL'] === '1' ? 300 : 12;
const FOLDER = 'tests/.out/built-addresses';

const settings = `title: Random edits
url: https://archive.example/
editor: not named
introduction: Documents that were edited at random.
scope: Invented documents.
licences: { editorial: CC0, code: MIT, documents: unknown }
`;

/** Records a sequence, and writes the document with its ledger. */
function writeDocument(id: string, sequence: Sequence, seed: number): RecordedEdition {
  const last = [...recordSequence(sequence, seed, id)].at(-1);
  assert.ok(last);
  const body = formatBody(last.text);
  writeFileSync(join(FOLDER, `content/received/${id}.txt`), body);
  writeFileSync(join(FOLDER, `content/documents/${id}.ledger.json`), last.ledgerText);
  writeFileSync(
    join(FOLDER, `content/documents/${id}.md`),
    `---
kind: report
title: { text: Report ${id} }
title-short: Report ${id}
date: { edtf: 2001, printed: "2001" }
headnote: A report.
witnesses: [{ siglum: A, file: ../received/${id}.txt, sha256: ${sha256(body)}, got-from: unknown, made-by: unknown }]
rights: unknown
---

${body}
`,
  );
  return last;
}

/** Every address that a document published, and some that it did not. */
function listFragments({ ledger, published }: RecordedEdition): string[] {
  const [first, second] = ledger.addresses.map(({ id }) => id);
  const digest = [...published.keys()].at(-1)?.split('.')[1] ?? '';
  return [
    ...ledger.addresses.map(({ id }) => id),
    ...published.keys(),
    'p99',
    'P1',
    'constructor',
    `${first}.zzzzz`,
    `${second}.${digest}`,
    `p77.${digest}`,
  ];
}

/** What a reader is told: the verdict, its date, and the addresses that are linked. */
interface Answer {
  readonly verdict: string;
  readonly date?: string;
  readonly links: readonly string[];
}

const formatDay = (date: string) => new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * The answer that a page must give. Without script a page is silent about an address that is no id of it: one that
 * was never published, or the pinned address of withheld words, whose digest is not kept.
 */
function expectAnswer(verdict: Verdict, script: boolean, inPage: boolean): Answer {
  if (!script && !inPage) {
    assert.match(verdict.verdict, /^(?:never published|withheld)$/);
    return { verdict: 'nothing', links: [] };
  }
  switch (verdict.verdict) {
    case 'same words':
      return { verdict: 'same words', links: [] };
    case 'moved':
      return { verdict: 'moved', date: formatDay(verdict.moves.at(-1)?.date ?? ''), links: [] };
    case 'corrected':
    case 'withdrawn':
      return {
        verdict: verdict.verdict,
        date: formatDay(verdict.date),
        links: [...verdict.sameWords, ...verdict.forwards],
      };
    case 'withheld':
      return { verdict: `withheld ${verdict.withheld}`, date: formatDay(verdict.date), links: [] };
    case 'never published':
      return { verdict: 'never published', links: [...verdict.nearest, ...verdict.sameDigest] };
  }
}

/** What a page shows for an address. */
interface Shown {
  /**
   * The notice, or the line of the address in a mark, or '' for a passage without a mark; undefined if there is none
   * of them.
   */
  readonly text: string | undefined;
  readonly visible: boolean;
  readonly links: readonly string[];
  /** The id of the element that the browser highlights. */
  readonly target: string | undefined;
}

/** Goes to each address in turn, as a reader does who follows a link, and reads what the page shows. */
function readShown(page: Page, fragments: readonly string[], script: boolean): Promise<Shown[]> {
  return page.evaluate(
    async ([fragments, script]) => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 4));
      const show = (element: Element, visible = element.checkVisibility({ contentVisibilityAuto: true })) => ({
        text: element.textContent.replace(/\s+/g, ' ').trim(),
        visible,
        links: [...element.querySelectorAll('a')].map((link) => (link.getAttribute('href') ?? '').slice(1)),
        target: document.querySelector(':target')?.id,
      });
      const read = (fragment: string) => {
        const notice = document.querySelector('.address-notice');
        if (notice !== null) return show(notice);
        const target = document.getElementById(fragment);
        if (target === null) return undefined;
        if (target.closest('details') !== null) return show(target);
        // The passage has the address. If it was changed, its mark has a line for the address, which a click opens.
        const details = target.closest('.passage')?.querySelectorAll(':scope > .margin > details') ?? [];
        const lines = [...details].flatMap((mark) => [...mark.querySelectorAll('p')]);
        const line = lines.find(({ textContent }) => textContent.startsWith(`${fragment}: `));
        const mark = line?.closest('details')?.querySelector('summary');
        return line === undefined
          ? { ...show(target), text: '', links: [] }
          : show(line, target.checkVisibility() && mark?.checkVisibility() === true);
      };
      const shown = [];
      for (const fragment of fragments) {
        const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = fragment;
        if (script) {
          await followed;
          if (document.getElementById(fragment) === null) {
            // The script loads its verdict, and sends the browser to the notice.
            const isReady = () =>
              document.querySelector('.address-notice')?.textContent.includes(fragment) === true &&
              document.querySelector(':target') === null;
            for (let tries = 0; tries < 1000 && !isReady(); tries += 1) await pause();
          }
        }
        shown.push(read(fragment) ?? { text: undefined, visible: false, links: [], target: undefined });
      }
      return shown;
    },
    [fragments, script] as const,
  );
}

/** The answer in a text of the page, as a reader would take it. */
function parseAnswer({ text, links }: Shown, fragment: string): Answer {
  if (text === undefined) return { verdict: 'nothing', links: [] };
  if (text === '') return { verdict: 'same words', links: [] };
  if (/^No (?:passage of this document|reading) has ever had the address /.test(text))
    return { verdict: 'never published', links };
  const [, statement = text] = text.split(`${fragment}: `);
  const [date = ''] = /[A-Z][a-z]+ \d+, \d{4}/.exec(statement) ?? [];
  if (statement.startsWith('same words; moved, ')) return { verdict: 'moved', date, links };
  if (statement.startsWith('same words.')) return { verdict: 'same words', links };
  if (statement.startsWith('corrected; other words since ')) return { verdict: 'corrected', date, links };
  if (statement.startsWith('withdrawn, ')) return { verdict: 'withdrawn', date, links };
  // A notice links the passage whose words are withheld.
  if (statement.startsWith('withheld, ')) return { verdict: 'withheld passage', date, links: [] };
  if (statement.startsWith('earlier words withheld, ')) return { verdict: 'withheld readings', date, links: [] };
  return { verdict: `unknown text: ${text}`, links };
}

const documents = new Map<string, RecordedEdition>();
let served: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

before(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const folder of ['documents', 'received']) mkdirSync(join(FOLDER, 'content', folder), { recursive: true });
  writeFileSync(join(FOLDER, 'content/archive.yaml'), settings);
  fc.sample(sequences, { numRuns: SEQUENCES, seed: 2026 }).forEach((sequence, number) => {
    const id = `s${number}`;
    documents.set(id, writeDocument(id, sequence, number * 1000));
  });
  const { status, stdout, stderr } = buildArchive(join(FOLDER, 'content'), join(FOLDER, 'site'));
  assert.equal(status, 0, stdout + stderr);
  served = await serve(join(FOLDER, 'site'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

for (const script of [true, false]) {
  test(`a page says the verdict on every address, ${script ? 'with' : 'without'} script`, async (context) => {
    const session: BrowserContext = await browser.newContext({ javaScriptEnabled: script });
    const page = await session.newPage();
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    for (const [id, edition] of documents) {
      const { ledger, document } = edition;
      const addresses = listPublished(ledger, (id) => document.passages.find((passage) => passage.id === id)?.locator);
      await page.goto(`${served.url}/documents/${id}/`);
      const ids = new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id)));
      const fragments = listFragments(edition);
      const shown = await readShown(page, fragments, script);
      fragments.forEach((fragment, index) => {
        const page = shown[index];
        assert.ok(page);
        const answer = parseAnswer(page, fragment);
        counts.set(answer.verdict, (counts.get(answer.verdict) ?? 0) + 1);
        const known = ids.has(fragment);
        const expected = expectAnswer(judgeAddress(addresses, fragment), script, known);
        const highlighted = known ? fragment : undefined;
        if (!isDeepStrictEqual(answer, expected))
          wrong.push(`${id}#${fragment}: ${inspect({ answer, expected, page })}`);
        else if (answer.verdict !== 'nothing' && !page.visible) wrong.push(`${id}#${fragment}: hidden`);
        else if (page.target !== highlighted) wrong.push(`${id}#${fragment}: ${page.target} is highlighted`);
      });
    }
    await session.close();
    context.diagnostic([...counts].map(([verdict, count]) => `${verdict}: ${count}`).join(', '));
    assert.deepEqual(wrong, []);
  });
}
