import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../../tests/support/processor-time.ts';
import { describeFormat } from './file-formats.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

const cases: readonly [name: string, start: string, format: RegExp | undefined][] = [
  ['a PDF file', '%PDF-1.4\n%\xE2\xE3', /^a PDF file$/],
  ['a Word file', 'PK\x03\x04\x14\0', /Word/],
  ['an old Word file', '\xD0\xCF\x11\xE0\xA1\xB1', /old Word/],
  ['RTF', '{\\rtf1\\ansi Boats}', /RTF/],
  ['HTML', '<!DOCTYPE html>\n<p>Boats', /HTML/],
  ['HTML with a byte order mark', '\xEF\xBB\xBF\n<html lang="en">', /HTML/],
  ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', /HTML/],
  ['TEI', '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">', /XML/],
  ['a photograph', '\xFF\xD8\xFF\xE0', /image/],
  ['text', 'Boats.', undefined],
  ['text about HTML', 'The tag <html> begins a page.', undefined],
  ['text that begins with a bracket', '<Boats> are free.', undefined],
  ['text that begins with PK', 'PKK is a party.', undefined],
];
for (const [name, start, format] of cases) {
  test(`${name} ${format === undefined ? 'may be plain text' : 'is no plain text'}`, () => {
    const found = describeFormat(bytes(start));
    if (format === undefined) assert.equal(found, undefined);
    else assert.match(found?.name ?? '', format);
  });
}

test('comments before a page are read in linear time', () => {
  const seconds = timeOf(() => {
    describeFormat(bytes('<!--'.repeat(500_000)));
    describeFormat(bytes(`${'<!-- -->'.repeat(250)}x`));
  });
  assert.ok(seconds < 0.5);
});
