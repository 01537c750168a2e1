/** The toolbar that copies selected words as evidence, in both browsers, under the strict content security policy. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browsers, type BrowserPage } from './support/both-browsers.ts';
import { serve, type TestServer } from './support/serve-modules.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const CITATION = 'Anna Beck et al. to Ruth Amory, June 12, 1911, in Two Papers, 1st ed. of the transcription';
const HOME = 'https://bridge-papers.org/documents/letter/';
const passage = (id: string, locator: string, html: string) =>
  `<div class="passage"><a class="number" href="#${id}.aaaaa" id="${id}.aaaaa">${id.slice(1)}</a><p id="${id}" data-locator="${locator}">${html}</p><div class="margin">In the margin</div></div>`;
const files = new Map([
  ['/inline/', '<!doctype html><meta charset="utf-8"><title>Test</title><script>window.ran = true</script>'],
  [
    '/style.css',
    '.line { display: block } .number, .call { user-select: none } .copy-toolbar { position: fixed; margin: 0; inset: auto }',
  ],
  [
    '/',
    `<!doctype html><meta charset="utf-8"><title>Test</title><link rel="stylesheet" href="/style.css"><script type="application/ld+json">{"@type":"Message"}</script><main>
    <article data-citation="${CITATION}" data-url="${HOME}">
    ${passage('p1', 'para. 1', 'Captain Crane is reported to have told the Courier that <span class="quoted" data-speaker="Tobias Crane" data-reported="Alder Courier">“the companies are drafting a new agreement.”</span><a class="call" href="#note-i">i</a> Then came more.')}
    ${passage('p2', 'para. 2', 'Council offi\u00ADcers have said that the county is working on <em>a joint survey</em> of the piers.<a class="call" href="#note-ii">ii</a>')}
    ${passage('p3', 'verse 1', '<span class="line">The river rose and we went out</span><span class="line">and left the horses there.</span>')}
    <div class="passage"><div id="t1" data-locator="table 1"><table><tr><td>1911</td><td>38,000</td></tr><tr><td>1912</td><td>40,000</td></tr></table></div></div>
    <div class="passage"><pre id="p4" data-locator="para. 4"><code>TOTAL   OF ALL
Stone   12,000
</code></pre></div>
    </article></main><script type="module" src="/src/client/copy/copy-evidence.ts"></script>`,
  ],
]);

/** Selects from the beginning of one text to the end of another. Each is in one text node. */
const select = (from: string, to: string) => `(() => {
  const nodes = [];
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const find = (text, end) => {
    const node = nodes.find(({ data }) => data.includes(text));
    return [node, node.data.indexOf(text) + (end ? text.length : 0)];
  };
  getSelection().setBaseAndExtent(...find(${JSON.stringify(from)}, false), ...find(${JSON.stringify(to)}, true));
})()`;
/** Whether the toolbar opens within five seconds. */
const OPENED = `new Promise((done, fail) => {
  const start = Date.now();
  const poll = () => document.querySelector('.copy-toolbar:popover-open') ? done(true) : Date.now() - start > 5000 ? done(false) : setTimeout(poll, 30);
  setTimeout(poll, 350);
})`;
/** Records what is written to the clipboard, by its type. */
const RECORD = `navigator.clipboard.write = async (items) => {
  window.copied = {};
  for (const type of items[0].types) window.copied[type] = await (await items[0].getType(type)).text();
}`;
/** Presses a button of the toolbar. Returns what was copied, and the message of the toolbar. */
const press = (label: string) => `(async () => {
  [...document.querySelectorAll('.copy-toolbar button')].find((button) => button.textContent === '${label}').click();
  await new Promise((done) => setTimeout(done, 100));
  return { ...window.copied, status: document.querySelector('[role=status]').textContent };
})()`;
/** The directives of the policy that were violated since the page began to load. */
const VIOLATIONS = `new Promise((done) => {
  const found = [];
  new ReportingObserver((reports) => found.push(...reports.map(({ body }) => String(body.effectiveDirective))), { buffered: true, types: ['csp-violation'] }).observe();
  setTimeout(() => done(found), 200);
})`;
/** Records what the browser's own copy command takes. */
const LISTEN = `window.addEventListener('copy', ({ clipboardData }) => {
  window.taken = { plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
})`;
/** Adds a field and moves the focus to it. */
const PASTE_TARGET = `(() => {
  document.body.prepend(document.createElement('input'));
  document.querySelector('input').focus();
})()`;

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

    test('a copied quotation has its speaker, its citation, and a link to the words', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('“the companies', 'new agreement.”'));
      assert.equal(await page.evaluate(OPENED), true);
      const copied = await page.evaluate<Record<string, string>>(press('Copy quotation'));
      assert.equal(
        copied['text/plain'],
        `“the companies are drafting a new agreement.”\n\n— Tobias Crane, as reported by Alder Courier, in ${CITATION}, para. 1, ${HOME}#p1.aaaaa:~:text=%E2%80%9Cthe%20companies%20are%20drafting%20a%20new%20agreement.%E2%80%9D\n`,
      );
      assert.match(copied['text/html'] ?? '', /^<blockquote/);
      assert.equal(copied['status'], 'Quotation copied');
    });

    test('a selection in two passages has a range of locators, and no markers, numbers, or soft hyphens', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('told the Courier', 'joint survey'));
      assert.equal(await page.evaluate(OPENED), true);
      const copied = await page.evaluate<Record<string, string>>(press('Copy quotation'));
      assert.equal(
        (copied['text/plain'] ?? '').split('#')[0],
        `“told the Courier that ‘the companies are drafting a new agreement.’ Then came more.\n\n“Council officers have said that the county is working on a joint survey”\n\n— ${CITATION}, paras. 1–2 (quoting Tobias Crane, as reported by Alder Courier), ${HOME}`,
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
        'told the Courier that “the companies are drafting a new agreement.” Then came more.\n\nCouncil officers have said that the county is working on a joint survey',
      );
      assert.match(html, /^<p>told the Courier/);
    });

    test('copied lines, rows, and cells stay separate', async () => {
      await page.goto(`${server.origin}/`);
      for (const [from, to, copied] of [
        ['went out', 'and left', 'went out\nand left'],
        ['1911', '40,000', '1911\t38,000\n1912\t40,000'],
      ] as const) {
        await page.evaluate(select(from, to));
        assert.equal(await page.evaluate(OPENED), true);
        await page.evaluate(LISTEN);
        await page.copy();
        const { plain, html } = await page.evaluate<{ plain: string; html: string }>('window.taken');
        assert.equal(plain, copied);
        assert.equal(html, `<p>${copied.replace('\n', '<br>')}</p>`);
      }
    });

    test('copied preformatted text keeps its columns', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(select('OF ALL', '12,000'));
      assert.equal(await page.evaluate(OPENED), true);
      await page.evaluate(LISTEN);
      await page.copy();
      const { plain, html } = await page.evaluate<{ plain: string; html: string }>('window.taken');
      assert.equal(plain, 'OF ALL\nStone   12,000');
      assert.equal(html, '<pre>OF ALL\nStone   12,000</pre>');
    });

    test('several selected places are all copied', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(select('Captain', 'Crane'));
      assert.equal(await page.evaluate(OPENED), true);
      await page.evaluate(`(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('#p2 em'));
        getSelection().addRange(range);
      })()`);
      await page.evaluate(LISTEN);
      await page.copy();
      const { plain } = await page.evaluate<{ plain: string }>('window.taken');
      // Chromium selects one place only.
      assert.equal(plain, browser.name === 'Firefox' ? 'Captain Crane\n\na joint survey' : 'Captain Crane');
    });

    test('the policy permits blocks of data and blocks inline scripts', async () => {
      await page.goto(`${server.origin}/`);
      const type = `JSON.parse(document.querySelector('[type="application/ld+json"]').textContent)['@type']`;
      assert.equal(await page.evaluate(type), 'Message');
      assert.deepEqual(await page.evaluate(VIOLATIONS), []);
      await page.goto(`${server.origin}/inline/`);
      // Firefox does not report violations to observers.
      if (browser.name === 'Chromium') assert.deepEqual(await page.evaluate(VIOLATIONS), ['script-src-elem']);
      assert.equal(await page.evaluate('window.ran ?? false'), false);
    });

    test('a link to half a word is a link to the whole word', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('ame more', 'ame more'));
      assert.equal(await page.evaluate(OPENED), true);
      const { 'text/plain': link = '' } = await page.evaluate<Record<string, string>>(press('Copy link'));
      assert.match(link, /came%20more/);
    });

    test('links are computed from the text of the page without what a script has added', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(select('Council', 'Council'));
      assert.equal(await page.evaluate(OPENED), true);
      const text = await page.evaluate<string>(
        `import('/src/client/copy/page-text.ts').then(({ readPage }) => readPage(document.body).blocks.join(' '))`,
      );
      assert.match(text, /the county is working on a joint survey/);
      assert.doesNotMatch(text, /Copy quotation|Copy link|Cite|As Markdown/);
    });

    test('Tab leads to the toolbar, arrows lead from button to button, Escape closes it', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(RECORD);
      await page.evaluate(select('Council', 'Council'));
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

    test('a button copies its text on a page without the Clipboard API, too', async () => {
      await page.goto(`${server.origin}/`);
      await page.evaluate(`(async () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        const { copyOnClick } = await import('/src/client/copy-text.ts');
        const button = document.createElement('button');
        button.textContent = 'Copy citation';
        document.body.prepend(button);
        copyOnClick(button, 'A citation');
      })()`);
      await page.click('body > button');
      await page.waitFor("document.querySelector('body > button').textContent === 'Copied'");
      await page.evaluate(PASTE_TARGET);
      await page.paste();
      await page.waitFor("document.querySelector('input').value === 'A citation'");
    });
  });
}
