/** The message about a quotation that is not found says where its words are, or which word differs. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { nearTo } from './annotations.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { normalizeWithMap } from '../text/normal-form.ts';

const words = { p1: 'Some words stand here, and no others.', p2: 'The second says nothing of the first.' };
const passages = Object.entries(words).map(([id, text]) => ({ id, normal: normalizeWithMap(text) }));
const document = { passages } as unknown as ArchiveDocument;

const cases: readonly [exact: string, passage: string | undefined, says: string][] = [
  ['some words stand', undefined, '; p1 has them with other capitals'],
  ['Some words stood here', undefined, '; p1 has “stand” for “stood” after “Some words”'],
  ['no others. The second', undefined, '; p1 ends after “no others.”: words of one passage are quoted'],
  ['The second says', 'p1', '; they stand in p2'],
  ['Some words', 'p1', '; p1 has them, not between that prefix and suffix'],
  ['Nothing of the kind', undefined, ''],
];

for (const [exact, passage, says] of cases) {
  test(`${exact}${says}`, () => assert.equal(nearTo({ exact }, document, passage), says));
}
