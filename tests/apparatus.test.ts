/** The editor's apparatus in the built site: everything resolves, what points is pointed back at, and a reader of one page learns what she needs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { gatherSections } from '../src/views/sections.ts';
import { getCrossReferences, seesOf } from '../src/model/cross-references.ts';
import { getIndexes } from '../src/model/indexes.ts';
import { getReliances } from '../src/model/reliances.ts';
import { formatPassageReference } from '../src/text/passage-reference.ts';
import { readArchive } from '../src/load/read-archive.ts';
import { createSheet, resultOf } from '../src/model/evidence-sheet.ts';
import { createPaths } from '../src/paths.ts';
import { listFiles, parseHtml, readPages, site, textOf } from './support/site.ts';

const { archive, problems } = await readArchive('content');
assert.ok(archive);
const indexes = getIndexes(archive);
const pages = new Map([...readPages()].map(([path, html]) => [path, parseHtml(html)]));
const page = (path: string): Root => {
  const tree = pages.get(path);
  assert.ok(tree, `no page ${path}`);
  return tree;
};
const linksOf = (node: Root | Element) =>
  selectAll('a[href]', node).map(({ properties }) => String(properties['href']));
const LETTER = '/documents/senate-letter/';
const SHEET = '/documents/fact-sheet/';

/** The row of a passage: its words with what stands beside them. */
function rowOf(document: string, passage: string): Element {
  const row = selectAll('.passage', page(`/documents/${document}/`)).find(
    (one) => selectAll(`[id="${passage}"]`, one).length > 0 && selectAll('.passage', one).length <= 1,
  );
  assert.ok(row, `${document}#${passage}`);
  return row;
}

test('nothing in the apparatus is unresolved', () => {
  assert.deepEqual(problems, []);
  const files = listFiles('content/annotations').filter((file) => file.endsWith('.md'));
  assert.equal(archive.annotations.length, files.length);
  assert.ok(files.length >= 40);
});

test('every annotation has an address that opens it, and a kind', () => {
  for (const { document, id, fields } of archive.annotations) {
    const tree = page(`/documents/${document}/`);
    const found = selectAll(`details [id="a-${id}"]`, tree);
    assert.equal(found.length, 1, `${document}/${id}`);
    if (fields.kind === 'cross-reference') continue;
    const details = selectAll('details.annotation', tree).find((one) => select(`[id="a-${id}"]`, one) !== undefined);
    assert.match(textOf(details), new RegExp(`Editor, ${fields.kind}\\.`), id);
    assert.equal(select('summary', details as Element) === undefined, false, id);
    assert.ok(!selectAll('summary [id]', details as Element).length, `${id}: the address stands inside the body`);
  }
});

test('what an annotation points to points back, and so does what it rests on', () => {
  for (const annotation of archive.annotations) {
    const { document, id, fields } = annotation;
    for (const work of fields.evidence) {
      const entry = select(`[id="${work}"]`, page('/evidence/'));
      assert.ok(entry, work);
      assert.ok(linksOf(entry).includes(`/documents/${document}/#a-${id}`), `${work} does not lead back to ${id}`);
    }
    for (const spot of seesOf(annotation)) {
      if (spot.passage === '') continue;
      const back = fields.kind === 'cross-reference' ? annotation.target.passage : `a-${id}`;
      const hrefs = linksOf(rowOf(spot.document, spot.passage)).map((href) => new URL(href, `http://x/documents/${spot.document}/`).href); // prettier-ignore
      assert.ok(
        hrefs.includes(`http://x/documents/${document}/#${back}`),
        `${formatPassageReference(spot)} does not lead back to ${id}`,
      );
    }
  }
});

test('every mention leads to its name, and every name back to its mentions', () => {
  for (const { document, passage, named } of archive.mentions) {
    const row = rowOf(document, passage);
    for (const { name } of named) {
      const back = linksOf(page(`/names/${name}/`));
      assert.ok(
        back.includes(`/documents/${document}/#${passage}`),
        `${name} does not lead back to ${document}#${passage}`,
      );
    }
    const there = linksOf(row);
    const reachable = named.every(({ name }) => {
      const { means } = indexes.name(name)?.fields ?? {};
      return there.includes(`/names/${name}/`) || (means !== undefined && there.includes(`/names/${means}/`)); // prettier-ignore
    });
    assert.ok(reachable, `${document}#${passage}: ${named.map(({ name }) => name).join(', ')}`);
  }
});

