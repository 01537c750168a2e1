/** The text of each passage is the same, character for character, in every format that is written from the model. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { readArchive } from '../load/read-archive.ts';
import type { Annotation } from '../model/editorial-content.ts';
import type { Archive } from '../model/model.ts';
import { createPaths } from '../paths.ts';
import { collapse, fromHast, fromXast, textsOfTags } from '../../tests/support/passage-texts.ts';
import type { DocumentRecord } from './record-schema.ts';
import { joinContent } from './file-content.ts';
import { listExports } from './registry.ts';

const paths = createPaths('https://archive.example/');
const folders = [
  'content',
  ...['bridge', 'held', 'one-letter', 'treaty', 'two-languages'].map((name) => `tests/archives/${name}`),
];

/** Texts of passages, by document and passage. */
type Texts = ReadonlyMap<string, string>;

/** The words of the model, as the formats must have them. A withheld passage has none. */
function textsOfModel(archive: Archive): Texts {
  return new Map(
    archive.documents.flatMap(({ id, passages }) =>
      passages.map((passage) => [`${id}#${passage.id}`, collapse(passage.words)] as const),
    ),
  );
}

function textsOfTei(xml: string, document: string): Texts {
  const texts = new Map<string, string>();
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const { 'xml:id': id, corresp, resp } = child.attributes;
      if (id && corresp && !resp) texts.set(`${document}#${id}`, collapse(child.children.map(textOf).join('')));
      visit(child);
    }
  };
  /** The text as the header of the file says. */
  const textOf = (node: Element['children'][number]): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || node.attributes['corresp']) return '';
    if (node.name === 'gap') return node.attributes['reason'] === 'withheld' ? '' : '[…]';
    const isMark = node.name === 'del' || node.name === 'stamp' || node.name === 'figure' || node.attributes['type'] === 'noteref'; // prettier-ignore
    return isMark ? '' : node.children.map(textOf).join('');
  };
  visit(fromXml(xml));
  return texts;
}

for (const folder of folders) {
  describe(folder, async () => {
    const { archive } = await readArchive(folder);
    assert.ok(archive);
    const files = listExports({ archive, paths });
    const read = (path: string) => joinContent(files.get(path)?.write() ?? '').toString();
    const expected = textsOfModel(archive);

    test('TEI', () => {
      const texts = archive.documents.flatMap(({ id }) => [...textsOfTei(read(`documents/${id}.tei.xml`), id)]);
      assert.deepEqual(new Map(texts), expected);
    });

    test('JSON, where offsets select the words of annotations, quotations, and mentions', () => {
      const records = archive.documents.map(({ id }) => JSON.parse(read(`documents/${id}.json`)) as DocumentRecord);
      const texts = records.flatMap(({ id, passages }) =>
        passages.map((passage) => [`${id}#${passage.id}`, collapse(passage.text)] as const),
      );
      assert.deepEqual(new Map(texts), expected);
      for (const { id, passages, annotations: found, quotations, mentions } of records) {
        const points = new Map(passages.map((passage) => [passage.id, Array.from(passage.text)]));
        const ranges = found.flatMap(({ passage, words }) => (words === undefined ? [] : [{ passage, ...words }]));
        for (const { passage, start, end, exact } of [...ranges, ...quotations, ...mentions])
          assert.equal(collapse(points.get(passage)?.slice(start, end).join('') ?? ''), collapse(exact), id);
      }
    });

    test('EPUB', () => {
      const zip = unzipSync(joinContent(files.get('archive.epub')?.write() ?? ''));
      const texts = archive.documents.flatMap(({ id }) => {
        const page = new TextDecoder().decode(zip[`EPUB/documents-${id}.xhtml`]);
        return textsOfTags(fromXast(fromXml(page)), id, 'data-passage');
      });
      assert.deepEqual(new Map(texts), expected);
    });

    test('the archive in one HTML file', () => {
      const chapters = read('archive.html').split(/(?=<section id="[^"]*" class="chapter")/);
      const texts = archive.documents.flatMap(({ id }) => {
        const chapter = chapters.find((html) => html.startsWith(`<section id="documents/${id}"`)) ?? '';
        return textsOfTags(fromHast(unified().use(rehypeParse, { fragment: true }).parse(chapter)), id, 'data-passage');
      });
      assert.deepEqual(new Map(texts), expected);
    });

    test('JSON lines', () => {
      const lines = read('passages.jsonl').trimEnd().split('\n');
      const texts = lines.map((line) => {
        const { document, id, text } = JSON.parse(line) as { document: string; id: string; text: string };
        return [`${document}#${id}`, collapse(text)] as const;
      });
      assert.deepEqual(new Map(texts), expected);
    });

    test('plain text, which has the lines of each passage in order', () => {
      for (const { id } of archive.documents) {
        const text = read(`documents/${id}.txt`);
        const { passages } = JSON.parse(read(`documents/${id}.json`)) as DocumentRecord;
        let offset = 0;
        for (const passage of passages) {
          const found = text.indexOf(passage.text, offset);
          assert.ok(found >= 0, `${id}#${passage.id}`);
          offset = found + passage.text.length;
        }
      }
    });

    test('Markdown, which is the file of the transcription', () => {
      for (const { id } of archive.documents)
        assert.equal(read(`documents/${id}.md`), readFileSync(`${folder}/documents/${id}.md`, 'utf8'));
    });

    test('every note and every annotation is in each format of the document', () => {
      for (const { id, notes } of archive.documents) {
        const annotations: readonly Annotation[] = archive.annotations.filter(
          (annotation) => annotation.document === id,
        );
        for (const path of [`documents/${id}.json`, `documents/${id}.tei.xml`, `documents/${id}.txt`]) {
          const text = path.endsWith('.tei.xml') ? unescape(read(path)) : read(path);
          for (const { fields } of annotations)
            assert.ok(text.includes(path.endsWith('json') ? JSON.stringify(fields.headline).slice(1, -1) : fields.headline), `${path}: ${fields.headline}`); // prettier-ignore
          if (!path.endsWith('.txt')) for (const note of notes) assert.ok(text.includes(`"${note.id}"`), `${path}: ${note.id}`); // prettier-ignore
        }
        const zip = unzipSync(joinContent(files.get('archive.epub')?.write() ?? ''));
        const chapter = new TextDecoder().decode(zip[`EPUB/documents-${id}.xhtml`]);
        const page = read('archive.html');
        for (const note of [...notes.map((own) => own.id), ...annotations.map((annotation) => `a-${annotation.id}`)]) {
          assert.ok(chapter.includes(` id="${note}"`), `${id}: ${note} in the EPUB`);
          assert.ok(page.includes(` id="documents/${id}/${note}"`), `${id}: ${note} in the HTML file`);
        }
        const collection = JSON.parse(read(`documents/${id}.annotations.jsonld`)) as { total: number };
        assert.equal(collection.total, annotations.length);
      }
    });
  });
}

function unescape(xml: string): string {
  return xml.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
}
