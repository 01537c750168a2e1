/** Fourteen tasks of a reader, performed with clicks on a phone and at a desk. `docs/design.md` has the counts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { browsers, skipSlow } from '../support/both-browsers.ts';
import { CountingReader } from '../support/counting-reader.ts';
import { openSiteIn } from '../support/site-in-browser.ts';
import { unlessPresent } from '../support/unless-present.ts';

const HOME = '/';
const LETTER = '/documents/senate-letter/';
const SENTENCE = 'He goes on to say that work on the treaty is in progress.';

interface Task {
  readonly name: string;
  /** The path of the page that the reader is on. */
  readonly start: string;
  perform(reader: CountingReader): Promise<void>;
}

const isSeen = (selector: string) => `(() => {
  const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
  return box !== undefined && box.top < innerHeight && box.bottom > 0;
})()`;
const textOf = (selector: string) => `document.querySelector(${JSON.stringify(selector)})?.innerText`;
const includes = (selector: string, text: string) => `${textOf(selector)}?.includes(${JSON.stringify(text)})`;
const isAt = (path: string) => `location.pathname === '${path}'`;

/** What is on the clipboard: the search box receives it. */
async function readClipboard({ page }: CountingReader): Promise<string> {
  await page.evaluate("document.querySelector('.masthead [type=search]').focus()");
  await page.paste();
  return page.evaluate("document.querySelector('.masthead [type=search]').value");
}

