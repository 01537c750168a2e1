/**
 * One date in every style and every format. The expected values were written by hand from the manuals (Chicago 18, MLA 9,
 * APA 7, Bluebook 22) and the specifications (biblatex 3.20, RIS 2011, CSL 1.0.2, schema.org).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { toBibtex } from './bibtex.ts';
import { citeDocument } from './citable.ts';
import { toCsl } from './csl.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { describeDocument } from './page-metadata.ts';
import { toRis } from './ris.ts';

const { archive } = await readArchive('tests/archives/bridge');
const document = archive?.documents.find(({ id }) => id === 'notice');
assert(archive && document);
const paths = createPaths('https://bridge-papers.org/');

interface Row {
  /** EDTF. */
  readonly date: string;
  readonly chicago: string;
  readonly mla: string;
  readonly apa: string;
  /** In the text. */
  readonly apaYear: string;
  readonly bluebook: string;
  /** `date` and `year`. biber reports a `year` that is not the number of the year in `date`. */
  readonly bibtex: readonly [date: string | undefined, year: string | undefined];
  readonly ris: readonly [year: string | undefined, date: string | undefined];
  readonly csl: object | undefined;
  /** `dateCreated` of schema.org. */
  readonly created: string | undefined;
}

// prettier-ignore
const rows: readonly Row[] = [
  { date: '1911-07-03', chicago: 'July 3, 1911', mla: '3 July 1911', apa: '1911, July 3', apaYear: '1911', bluebook: 'July 3, 1911',
    bibtex: ['1911-07-03', '1911'], ris: ['1911', '1911/07/03/'], csl: { 'date-parts': [[1911, 7, 3]] }, created: '1911-07-03' },
  { date: '1911-09', chicago: 'September 1911', mla: 'Sept. 1911', apa: '1911, September', apaYear: '1911', bluebook: 'Sept. 1911',
    bibtex: ['1911-09', '1911'], ris: ['1911', '1911/09//'], csl: { 'date-parts': [[1911, 9]] }, created: '1911-09' },
  { date: 'unknown', chicago: 'n.d.', mla: '', apa: 'n.d.', apaYear: 'n.d.', bluebook: 'n.d.',
    bibtex: [undefined, undefined], ris: [undefined, undefined], csl: undefined, created: undefined },
  { date: '1902~', chicago: 'ca. 1902', mla: 'circa 1902', apa: 'ca. 1902', apaYear: 'ca. 1902', bluebook: 'c. 1902',
    bibtex: ['1902~', '1902'], ris: ['1902', '1902///ca. 1902'], csl: { 'date-parts': [[1902]], circa: true }, created: undefined },
  { date: '1902?', chicago: '[1902?]', mla: '1902?', apa: '[1902?]', apaYear: '[1902?]', bluebook: '[1902?]',
    bibtex: ['1902?', '1902'], ris: ['1902', '1902///[1902?]'], csl: { 'date-parts': [[1902]], circa: true }, created: undefined },
  { date: '1902-05-03~', chicago: 'ca. May 3, 1902', mla: 'circa 3 May 1902', apa: 'ca. 1902, May 3', apaYear: 'ca. 1902', bluebook: 'c. May 3, 1902',
    bibtex: ['1902-05-03~', '1902'], ris: ['1902', '1902///ca. May 3, 1902'], csl: { 'date-parts': [[1902, 5, 3]], circa: true }, created: undefined },
  { date: '1908-21', chicago: 'Spring 1908', mla: 'spring 1908', apa: '1908, Spring', apaYear: '1908', bluebook: 'Spring 1908',
    bibtex: ['1908-21', '1908'], ris: ['1908', '1908///Spring 1908'], csl: { 'date-parts': [[1908]], season: 1 }, created: undefined },
  { date: '1908-24', chicago: 'Winter 1908', mla: 'winter 1908', apa: '1908, Winter', apaYear: '1908', bluebook: 'Winter 1908',
    bibtex: ['1908-24', '1908'], ris: ['1908', '1908///Winter 1908'], csl: { 'date-parts': [[1908]], season: 4 }, created: undefined },
  { date: '190X', chicago: '1900s', mla: '1900s', apa: '1900s', apaYear: '1900s', bluebook: '1900s',
    bibtex: ['190X', undefined], ris: [undefined, '///1900s'], csl: { literal: '1900s' }, created: undefined },
  { date: '1902-XX', chicago: '1902', mla: '1902', apa: '1902', apaYear: '1902', bluebook: '1902',
    bibtex: ['1902-XX', '1902'], ris: ['1902', '1902///1902'], csl: { 'date-parts': [[1902]] }, created: undefined },
  { date: '../1776', chicago: 'before 1776', mla: 'before 1776', apa: 'before 1776', apaYear: 'before 1776', bluebook: 'before 1776',
    bibtex: ['../1776', undefined], ris: [undefined, '///before 1776'], csl: { literal: 'before 1776' }, created: undefined },
  { date: '1900/..', chicago: 'after 1900', mla: 'after 1900', apa: 'after 1900', apaYear: 'after 1900', bluebook: 'after 1900',
    bibtex: ['1900/..', '1900'], ris: ['1900', '1900///after 1900'], csl: { literal: 'after 1900' }, created: undefined },
  { date: '1901-02-03/1901-02-04', chicago: 'February 3–4, 1901', mla: '3–4 Feb. 1901', apa: '1901, February 3–4', apaYear: '1901', bluebook: 'Feb. 3–4, 1901',
    bibtex: ['1901-02-03/1901-02-04', '1901'], ris: ['1901', '1901/02/03/February 3–4, 1901'],
    csl: { 'date-parts': [[1901, 2, 3], [1901, 2, 4]] }, created: undefined },
  { date: '1901-02-28/1901-03-01', chicago: 'February 28–March 1, 1901', mla: '28 Feb.–1 Mar. 1901', apa: '1901, February 28–March 1', apaYear: '1901', bluebook: 'Feb. 28–Mar. 1, 1901',
    bibtex: ['1901-02-28/1901-03-01', '1901'], ris: ['1901', '1901/02/28/February 28–March 1, 1901'],
    csl: { 'date-parts': [[1901, 2, 28], [1901, 3, 1]] }, created: undefined },
  { date: '1902/1905', chicago: '1902–1905', mla: '1902–1905', apa: '1902–1905', apaYear: '1902–1905', bluebook: '1902–1905',
    bibtex: ['1902/1905', '1902'], ris: ['1902', '1902///1902–1905'], csl: { 'date-parts': [[1902], [1905]] }, created: undefined },
  { date: '-0452', chicago: '453 BCE', mla: '453 BCE', apa: '453 B.C.E.', apaYear: '453 B.C.E.', bluebook: '453 B.C.E.',
    bibtex: ['-0452', undefined], ris: [undefined, '///453 BCE'], csl: { 'date-parts': [[-453]] }, created: undefined },
  { date: '0453', chicago: '453 CE', mla: '453 CE', apa: '453 C.E.', apaYear: '453 C.E.', bluebook: '453 C.E.',
    bibtex: ['0453', '453'], ris: ['0453', '0453///'], csl: { 'date-parts': [[453]] }, created: '0453' },
];

