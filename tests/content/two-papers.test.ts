/** What this archive guarantees of its two papers together, and of the apparatus around them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { createSheet } from '../../src/model/evidence-sheet.ts';
import { createPaths } from '../../src/paths.ts';
import { createSearchSource } from '../../src/search/index/archive-source.ts';
import { gatherSections } from '../../src/views/sections.ts';
import { indexOf } from '../bench/memory-index.ts';
import { openSite } from '../support/chromium.ts';
import { unlessPresent } from '../support/unless-present.ts';
import { measureFirstSearch } from '../support/first-search.ts';
import { assertSentencesFound, assertWordsFound } from '../support/known-items.ts';
import { linksOf, parseSite } from '../support/parsed-site.ts';
import { textOf } from '../support/site-files.ts';
import { CONTENT } from '../support/built-sites.ts';

const LETTER = '/documents/senate-letter/';
const SHEET = '/documents/fact-sheet/';

describe('senate-letter and fact-sheet', { skip: unlessPresent('senate-letter', 'fact-sheet') }, async () => {
  const { archive, folder, page } = await parseSite('content');
  const documents = ['senate-letter', 'fact-sheet'].map((id) => {
    const document = archive.documents.find((each) => each.id === id);
    assert.ok(document);
    return document;
  });
  const sheets = documents.map((document) => createSheet(archive, document));

  test('the strict check reports nothing, and no annotation is missing', async () => {
    assert.deepEqual(checkArchive(await readArchive(CONTENT), true), []);
    assert.ok(archive.annotations.length >= 40, `${archive.annotations.length} annotations`);
  });

  test('no module of src names these papers', () => {
    const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const naming = files
      .map((entry) => join(entry.parentPath, entry.name))
      // Unit tests may use the papers as samples of text.
      .filter((file) => !/\.(?:test\.ts|golden\.txt)$/.test(file))
      .filter((file) => /rybakov|burutin|senate-letter|fact-sheet|missile/i.test(readFileSync(file, 'utf8')));
    assert.deepEqual(naming, []);
  });

  test('every section of the masthead has something to show', () => {
    assert.deepEqual(
      gatherSections(archive, createPaths('https://archive.example/')).map(({ id }) => id),
      ['documents', 'sources', 'names', 'chronology', 'compare', 'about'],
    );
  });

  test('declared mentions are not counted with the rest', () => {
    const entry = (path: string) =>
      selectAll('.index li', page('/names/'))
        .filter((item) => linksOf(item).includes(path))
        .map((item) => textOf(item).replace(/\s+/g, ' '))[0];
    // By hand: the address, the salutation and note iii; "you" in para. 2 and 6 is the editor's word.
    assert.match(entry('/names/hillary-clinton/') ?? '', /, 3 passages$|3 passages$/);
    // By hand: bullet 4 alone has "Obama Administration".
    assert.match(entry('/names/obama-administration/') ?? '', /\b1 passage$/);
    assert.match(textOf(page('/names/hillary-clinton/')), /Identified by the editor/);
    assert.ok(linksOf(page('/names/bush-administration/')).includes('/names/george-w-bush/'));
    assert.match(entry('/names/george-w-bush/') ?? '', /named in the annotations|not by this name in the texts/);
    assert.match(entry('/names/moscow/') ?? '', /not by this name in the texts/);
  });

  test('the index of names has a cross-reference for every form that is sorted elsewhere, and for no other', () => {
    const lines = selectAll('li', page('/names/'))
      .map((item) =>
        textOf(item)
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/^([A-Z])(?=\1)/, ''),
      ) // prettier-ignore
      .filter((line) => line.includes(', see '));
    assert.ok(lines.includes('Rybakov, see Ryabkov, Sergei A.'), lines.join('\n'));
    assert.ok(lines.includes('State Department, see U.S. Department of State'), lines.join('\n'));
    assert.deepEqual(lines.filter((line) => /^(?:Clinton|Tauscher|you|section|Secretary of)/.test(line)), []); // prettier-ignore
  });

  test('the evidence sheets have a row for each claim, counted by hand', () => {
    const count = (index: number, kind: string) => sheets[index]?.rows.filter(({ claim }) => claim === kind).length;
    assert.deepEqual(['states', 'asks for', 'argues'].map((kind) => count(0, kind)), [18, 4, 2]); // prettier-ignore
    assert.deepEqual(['states', 'asks for', 'argues'].map((kind) => count(1, kind)), [20, 0, 2]); // prettier-ignore
    const summary = (path: string) =>
      selectAll('.lede li', page(`${path}evidence/`)).map((item) => textOf(item).trim());
    assert.deepEqual(summary(SHEET).slice(0, 2), [
      'The fact sheet has no notes.',
      'Of its three quotations, none was compared with its source.',
    ]);
    assert.equal(summary(LETTER)[0], 'The letter has eight notes, which cite seven works.');
    for (const [path, rows] of [
      [LETTER, 24],
      [SHEET, 22],
    ] as const) {
      assert.ok(summary(path).length <= 5);
      const json = JSON.parse(readFileSync(join(folder, path, 'evidence.json'), 'utf8')) as Record<string, string>[];
      const csv = readFileSync(join(folder, path, 'evidence.csv'), 'utf8');
      assert.equal(json.length, rows);
      assert.equal(csv.split('\r\n').length, rows + 2);
      assert.equal(selectAll('.wide tbody tr', page(`${path}evidence/`)).length, rows);
      assert.ok(csv.startsWith(`\uFEFF"${Object.keys(json[0] ?? {}).join('","')}"\r\n`));
    }
  });

  test('the evidence sheet answers five questions for each of the eight notes, and each note leads to its row', () => {
    const tree = page(`${LETTER}evidence/`);
    const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
    const rows = selectAll('.wide tbody tr', tree).map((row) => ({
      id: String(row.properties['id']),
      cells: selectAll('td', row).map((cell) => squeeze(textOf(cell))),
    }));
    const unknown = selectAll('.unknown li', tree).map((item) => squeeze(textOf(item)));
    const noteLinks = selectAll('.endnotes a', page(LETTER)).map(({ properties }) => String(properties['href']));
    // By hand, from the front matter of the sources: whether the work could be read, and the result of comparing.
    for (const [label, access, result] of [
      ['i', 'not found', 'Not compared'],
      ['ii', 'read in part', 'the work itself'],
      ['iii', 'not seen', 'Not compared'],
      ['iv', 'read in part', 'Not compared'],
      ['v', 'read in part', 'Not compared'],
      ['vi', 'not found', 'Not compared'],
      ['vii', 'not found', 'Not compared'],
      ['viii', 'not found', 'Not compared'],
    ] as const) {
      const found = rows.find(({ cells }) => cells[1]?.startsWith(`note ${label}:`));
      assert.ok(found, label);
      assert.notEqual(found.cells[0], '');
      assert.equal(found.cells[2], access);
      assert.ok(found.cells[3]?.startsWith(result), found.cells[3]);
      assert.ok(
        unknown.some((item) => new RegExp(`\\bnotes?\\b[^)]*\\b${label}\\b.*What would settle it: \\S`).test(item)),
        label,
      );
      assert.ok(
        noteLinks.some((href) => href.endsWith(`/evidence/#${found.id}`)),
        label,
      );
    }
    const lavrov = rows.find(({ cells }) => cells[1]?.startsWith('note ii:'));
    assert.match(lavrov?.cells[4] ?? '', /Same words.*These are the reporter’s words\. They open the report/);
  });

  test('bullets 2, 5, 7, 8 and 11 show the annotations that test them', () => {
    const annotated = sheets[1]?.rows
      .filter(({ annotation }) => annotation !== undefined)
      .map(({ passage }) => passage.id);
    for (const id of ['p2', 'p5', 'p7', 'p8', 'p11']) assert.ok(annotated?.includes(id), id);
  });

  test('the comparison does not call the fact sheet a reply', () => {
    assert.match(textOf(page('/compare/senate-letter/fact-sheet/')), /The fact sheet does not call itself a reply/);
  });

  test('the chronology keeps partial dates partial and sources named', () => {
    const tree = page('/chronology/');
    const dates = selectAll('.entry time', tree).map(({ properties }) => properties['dateTime']);
    assert.ok(dates.includes('2010-05') && dates.includes('2004') && dates.includes('1961-09-26'));
    assert.match(textOf(select('[id="bmdca-declined"]', tree)), /May 2010\s*Russia rejects the draft BMDCA, according to the Washington Times/); // prettier-ignore
    const titles = selectAll('.timeline title', tree).map(textOf);
    assert.ok(titles.some((title) => /according to the Washington Times/.test(title)));
  });

  test('a search for a sentence or a word of the papers finds all of its passages', async () => {
    const source = createSearchSource(archive, createPaths(archive.settings.url));
    const engine = await indexOf(source);
    const searches = await assertSentencesFound(source, engine);
    assert.ok(searches > 50, `${searches} searches`);
    await assertWordsFound(source, engine);
  });

  describe('in a browser', () => {
    const site = openSite('content');

    test('a first search transfers at most 120 kB', async (t) => {
      const { files, bytes } = await measureFirstSearch(site, 'missile defense agreement');
      assert.ok(bytes > 0 && bytes <= 120_000, files.join('\n'));
      t.diagnostic(`${bytes} bytes`);
    });
  });
});
