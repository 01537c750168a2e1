/** What this archive promises of its annotations: each rests on evidence, and no note is more than two links from a place where its work can be looked for. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { linksOf, parseSite } from '../support/parsed-site.ts';
import { unlessPresent } from '../support/unless-present.ts';

/** The numbers of annotations that `facts.md` allows: a threshold for both papers, not counting cross-references. */
const MOST = { 'senate-letter': 14, 'fact-sheet': 9 };

describe('annotations', { skip: unlessPresent('senate-letter', 'fact-sheet') }, async () => {
  const { archive } = await parseSite('content');
  const known = new Set(archive.evidence.map(({ id }) => id));

  for (const { file, fields } of archive.annotations) {
    test(`${file} names what it relies on`, () => {
      if (fields.kind === 'cross-reference') {
        assert.ok(fields.sees.length > 0, 'a cross-reference relies on the passages that it refers to');
      } else {
        assert.ok(fields.evidence.length > 0, 'no evidence');
        for (const id of fields.evidence) assert.ok(known.has(id), `no evidence ${id}`);
      }
    });
  }

  for (const [document, most] of Object.entries(MOST)) {
    test(`${document} has at most ${most} annotations`, () => {
      const own = archive.annotations.filter(
        ({ file, fields }) => file.includes(`/${document}/`) && fields.kind !== 'cross-reference',
      );
      assert.ok(own.length > 0 && own.length <= most, `${own.length}`);
    });
  }
});

describe('from a note to its work', { skip: unlessPresent('senate-letter') }, async () => {
  const { page } = await parseSite('content');
  const letter = page('/documents/senate-letter/');
  const notes = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];

  for (const label of notes) {
    test(`note ${label}: two links lead to a place outside the archive where the work can be looked for`, () => {
      const note = selectAll('li', letter).find((item) => select(`[id="note-${label}"]`, item));
      assert.ok(note);
      const sources = linksOf(note).filter((link) => link.startsWith('/sources/'));
      assert.ok(sources.length > 0, 'the note has no link to a source page');
      for (const source of new Set(sources)) {
        const main = select('main', page(source));
        assert.ok(main);
        const places = linksOf(main).filter((link) => /^https?:/.test(link) && !link.includes('creativecommons.org'));
        assert.ok(places.length > 0, `${source} links no place outside`);
      }
    });
  }
});