test('works relied on are there for names and sources too, and each leads back', () => {
  for (const [work, reliances] of getReliances(archive)) {
    const entry = select(`[id="${work}"]`, page('/evidence/'));
    assert.ok(entry, work);
    for (const reliance of reliances) {
      if (reliance.kind === 'name') {
        assert.ok(linksOf(page(`/names/${reliance.name.id}/`)).includes(`/evidence/#${work}`), `${reliance.name.id} → ${work}`); // prettier-ignore
        assert.ok(linksOf(entry).includes(`/names/${reliance.name.id}/`), `${work} → ${reliance.name.id}`);
      }
      if (reliance.kind === 'source') {
        assert.ok(linksOf(page(`/sources/${reliance.source.id}/`)).includes(`/evidence/#${work}`), `${reliance.source.id} → ${work}`); // prettier-ignore
        assert.ok(linksOf(entry).includes(`/sources/${reliance.source.id}/`), `${work} → ${reliance.source.id}`);
      }
    }
  }
});

test('a person who reads only the letter’s page learns what the issue asks', () => {
  const body = (id: string) => textOf(select(`[id="a-${id}"]`, page(LETTER))).replace(/\s+/g, ' ');
  assert.match(body('ryabkov'), /Sergei A\. Ryabkov, Deputy Minister of Foreign Affairs of Russia since August 2008/);
  assert.match(body('july-6-2009'), /The year is 2009/);
  assert.match(body('another-report-of-the-same-day'), /RIA Novosti reported another statement by General Burutin on the same July 8, 2010/); // prettier-ignore
  assert.match(body('quotation-of-note-iii'), /Not compared/);
  assert.match(body('quotation-of-note-iv'), /Not in the part read: .* not .* compared|neither .* compared/);
  assert.match(body('one-official'), /not in the part .* so they were not compared/);
  const named = selectAll('.named', page(LETTER)).map(textOf).join(' ').replace(/\s+/g, ' ');
  assert.match(named, /Sergei A\. Ryabkov, “Sergey Rybakov” \(misspelled\)/);
  assert.match(named, /Hillary Rodham Clinton, “you” \(identified by the editor\)/);
  assert.match(named, /BMD: ballistic missile defense/);
});

test('declared mentions are not counted with the rest', () => {
  const entry = (path: string) =>
    selectAll('.index li', page('/names/'))
      .filter((one) => linksOf(one).includes(path))
      .map((one) => textOf(one).replace(/\s+/g, ' '))[0];
  // By hand: the address, the salutation and note iii; "you" in para. 2 and 6 is the editor's word.
  assert.match(entry('/names/hillary-clinton/') ?? '', /, 3 passages$|3 passages$/);
  // By hand: bullet 4 alone has "Obama Administration".
  assert.match(entry('/names/obama-administration/') ?? '', /\b1 passage$/);
  assert.match(textOf(page('/names/hillary-clinton/')), /Identified by the editor/);
  assert.ok(linksOf(page('/names/bush-administration/')).includes('/names/george-w-bush/'));
  assert.match(entry('/names/george-w-bush/') ?? '', /not named in the texts/);
  assert.match(entry('/names/moscow/') ?? '', /not named in the texts/);
});

test('the evidence sheets follow one rule, counted by hand', () => {
  const sheets = archive.documents.map((document) => createSheet(archive, document));
  const count = (index: number, kind: string) => sheets[index]?.rows.filter((row) => row.kind === kind).length;
  // Letter: five quotations; the words of notes ii, vii and viii; the sentence of note vi, which para. 3 calls after
  // another than the one it quotes; one sentence in para. 1 and 3, two in para. 5 and 6.
  assert.deepEqual(['quotation', 'words', 'note', 'statement'].map((kind) => count(0, kind)), [5, 3, 1, 6]); // prettier-ignore
  // Fact sheet: bullets 1, 3, 10; 1+1+2+1+1+3+3+1+1+1+1 sentences in bullets 2 to 9 and 11 to 13.
  assert.deepEqual(['quotation', 'words', 'note', 'statement'].map((kind) => count(1, kind)), [3, 0, 0, 16]); // prettier-ignore
  const lede = (path: string) => textOf(select('.lede', page(`${path}evidence/`))).replace(/\s+/g, ' ');
  assert.match(lede(SHEET), /^The fact sheet has no notes\. Of its three passages in quotation marks none was compared with its source\./); // prettier-ignore
  assert.match(lede(LETTER), /^The letter has eight notes, which cite seven works\. Of its five passages in quotation marks none was compared/); // prettier-ignore
  for (const [path, rows] of [
    [LETTER, 15],
    [SHEET, 19],
  ] as const) {
    const json = JSON.parse(readFileSync(join(site, path, 'evidence.json'), 'utf8')) as Record<string, string>[];
    const csv = readFileSync(join(site, path, 'evidence.csv'), 'utf8');
    assert.equal(json.length, rows);
    assert.equal(csv.split('\r\n').length, rows + 2);
    assert.equal(selectAll('.wide tbody tr', page(`${path}evidence/`)).length, rows);
    assert.ok(csv.startsWith(`"${Object.keys(json[0] ?? {}).join('","')}"\r\n`));
  }
});

