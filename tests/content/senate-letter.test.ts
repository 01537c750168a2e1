/** What this archive guarantees of the letter of October 18, 2010. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { checkFidelity } from '../../src/checks/fidelity.ts';
import { openSite } from '../support/chromium.ts';
import { unlessPresent } from '../support/unless-present.ts';
import { assertChangesFound, assertRendered, assertRenderedChangesFound } from '../support/fidelity.ts';
import { isFull } from '../support/full-run.ts';
import { parseSite } from '../support/parsed-site.ts';
import { textOf } from '../support/site-files.ts';

const PAGE = '/documents/senate-letter/';
const PLACES = isFull ? 250 : 25;

describe('senate-letter', { skip: unlessPresent('senate-letter') }, async () => {
  const { archive, folder, page } = await parseSite('content');
  const letter = archive.documents.find(({ id }) => id === 'senate-letter');
  assert.ok(letter);
  const html = readFileSync(join(folder, PAGE, 'index.html'), 'utf8');
  const words = (passage: string) => letter.passages.find(({ id }) => id === passage)?.words ?? '';

  test('the received text has its original bytes', () => {
    // The hash of the file that the editor received.
    assert.equal(letter.received.sha256, '8f19c982fdd804c9ec47dfd4c32b2ffa6be374189a8289d66f7889930cde36ff');
  });

  test('the transcription and the page have the text of the received text', () => {
    assert.deepEqual(checkFidelity([letter]), []);
    assertRendered(letter, html);
  });

  test('a changed, dropped, or swapped character in either is found', () => {
    assertChangesFound(letter, PLACES, 2010);
    assertRenderedChangesFound(letter, html, PLACES, 1018);
  });

  test('oddities of the received text are unchanged', () => {
    assert.match(words('p2'), /Sergey Rybakov/);
    assert.match(words('p5'), /Given what appears to be disparate views/);
    assert.equal(
      words('note-ii'),
      'U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov says," Bloomberg, October 1, 2010.',
    );
    assert.equal(
      words('note-vii'),
      'Russian Assessment of Missile Threats Handed to U.S., Moscow Interfax-AVN online, October 5, 2010.',
    );
    assert.equal(
      words('note-viii'),
      'Russia, US, will soon complete Joint Analyses of Current Threats," TASS, October 1, 2010.',
    );
  });

  test('calls show the printed markers, and notes i and vi link to the same source', () => {
    const tree = page(PAGE);
    assert.deepEqual(
      selectAll('a.call', tree).map((call) => textOf(call)),
      ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
    );
    const sources = (id: string) =>
      selectAll(`li:has(#${id}) .access`, tree).map(({ properties }) => properties['href']);
    assert.deepEqual(sources('note-i'), ['/sources/interfax-avn-2010-07-08/']);
    assert.deepEqual(sources('note-vi'), sources('note-i'));
  });

  test('this page alone says who is who, and what was compared', () => {
    const tree = page(PAGE);
    const summary = (id: string) => textOf(select(`details:has([id="a-${id}"]) > summary`, tree));
    const body = (id: string) => textOf(select(`[id="a-${id}"]`, tree)).replace(/\s+/g, ' ');
    assert.match(body('ryabkov'), /Sergei A\. Ryabkov, Deputy Minister of Foreign Affairs of Russia/);
    assert.match(body('july-6-2009'), /The Joint Statement on Missile Defense Issues, Moscow, July 6, 2009, probably/);
    assert.match(summary('another-report-of-the-same-day'), /RIA: “Russia denies working on missile defense deal”/);
    assert.match(body('another-report-of-the-same-day'), /He therefore spoke after reports of this kind\./);
    assert.match(summary('words-of-the-report'), /Words of the Bloomberg reporter/);
    const named = selectAll('.sees [aria-label=Names]', tree).map(textOf).join(' ').replace(/\s+/g, ' ');
    assert.match(named, /Sergei A\. Ryabkov, “Sergey Rybakov” \(misspelled\)/);
    assert.match(named, /Hillary Rodham Clinton, “you” \(identified by the editor\)/);
    assert.match(named, /BMD: ballistic missile defense/);
  });

  describe('in a browser', () => {
    const site = openSite('content');

    test('without script: its text, its notes, and the links to a note, back, and to its source', async () => {
      const shown = await site.open(PAGE, { javaScriptEnabled: false });
      assert.match(await shown.locator('#p1').innerText(), /^We are writing to request information/);
      await shown.locator('#noteref-iv').click();
      assert.match(shown.url(), /#note-iv$/);
      assert.ok(await shown.locator('#note-iv').isVisible());
      await shown.locator('[role=doc-backlink][href="#noteref-iv"]').click();
      assert.match(shown.url(), /#noteref-iv$/);
      await shown.locator('li:has(#note-iv) .access').click();
      assert.match(shown.url(), /\/sources\/rose-rusi-2010-05-27\/$/);
      assert.match(
        await shown.locator('.extract').innerText(),
        /alternative U\.S\. – Russian missile defense architectures/,
      );
    });
  });
});
