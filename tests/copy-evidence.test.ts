/** Selecting words offers to copy them as evidence, in both browsers, under the strict content policy. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browsers, type BrowserPage } from './support/browsers.ts';
import { serve, type TestServer } from './support/serve-modules.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const CITATION = 'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in Two Documents, 1st ed.';
const HOME = 'https://archive.example/documents/senate-letter/';
const passage = (id: string, locator: string, html: string) =>
  `<div class="passage"><a class="number" href="#${id}.aaaaa" id="${id}.aaaaa">${id.slice(1)}</a><p id="${id}" data-locator="${locator}">${html}</p><div class="margin">Beside it</div></div>`;
const files = new Map([
  ['/inline/', '<!doctype html><meta charset="utf-8"><title>Test</title><script>window.ran = true</script>'],
  ['/style.css', '.number, .call { user-select: none } .copy-toolbar { position: fixed; margin: 0; inset: auto }'],
  [
    '/',
    `<!doctype html><meta charset="utf-8"><title>Test</title><link rel="stylesheet" href="/style.css"><script type="application/ld+json">{"@type":"Message"}</script><main>
    <article data-citation="${CITATION}" data-url="${HOME}">
    ${passage('p1', 'para. 1', 'General Burutin is reported to have told Interfax that <span class="quoted" data-speaker="Alexander Burutin" data-reported="Interfax-AVN">“the Ministries are drafting a new treaty.”</span><a class="call" href="#note-i">i</a> Then came more.')}
    ${passage('p2', 'para. 2', 'State Department offi\u00ADcials have said that the United States is working on <em>a joint threat</em> assessment.<a class="call" href="#note-ii">ii</a>')}
    </article></main><script type="module" src="/src/client/copy/copy-evidence.ts"></script>`,
  ],
]);

/** Selects from some words to others, in the text nodes of the page. */
const select = (from: string, to: string) => `(() => {
  const nodes = [];
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const at = (words, end) => {
    const node = nodes.find((each) => each.data.includes(words));
    return [node, node.data.indexOf(words) + (end ? words.length : 0)];
  };
  getSelection().setBaseAndExtent(...at(${JSON.stringify(from)}, false), ...at(${JSON.stringify(to)}, true));
})()`;
const OPENED = `new Promise((done, fail) => {
  const start = Date.now();
  const look = () => document.querySelector('.copy-toolbar:popover-open') ? done(true) : Date.now() - start > 5000 ? done(false) : setTimeout(look, 30);
  setTimeout(look, 350);
})`;
const RECORD = `navigator.clipboard.write = async (items) => {
  window.copied = {};
  for (const type of items[0].types) window.copied[type] = await (await items[0].getType(type)).text();
}`;
const press = (label: string) => `(async () => {
  [...document.querySelectorAll('.copy-toolbar button')].find((button) => button.textContent === '${label}').click();
  await new Promise((done) => setTimeout(done, 100));
  return { ...window.copied, status: document.querySelector('[role=status]').textContent };
})()`;
/** What the policy has blocked since the page began to load. */
const VIOLATIONS = `new Promise((done) => {
  const found = [];
  new ReportingObserver((reports) => found.push(...reports.map(({ body }) => String(body.effectiveDirective))), { buffered: true, types: ['csp-violation'] }).observe();
  setTimeout(() => done(found), 200);
})`;
const LISTEN = `window.addEventListener('copy', ({ clipboardData }) => {
  window.taken = { plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
})`;

