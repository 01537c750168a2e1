/** Annotations, mentions, and evidence in built sites: each has an address, and each link has a link back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { createSheet } from '../src/model/evidence-sheet.ts';
import { resultOf } from '../src/model/sheet-row.ts';
import { seesOf } from '../src/model/cross-references.ts';
import { getIndexes } from '../src/model/indexes.ts';
import { getReliances } from '../src/model/reliances.ts';
import { formatPassageReference } from '../src/text/passage-reference.ts';
import { linksOf, parseSite } from './support/parsed-site.ts';
import { listFiles, textOf } from './support/site-files.ts';
import { contentOf } from './support/built-sites.ts';

for (const name of ['content', 'bridge'] as const) {
  describe(name, async () => {
    const { archive, page, rowOf } = await parseSite(name);
    const indexes = getIndexes(archive);

    test('the model has every annotation file', () => {
      const files = listFiles(contentOf(name)).filter((file) => /^annotations\/.*\.md$/.test(file));
      assert.equal(archive.annotations.length, files.length);
    });

    test('every annotation has an address that opens it, and a kind', () => {
      for (const { document, id, fields } of archive.annotations) {
        const tree = page(`/documents/${document}/`);
        const found = selectAll(`details [id="a-${id}"]`, tree);
        assert.equal(found.length, 1, `${document}/${id}`);
        if (fields.kind === 'cross-reference') continue;
        const details = selectAll('details.annotation', tree).find(
          (element) => select(`[id="a-${id}"]`, element) !== undefined,
        );
        assert.match(textOf(details), new RegExp(`Editor, ${fields.kind}\\.`), id);
        assert.equal(select('summary', details as Element) === undefined, false, id);
        assert.ok(!selectAll('summary [id]', details as Element).length, `${id}: the address is inside the body`);
      }
    });

    test('the passages and the evidence that an annotation links to link back to it', () => {
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

    test('every mention links to its name, and every name links to its mentions', () => {
      for (const { document, passage, named } of archive.mentions) {
        const row = rowOf(document, passage);
        for (const { name } of named) {
          // An abbreviation is listed with the name that it abbreviates.
          const back = linksOf(page(`/names/${indexes.name(name)?.fields.means ?? name}/`));
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

    test('names and sources link to their evidence, and the evidence links back', () => {
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
  });
}

const { archive, folder, page } = await parseSite('bridge');
const LETTER = '/documents/letter/';
const NOTICE = '/documents/notice/';

test('declared mentions are not counted with the rest', () => {
  const entry = (path: string) =>
    selectAll('.index li', page('/names/'))
      .filter((item) => linksOf(item).includes(path))
      .map((item) => textOf(item).replace(/\s+/g, ' '))[0];
  // By hand: the address, the salutation, para. 2 and note iii of the letter, bullet 3 of the notice; "you" is the
  // editor's word.
  assert.match(entry('/names/ruth-amory/') ?? '', /5 passages$/);
  // By hand: bullet 4 alone has "Lund Council".
  assert.match(entry('/names/lund-council/') ?? '', /\b1 passage$/);
  assert.match(textOf(page('/names/ruth-amory/')), /Identified by the editor/);
  assert.ok(linksOf(page('/names/lund-council/')).includes('/names/karl-lund/'));
  assert.match(entry('/names/mill/') ?? '', /not by this name in the texts/);
});

test('a misspelled form leads to the name, and the page says that it is misspelled', () => {
  const named = selectAll('.sees', page(LETTER)).map(textOf).join(' ').replace(/\s+/g, ' ');
  assert.match(named, /Peter Holloway, “Peter Haloway” \(misspelled\)/);
  assert.match(named, /Ruth Amory, “you” \(identified by the editor\)/);
  assert.match(selectAll('.sees', page(NOTICE)).map(textOf).join(' ').replace(/\s+/g, ' '), /BRA: Bridge Repair Agreement/); // prettier-ignore
});

test('the evidence sheets follow one rule, counted by hand', () => {
  const sheets = archive.documents.map((document) => createSheet(archive, document));
  const count = (index: number, kind: string) => sheets[index]?.rows.filter((row) => row.kind === kind).length;
  // Letter: four quotations; the words of note ii; the sentence of note v, which para. 3 calls after another than the
  // one
  // it quotes; one sentence in para. 1, two in para. 3, 4 and 5.
  assert.deepEqual(['quotation', 'words', 'note', 'statement'].map((kind) => count(0, kind)), [4, 1, 1, 7]); // prettier-ignore
  // Notice: bullets 1 and 3; one sentence in bullets 2, 4 and 7, two in bullets 5 and 6, and the first of bullet 3.
  assert.deepEqual(['quotation', 'words', 'note', 'statement'].map((kind) => count(1, kind)), [2, 0, 0, 8]); // prettier-ignore
  const lede = (path: string) => textOf(select('.lede', page(`${path}evidence/`))).replace(/\s+/g, ' ');
  assert.match(lede(NOTICE), /^The notice has no notes\.\s*Of its two quotations, none was compared with its source\./); // prettier-ignore
  assert.match(lede(LETTER), /^The letter has five notes, which cite four works\.\s*Of its four quotations, none was compared/); // prettier-ignore
  for (const [path, rows] of [
    [LETTER, 13],
    [NOTICE, 10],
  ] as const) {
    const json = JSON.parse(readFileSync(join(folder, path, 'evidence.json'), 'utf8')) as Record<string, string>[];
    const csv = readFileSync(join(folder, path, 'evidence.csv'), 'utf8');
    assert.equal(json.length, rows);
    assert.equal(csv.split('\r\n').length, rows + 2);
    assert.equal(selectAll('.wide tbody tr', page(`${path}evidence/`)).length, rows);
    assert.ok(csv.startsWith(`\uFEFF"${Object.keys(json[0] ?? {}).join('","')}"\r\n`));
  }
});

test('a sentence with a note is on a row of its own where its words are not quoted', () => {
  const [letter, notice] = archive.documents.map((document) => createSheet(archive, document));
  const notes = letter?.rows.filter(({ kind }) => kind === 'note') ?? [];
  assert.deepEqual(
    notes.map((row) => [row.passage.words.slice(row.stretch.start, row.stretch.end), row.cites, resultOf(row)]),
    [['He goes on to say that work on the agreement is in progress.', 'note v', 'not compared']],
  );
  // By hand: the sentences that have words next to those quoted or compared, by how they begin.
  const beginnings = (sheet: typeof letter) =>
    sheet?.partial.map(({ passage, stretch }) => `${passage.id} ${passage.words.slice(stretch.start, stretch.end).split(' ').slice(0, 3).join(' ')}`); // prettier-ignore
  assert.deepEqual(beginnings(letter), [
    'p1 The company’s engineer,',
    'p1 Then, in a',
    'p2 In your answers',
    'p2 This working group,',
    'p3 Notably, Captain Crane',
  ]);
  assert.deepEqual(beginnings(notice), ['p1 There are no', 'p3 As one example,']);
});

test('the comparison shows every pair with its relation and reason, and an empty side where nothing is said', () => {
  const tree = page('/compare/letter/notice/');
  assert.match(textOf(tree), /The notice does not call itself a reply/);
  const pairs = selectAll('.pair', tree);
  const relations = pairs.map((pair) => textOf(select('h3', pair)).trim());
  // By hand: the five annotations of that kind.
  assert.deepEqual(relations.map((relation) => relation.split('.')[0]).sort(), [
    'Differs',
    'Not mentioned',
    'Same subject',
    'Same subject',
    'Speaks to part of a request',
  ]);
  for (const [index, pair] of pairs.entries()) {
    assert.notEqual(textOf(select('.editor', pair)).trim(), '');
    assert.equal(selectAll('.none', pair).length, relations[index]?.startsWith('Not mentioned') ? 1 : 0);
  }
});

test('the chronology keeps partial dates partial and sources named', () => {
  const tree = page('/chronology/');
  const dates = selectAll('.entry time', tree).map(({ properties }) => properties['dateTime']);
  assert.ok(dates.includes('1911-05') && dates.includes('1908') && dates.includes('1911-06-20'), dates.join(' '));
  assert.match(textOf(select('[id="piers-surveyed"]', tree)), /May 1911\s*The piers are surveyed, according to the Gazette/); // prettier-ignore
  const titles = selectAll('.timeline title', tree).map(textOf);
  assert.ok(titles.some((title) => /according to the Gazette/.test(title)));
  for (const link of selectAll('.timeline a', tree)) {
    assert.ok(select(`[id="${String(link.properties['href']).slice(1)}"]`, tree), String(link.properties['href']));
  }
});

test('the index of names has a cross-reference for every form that is sorted elsewhere, and for no other', () => {
  const lines = selectAll('li', page('/names/')).map((item) => textOf(item).replace(/\s+/g, ' ').trim());
  const sees = lines.filter((line) => line.includes(', see ')).map((line) => line.replace(/^([A-Z])(?=\1)/, ''));
  assert.ok(sees.includes('Haloway, see Holloway, Peter'), sees.join('\n'));
  assert.deepEqual(sees.filter((line) => /^(?:Amory|Crane|you|Surveyor)/.test(line)), []); // prettier-ignore
});