const tasks: readonly Task[] = [
  {
    name: 'Who is Rybakov?',
    start: LETTER,
    async perform(reader) {
      await reader.click('.lemma[href="#a-ryabkov"]');
      await reader.page.waitFor(isSeen('#a-ryabkov'));
      assert.match(await reader.page.evaluate(textOf('#a-ryabkov')), /Sergei A. Ryabkov.*[Dd]eputy/s);
    },
  },
  {
    name: 'Cite para. 5',
    start: LETTER,
    async perform(reader) {
      await reader.click('.number[href^="#p5."]');
      await reader.click('.floating li:nth-child(2) button');
      await reader.page.waitFor(includes('.floating', 'Copied'));
      assert.match(
        await readClipboard(reader),
        /^Jeff Sessions et al\. to Hillary Clinton, October 18, 2010, .*para\. 5/,
      );
    },
  },
  {
    name: 'Copy a sentence, with its source',
    start: LETTER,
    async perform(reader) {
      await reader.page.waitFor("document.querySelector('.name').tabIndex === -1");
      await reader.select(SENTENCE);
      await reader.click('.copy-toolbar button');
      await reader.page.waitFor(includes('.copy-status', 'Quotation copied'));
      const copied = await readClipboard(reader);
      assert.ok(copied.includes(SENTENCE) && copied.includes('para. 3'), copied);
    },
  },
  {
    name: 'What does note vi cite, and was it seen?',
    start: LETTER,
    async perform(reader) {
      await reader.click('#noteref-vi');
      await reader.page.waitFor(isSeen('.floating:popover-open'));
      assert.match(await reader.page.evaluate(textOf('.floating')), /Interfax.*Source: not found/s);
    },
  },
  {
    name: 'Open a link to words',
    start: `${LETTER}#:~:text=${encodeURIComponent(SENTENCE)}`,
    async perform(reader) {
      await reader.page.waitFor(isSeen('#p3'));
    },
  },
  {
    name: 'Find a phrase in both papers',
    start: HOME,
    async perform(reader) {
      await reader.click('.masthead [type=search]');
      await reader.type('"missile defense cooperation"');
      await reader.page.waitFor(isAt('/search/'));
      const links = "[...document.querySelectorAll('.result a')].map(({ pathname }) => pathname)";
      await reader.page.waitFor(`${links}.includes('${LETTER}') && ${links}.includes('/documents/fact-sheet/')`);
    },
  },
  {
    name: 'Print the letter alone',
    start: LETTER,
    async perform(reader) {
      await reader.page.waitFor("document.querySelector('#more [aria-haspopup]') !== null");
      await reader.clickIfVisible('.bar .more');
      await reader.click('#more [aria-haspopup="dialog"]');
      await reader.click('#display [name="print"][value="text"]');
      await reader.page.waitFor("document.documentElement.dataset.print === 'text'");
      await reader.useBrowser('Print', "dispatchEvent(new Event('beforeprint'))");
    },
  },
  {
    name: 'Share the letter',
    start: LETTER,
    async perform(reader) {
      await reader.page.waitFor("document.querySelector('#more [aria-haspopup]') !== null");
      // The share sheet of the system cannot be tested: what the page gives to it is recorded.
      await reader.page.evaluate('navigator.share = async (data) => { document.body.dataset.shared = data.url; }');
      await reader.clickIfVisible('.bar .more');
      await reader.click('#more [popovertarget="downloads"] + button');
      await reader.page.waitFor(`document.body.dataset.shared?.endsWith('${LETTER}')`);
    },
  },
  {
    name: 'Where do the papers differ?',
    start: HOME,
    async perform(reader) {
      await reader.click('.start[href*="/compare/"]');
      await reader.page.waitFor("document.querySelector('.relations')");
      // By hand: the comparison has no pair with the relation `differs`.
      assert.match(await reader.page.evaluate(textOf('.compare-head')), /No pair is marked as differing/);
    },
  },
  {
    name: 'Download the data',
    start: LETTER,
    async perform(reader) {
      await reader.clickIfVisible('.bar .more');
      await reader.click('[popovertarget="downloads"]');
      await reader.page.waitFor(isSeen('#downloads [href$=".json"]'));
      const file = await reader.page.evaluate<{ passages: unknown[] }>(
        `fetch(document.querySelector('#downloads [href$="senate-letter.json"]').href).then((file) => file.json())`,
      );
      await reader.click('#downloads [href$="senate-letter.json"]');
      assert.ok(file.passages.length > 10);
    },
  },
  {
    name: 'Come back to a place',
    start: LETTER,
    async perform(reader) {
      const { page } = reader;
      await page.waitFor("document.querySelector('.name').tabIndex === -1");
      // The reader has opened an annotation of para. 4, and has followed a link in it.
      const [words] = await page.evaluate<[string]>("[document.querySelector('#p4 .lemma').hash]");
      await page.click(`#p4 .lemma[href="${words}"]`);
      await page.waitFor(isSeen(`${words}`));
      await page.click(`${words} a[href^="/"]`);
      await page.waitFor(`location.pathname !== '${LETTER}'`);
      await reader.useBrowser('Back', 'history.back()');
      await page.waitFor(`${isAt(LETTER)} && ${isSeen(words)} && ${isSeen('#p4')}`);
    },
  },
  {
    name: 'Read offline',
    start: HOME,
    async perform(reader) {
      const { page } = reader;
      await page.waitFor('navigator.serviceWorker.controller !== null');
      await page.setOffline(true);
      await reader.click(`.start[href="${LETTER}"]`);
      await page.waitFor(isSeen('#p1'));
      await page.waitFor(includes('.offline-status', 'You are offline.'));
      await page.setOffline(false);
    },
  },
  {
    name: 'Read both side by side',
    start: HOME,
    async perform(reader) {
      await reader.click('.start[href*="/compare/"]');
      await reader.page.waitFor(isSeen('.paper-pane.earlier'));
      const isNarrow = await reader.page.evaluate<boolean>('innerWidth < 900');
      // A phone shows one at a time; a tap on a link shows the passage of the other.
      if (isNarrow) await reader.click('.earlier .mark a');
      await reader.page.waitFor(isNarrow ? `${isSeen('.pair:target')}` : isSeen('#later--p1'));
    },
  },
  {
    name: 'Go to the next document',
    start: LETTER,
    async perform(reader) {
      await reader.clickIfVisible('.bar .more');
      await reader.click('#more [rel="next"]');
      await reader.page.waitFor(isAt('/documents/fact-sheet/'));
    },
  },
];

const SCREENS = [
  ['phone', [360, 740], true],
  ['desk', [1440, 900], false],
] as const;

for (const browser of browsers) {
  const skip = unlessPresent('senate-letter', 'fact-sheet') || skipSlow(browser);
  describe(`tasks in ${browser.name}`, { skip }, () => {
    const site = openSiteIn(browser, 'content');
    const efforts = new Map(tasks.map(({ name }) => [name, [] as string[]]));
    for (const [screen, size, isTouch] of SCREENS) {
      for (const { name, start, perform } of tasks) {
        test(`${screen}: ${name}`, async () => {
          const reader = new CountingReader(await site.open(start, size, { isTouch }));
          await perform(reader);
          await reader.page.evaluate('localStorage.clear()');
          efforts.get(name)?.push(reader.effort);
        });
      }
    }

    test('docs/design.md states the clicks', (t) => {
      const rows = [...efforts].map(([name, [phone, desk]]) => `| ${name} | ${phone} | ${desk} |`);
      t.diagnostic(rows.join('\n'));
      const stated = readFileSync('docs/design.md', 'utf8').replace(/ {2,}/g, ' ').split('\n');
      assert.deepEqual(rows.filter((row) => !stated.includes(row)), []); // prettier-ignore
    });
  });
}
