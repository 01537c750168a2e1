import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenize } from '../query/tokenizer.ts';
import { listKeys, readWords } from './written-words.ts';

// Each row: a text, and the keys of its words, with their other keys after a slash.
const texts: readonly (readonly [text: string, keys: string])[] = [
  ['The talks, the “talks”; The', 'the talks the talks the'],
  ['co-operation in the U.S. cost $40,000', 'co/cooperation operation in the us cost 40000'],
  ['It cost 40 000 rubles', 'it cost 40/40000 000 rubles'],
  ['1 000 000-ton ships', '1/1000000/1000000ton 000 000 ton ships'],
  ['1’250 or 1 234,5 francs', '1/1250 250 or 1/1234.5 234.5/234/5 francs'],
  ['the U. S. S. R. in 1 U.S. ton', 'the u/ussr s s r in 1 us ton'],
  ['Ph. D. by the Dr. D. of it. A. said', 'ph/phd d by the dr d of it a said'],
  ['the trans- parent, pre- and post- war', 'the trans/transparent parent pre and post/postwar war'],
  ['40  000', '40 000'],
  ['in 1914 300 ships', 'in 1914 300 ships'],
  ['40, 000', '40 000'],
  ['L’État de Müller', 'l/letat etat de muller/mueller'],
  ['日本 語', '日/日本 本/本語 語'],
  ['Kap. 日 本', 'kap 日/日本 本'],
  ['soft\u00AD ly DE- PARTMENT', 'soft/softly ly de/department partment'],
  ['the [t]reaty of 1.000 treat[ies]', 'the t/treaty reaty of 1.000 treat/treaties ies'],
  ['', ''],
]; // prettier-ignore

for (const [text, keys] of texts) {
  test(`words: ${text}`, () => {
    assert.equal(readWords(text).map((word) => listKeys(word).join('/')).join(' '), keys); // prettier-ignore
  });
}

test('words are those of the tokenizer, in any combination of parts with and without spaces', () => {
  const parts = ['40', '000', '1', ' ', ' ', '  ', '\u00A0', '\n', '-', '–', '’', ',', '.', 'ʼ', '٣٠٠', '¹²', '½', 'é', 'co', 'U.S.', '日', '本', '\u200B', '\u00AD', 'U', 'Ph', 'PH', '/', '[', ')', '・', 'ה', 'و', '=']; // prettier-ignore
  let state = 1;
  const choose = () => parts[(state = (state * 48271) % 2147483647) % parts.length];
  for (let round = 0; round < 5000; round += 1) {
    const text = Array.from({ length: 7 }, choose).join('');
    const expected = tokenize(text).map(({ key, start, end, otherKeys }) => ({
      key,
      spelling: text.slice(start, end),
      otherKeys,
    }));
    const read = readWords(text).map(({ key, spelling, otherKeys }) => ({ key, spelling, otherKeys }));
    assert.deepEqual(read, expected, JSON.stringify(text));
  }
});

test('a word that is repeated is the same object, whatever signs are around it', () => {
  const [first, ...others] = readWords('Bridge (Bridge) “Bridge,” Bridge.');
  assert.ok(others.length === 3 && others.every((word) => word === first));
});
