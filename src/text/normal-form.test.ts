import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NORMAL_FORM, normalize, normalizeWithMap, originOf } from './normal-form.ts';
import fc from '../../tests/support/fast-check.ts';
import { runs } from '../../tests/support/full-run.ts';

interface Vectors {
  'normal-form': number;
  vectors: { name: string; words: string; normal: string; digest: string }[];
}

const published = JSON.parse(
  readFileSync(new URL('../../tests/vectors/normal-form.json', import.meta.url), 'utf8'),
) as Vectors;

/** Random text with many characters that the normal form changes; any UTF-16 unit can occur, also lone surrogates. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'ae.- "\'\n\r\t\u00ad\u200b\u2060\ufeff\u00a0\u3000‘’‚‛“”„‟‐—…'),
      fc.constantFrom(
        '\u0301',
        '\u0323',
        '\u0307',
        '\u0338',
        '\u1100',
        '\u1161',
        '\u11ab',
        '\uac00',
        '\u212b',
        '\u0fb2\u0f81',
      ),
      fc.constantFrom('\u{16d63}', '\u{16d67}', '\u{1f4dc}', '\u{1d15e}', '\u{11131}\u{11127}'),
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** The rules of docs/normal-form.md, one per line, without the map of offsets. */
function applyRules(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g, ' ')
    .replace(/^ | $/g, '');
}

test('the published vectors have the version of the code', () => {
  assert.equal(published['normal-form'], NORMAL_FORM);
});

for (const { name, words, normal } of published.vectors) {
  test(`published vector: ${name}`, () => assert.equal(normalize(words), normal));
}

test('has the same result as the rules applied one after the other', () => {
  fc.assert(
    fc.property(words, (text) => assert.equal(normalize(text), applyRules(text))),
    { numRuns: runs(2000) },
  );
});

test('words without the map are the words with the map, also words of ASCII only', () => {
  const ascii = fc.array(fc.constantFrom(...'aZ~!" .\n\u007f'), { maxLength: 8 }).map((units) => units.join(''));
  const check = (text: string) => {
    assert.equal(normalize(text), normalizeWithMap(text).text);
    assert.equal(normalize(text), applyRules(text));
  };
  fc.assert(fc.property(ascii, check), { numRuns: runs(2000) });
});

test('composes every character that Unicode decomposes', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const text = `a${String.fromCodePoint(code)}b`;
    if (text.normalize('NFD') === text) continue;
    if (normalize(text.normalize('NFD')) !== normalize(text)) wrong.push(code.toString(16));
  }
  assert.deepEqual(wrong, []);
});

test('is idempotent', () => {
  fc.assert(
    fc.property(words, (text) => assert.equal(normalize(normalize(text)), normalize(text))),
    { numRuns: runs(2000) },
  );
});

test('does not depend on decomposition and soft hyphens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      assert.equal(normalize(text.normalize('NFD')), normalize(text));
      assert.equal(normalize([...text].join('\u00ad')), normalize(text));
    }),
  );
});

test('the offsets of the units are in order, and the text at these offsets gives the unit', () => {
  fc.assert(
    fc.property(words, (text) => {
      const mapped = normalizeWithMap(text);
      assert.equal(mapped.starts.length, mapped.text.length);
      assert.equal(mapped.ends.length, mapped.text.length);
      for (let index = 0; index < mapped.text.length; index += 1) {
        const start = mapped.starts[index] ?? -1;
        const end = mapped.ends[index] ?? -1;
        assert.ok(start >= (mapped.starts[index - 1] ?? 0) && start < end && end <= text.length);
        const unit = mapped.text.charAt(index);
        const origin = text.slice(start, end);
        if (unit === ' ') assert.equal(applyRules(`a${origin}b`), 'a b');
        else assert.ok(applyRules(origin).includes(unit));
      }
    }),
    { numRuns: runs(2000) },
  );
});

test('the origin of a range of whole words has the same normal form', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 3, maxLength: 3 }), ([before = '', middle = '', after = '']) => {
      const mapped = normalizeWithMap(`${before} |${middle}| ${after}`);
      const start = mapped.text.indexOf('|', normalize(before).length);
      const wanted = normalize(`|${middle}|`);
      if (!mapped.text.startsWith(wanted, start)) return;
      const origin = originOf(mapped, start, start + wanted.length);
      assert.equal(normalize(`${before} |${middle}| ${after}`.slice(origin.start, origin.end)), wanted);
    }),
  );
});

test('the origin of a word includes its soft hyphen', () => {
  const mapped = normalizeWithMap('the mis\u00adsile');
  assert.deepEqual(originOf(mapped, 4, 11), { start: 4, end: 12 });
});

test('a space before marks that compose with each other has its own offset', () => {
  const mapped = normalizeWithMap('a \u{11131}\u{11127}b');
  assert.equal(mapped.text, 'a \u{1112e}b');
  assert.deepEqual(originOf(mapped, 1, 2), { start: 1, end: 2 });
  assert.deepEqual(originOf(mapped, 2, 4), { start: 2, end: 6 });
});

test('a line end of two characters becomes one unit', () => {
  const mapped = normalizeWithMap('one\r\ntwo');
  assert.equal(mapped.text, 'one two');
  assert.deepEqual(originOf(mapped, 4, 7), { start: 5, end: 8 });
});

test('the manual lists the published vectors', () => {
  const manual = readFileSync(new URL('../../docs/normal-form.md', import.meta.url), 'utf8');
  const rows = [...manual.matchAll(/^\| (.+?) *\|.*\| `([a-z2-7]{5})` \|$/gm)].map(([, name, digest]) => [
    name,
    digest,
  ]);
  assert.deepEqual(
    rows,
    published.vectors.map(({ name, digest }) => [name, digest.slice(0, 5)]),
  );
});
