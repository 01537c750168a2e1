/** Links to works that the editor relied on, in a short and in a long list of works. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive, letter, paths } from '../../tests/support/bridge-archive.ts';
import { readInput, trackArchive } from '../model/tracked-archive.ts';
import { createChronologyPage } from './chronology-page.ts';
import { createCorrectionsPage } from './corrections-page.ts';
import { createEvidencePage } from './evidence-page.ts';
import { createReadingPage } from './reading-page.ts';
import { divideReferences } from './reference-list.ts';
import { linkEvidence } from './work-links.ts';

const [first] = archive.evidence;
assert.ok(first);
const CORRECTION = {
  index: 0,
  fields: {
    date: '2026-01-02',
    subject: 'The year',
    file: 'documents/letter.md',
    said: '1910',
    says: '1911',
    why: 'The roll has it.',
    evidence: ['roll-of-officers'],
  },
};

/** The archive with one correction, and with more works of several kinds and years. */
function withWorks(count: number): typeof archive {
  const kinds = ['report', 'comment', 'data'] as const;
  const more = Array.from({ length: count }, (_, index) => ({
    ...first!,
    id: `more-${index}`,
    fields: {
      ...first!.fields,
      kind: kinds[index % kinds.length]!,
      title: `Work ${index}, about the bridge and those who built it`,
      'title-short': `Work ${index}`,
      date: index % 5 === 0 ? undefined : `${1850 + (index % 90)}-03`,
    },
  }));
  const correction = { ...archive.corrections[0], ...CORRECTION } as (typeof archive.corrections)[number];
  return { ...archive, corrections: [correction], evidence: [...archive.evidence, ...more] };
}

/** All addresses in the data of pages that lead to the list of works. */
function listAddresses(archive: ReturnType<typeof withWorks>): string[] {
  const pages = [
    createReadingPage(archive, letter, paths, [], []),
    createEvidencePage(archive, letter, paths),
    createChronologyPage(archive, paths),
    createCorrectionsPage(archive, paths),
  ];
  return [...JSON.stringify(pages).matchAll(/"(\/evidence\/[^"]*#[^"]*)"/g)].map(([, address = '']) => address);
}

test('a work in a list of one page', () => {
  assert.deepEqual(linkEvidence(['roll-of-officers', 'unknown'], archive, paths), [
    { href: '/evidence/#roll-of-officers', label: 'Roll of officers' },
  ]);
});

test('each link to a work in a long list leads to the page that has the work', () => {
  const many = withWorks(900);
  const pages = divideReferences(many, paths);
  assert.ok(pages.length > 10, `${pages.length} pages`);
  const works = new Map(
    pages.map(({ steps, entries }) => [paths.part('evidence', ...steps), entries.map(({ work }) => work.id)]),
  );
  const addresses = listAddresses(many);
  assert.ok(addresses.length > 10, `${addresses.length} links`);
  for (const { href } of linkEvidence(many.evidence.map(({ id }) => id), many, paths)) addresses.push(href); // prettier-ignore
  for (const address of addresses) {
    const [page = '', id = ''] = address.split('#');
    assert.ok(works.get(page)?.includes(id), address);
  }
  assert.deepEqual(
    addresses.filter((address) => address.startsWith('/evidence/#')),
    [],
  );
});

test('a page that links to a work does not depend on the works of other pages', () => {
  const record = (works: typeof archive) => {
    const inputs: string[] = [];
    linkEvidence(['more-1'], trackArchive(works, (input) => inputs.push(input)), paths); // prettier-ignore
    return inputs.map((input) => JSON.stringify([input, readInput(works, input, paths)]));
  };
  assert.ok(record(withWorks(900)).some((input) => input.includes('/evidence/part/')));
  assert.deepEqual(record(withWorks(900)), record(withWorks(899)));
});
