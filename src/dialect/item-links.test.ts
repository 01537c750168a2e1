import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPaths } from '../paths.ts';
import { createResolver, parseItemLink } from './item-links.ts';

const cases: readonly [url: string, item: string | undefined, resolved: string][] = [
  ['report.md', 'document report', '/archive/documents/report/'],
  ['report.md#p4', 'document report#p4', '/archive/documents/report/#p4'],
  ['#p4', 'document letter#p4', '/archive/documents/letter/#p4'],
  ['../sources/work.md', 'source work', '/archive/sources/work/'],
  ['../pages/about.md#scope', 'page about#scope', '/archive/about/#scope'],
  ['../annotations/letter/remark.md', 'annotation letter/remark', '/archive/documents/letter/#a-remark'],
  ['../names/people.yaml#jane-doe', 'name jane-doe', '/archive/names/jane-doe/'],
  ['../received/letter.txt', 'received letter.txt', '../received/letter.txt'],
  ['../sources/work.pdf', undefined, '../sources/work.pdf'],
  ['../../other/work.md', undefined, '../../other/work.md'],
  ['https://example.org/documents/report.md', undefined, 'https://example.org/documents/report.md'],
  ['/documents/report.md', undefined, '/documents/report.md'],
];
for (const [url, item, resolved] of cases) {
  test(`\`${url}\` in documents/letter.md`, () => {
    const link = parseItemLink('documents/letter.md', url);
    const described = link && `${link.kind} ${link.id}${link.fragment === '' ? '' : `#${link.fragment}`}`;
    assert.equal(described, item);
    assert.equal(createResolver(createPaths('https://example.org/archive/'), 'documents/letter.md')(url), resolved);
  });
}