for (const row of rows) {
  const work = citeDocument(
    { ...document, fields: { ...document.fields, date: { edtf: row.date, printed: 'none' } } },
    undefined,
    { archive, paths },
  );
  test(`${row.date} in the styles`, () => {
    const { date } = work;
    assert.deepEqual(
      [formatDateAs(date, 'chicago'), formatDateAs(date, 'mla'), formatDateAs(date, 'apa'), formatYearAs(date, 'apa'), formatDateAs(date, 'bluebook')], // prettier-ignore
      [row.chicago, row.mla, row.apa, row.apaYear, row.bluebook],
    );
  });

  test(`${row.date} in the formats`, () => {
    const field = (name: string) => new RegExp(`^ {2}${name} = \\{(.*)\\},$`, 'm').exec(toBibtex(work))?.[1];
    const line = (tag: string) => new RegExp(`^${tag} {2}- (.*)\\r$`, 'm').exec(toRis(work))?.[1];
    assert.deepEqual([field('date'), field('year')], row.bibtex);
    assert.deepEqual([line('PY'), line('DA')], row.ris);
    assert.deepEqual(toCsl(work)['issued'], row.csl);
    const { meta, jsonLd } = describeDocument(document, work, paths, {
      archive: '',
      license: undefined,
      files: [],
    });
    const item = jsonLd as { dateCreated?: string; temporalCoverage?: string };
    assert.equal(item.dateCreated, row.created);
    assert.equal(item.temporalCoverage, row.created === undefined ? work.date : undefined);
    const issued = meta.find(({ name }) => name === 'dcterms.issued')?.content;
    assert.equal(issued, row.date === 'unknown' ? undefined : row.date);
  });
}