for (const browser of browsers) {
  describe(`copying in ${browser.name}`, { skip: !browser.installed && `${browser.name} is not installed` }, () => {
    let server: TestServer;
    let page: BrowserPage;
    before(async () => {
      server = await serve(files, { 'Content-Security-Policy': POLICY });
      page = await browser.open(900, 600);
    });
    after(async () => {
      await page.close();
      server.close();
    });

    test('quoted words name their speaker and link to themselves', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('“the Ministries', 'new treaty.”'));
      assert.equal(await page.evaluate(OPENED), true);
      const copied = await page.evaluate<Record<string, string>>(press('Copy quotation'));
      assert.equal(
        copied['text/plain'],
        `“the Ministries are drafting a new treaty.”\n\n— Alexander Burutin, as reported by Interfax-AVN, in ${CITATION}, para. 1, ${HOME}#p1.aaaaa:~:text=%E2%80%9Cthe%20Ministries%20are%20drafting%20a%20new%20treaty.%E2%80%9D\n`,
      );
      assert.match(copied['text/html'] ?? '', /^<blockquote/);
      assert.equal(copied['status'], 'Quotation copied');
    });

    test('a selection over two passages has no markers, numbers or soft hyphens, and gives a range', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('told Interfax', 'joint threat'));
      assert.equal(await page.evaluate(OPENED), true);
      const copied = await page.evaluate<Record<string, string>>(press('Copy quotation'));
      assert.equal(
        (copied['text/plain'] ?? '').split('#')[0],
        `“told Interfax that ‘the Ministries are drafting a new treaty.’ Then came more.\n\n“State Department officials have said that the United States is working on a joint threat”\n\n— ${CITATION}, paras. 1–2 (quoting Alexander Burutin, as reported by Interfax-AVN), ${HOME}`,
      );
      assert.equal(
        (await page.evaluate<Record<string, string>>(press('Cite')))['text/plain'],
        `${CITATION}, paras. 1–2, ${HOME}#p1.aaaaa`,
      );
      await page.evaluate(LISTEN);
      await page.copy();
      const { plain, html } = await page.evaluate<{ plain: string; html: string }>('window.taken');
      assert.equal(
        plain,
        'told Interfax that “the Ministries are drafting a new treaty.” Then came more.\n\nState Department officials have said that the United States is working on a joint threat',
      );
      assert.match(html, /^<p>told Interfax/);
    });

    test('the policy lets blocks of data stand, and nothing that runs', async () => {
      await page.goto(`${server.origin}/`);
      const type = `JSON.parse(document.querySelector('[type="application/ld+json"]').textContent)['@type']`;
      assert.equal(await page.evaluate(type), 'Message');
      assert.deepEqual(await page.evaluate(VIOLATIONS), []);
      await page.goto(`${server.origin}/inline/`);
      // Firefox tells no observer of what it blocks; that nothing ran, it shows.
      if (browser.name === 'Chromium') assert.deepEqual(await page.evaluate(VIOLATIONS), ['script-src-elem']);
      assert.equal(await page.evaluate('window.ran ?? false'), false);
    });

    test('half a word is linked as the whole', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('ame more', 'ame more'));
      assert.equal(await page.evaluate(OPENED), true);
      const { 'text/plain': link = '' } = await page.evaluate<Record<string, string>>(press('Copy link'));
      assert.match(link, /came%20more/);
    });

    test('the toolbar is reached by Tab, walked by arrows, and closed by Escape', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('State Department', 'State Department'));
      assert.equal(await page.evaluate(OPENED), true);
      const focused = 'document.activeElement.textContent';
      for (let tabs = 0; tabs < 6 && (await page.evaluate(focused)) !== 'Copy quotation'; tabs += 1)
        await page.press('Tab');
      assert.equal(await page.evaluate(focused), 'Copy quotation');
      await page.press('ArrowRight');
      assert.equal(await page.evaluate(focused), 'Copy link');
      await page.press('Enter');
      await page.evaluate('new Promise((done) => setTimeout(done, 100))');
      assert.match(await page.evaluate<string>("window.copied['text/plain']"), /#p2\.aaaaa:~:text=/);
      await page.press('Escape');
      assert.equal(await page.evaluate("document.querySelector('.copy-toolbar').matches(':popover-open')"), false);
    });
  });
}