test('a sentence with a note stands on a row of its own where its words are not quoted', () => {
  const [letter, sheet] = archive.documents.map((document) => createSheet(archive, document));
  const notes = letter?.rows.filter(({ kind }) => kind === 'note') ?? [];
  assert.deepEqual(
    notes.map((row) => [row.passage.words.slice(row.stretch.start, row.stretch.end), row.cites, resultOf(row)]),
    [['He goes on to say that work on the treaty is in progress.', 'note vi', 'not compared']],
  );
  // By hand: the sentences that have words beside those quoted or compared, by how they begin.
  const beginnings = (one: typeof letter) =>
    one?.partial.map(({ passage, stretch }) => `${passage.id} ${passage.words.slice(stretch.start, stretch.end).split(' ').slice(0, 3).join(' ')}`); // prettier-ignore
  assert.deepEqual(beginnings(letter), [
    'p1 First Deputy Chief',
    'p1 Then, in an',
    'p2 In answers to',
    'p2 This working group,',
    'p3 State Department officials',
    'p3 Notably, General Burutin',
    'p4 Russian Defense Minister',
    'p4 Russian Foreign Minister',
  ]);
  assert.deepEqual(beginnings(sheet), ['p1 There are no', 'p3 As one example,', 'p10 The U.S.-proposed BMDCA']);
  assert.match(textOf(select('.lede', page(`${LETTER}evidence/`))), /Eight sentences are here in part/);
  assert.match(textOf(select('.lede', page(`${SHEET}evidence/`))), /Three sentences are here in part/);
});

test('the comparison shows every pair with its relation and reason, and an empty side where nothing is said', () => {
  const tree = page('/compare/');
  assert.match(textOf(tree), /The fact sheet does not call itself a reply/);
  const pairs = selectAll('.pair', tree);
  assert.equal(pairs.length, getCrossReferences(archive).all.length);
  for (const pair of pairs) {
    const relation = textOf(select('h3', pair)).trim();
    assert.match(
      relation,
      /^(?:Same words|Same subject|Speaks to a request|Speaks to part of a request|Differs|Not mentioned)\. ./,
    );
    assert.notEqual(textOf(select('.editor', pair)).trim(), '');
    assert.equal(selectAll('.none', pair).length, relation.startsWith('Not mentioned') ? 1 : 0, relation);
  }
});

test('the chronology keeps partial dates partial and sources named', () => {
  const tree = page('/chronology/');
  const dates = selectAll('.entry time', tree).map(({ properties }) => properties['dateTime']);
  assert.ok(dates.includes('2010-05') && dates.includes('2004') && dates.includes('1961-09-26'));
  assert.match(textOf(select('[id="bmdca-declined"]', tree)), /May 2010\s*Russia rejects the draft BMDCA, according to the Washington Times/); // prettier-ignore
  const titles = selectAll('.timeline title', tree).map(textOf);
  assert.ok(titles.some((title) => /according to the Washington Times/.test(title)));
  for (const link of selectAll('.timeline a', tree)) {
    assert.ok(select(`[id="${String(link.properties['href']).slice(1)}"]`, tree), String(link.properties['href']));
  }
});

test('a section stands in the masthead only where the archive has something for it', async () => {
  const ids = (one: NonNullable<typeof archive>) => gatherSections(one, createPaths('https://archive.example/')).map(({ id }) => id); // prettier-ignore
  assert.deepEqual(ids(archive), ['documents', 'sources', 'names', 'chronology', 'compare', 'about']);
  const held = (await readArchive('tests/fixtures/held/content')).archive;
  assert.ok(held);
  assert.deepEqual(ids(held), ['documents', 'sources', 'chronology']);
  assert.deepEqual(ids({ ...held, documents: held.documents.slice(0, 1), sources: [] }), ['documents']);
});
