import assert from 'node:assert/strict';
import test from 'node:test';
import { suggestId } from './suggest-id.ts';

const cases: [name: string, id: string | undefined][] = [
  ['Letter of May', 'letter-of-may'],
  ['Brief an Müller', 'brief-an-muller'],
  ['  --two__words--  ', 'two-words'],
  ['№ 5', 'no-5'],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
  ['письмо', 'pismo'],
  ['Письмо Щукина 1911', 'pismo-shchukina-1911'],
  ['Лист до Києва', 'list-do-kiyeva'],
  ['и\u0306од', 'yod'],
  ['Ἐπιστολὴ πρὸς Ἰουλίαν', 'epistoli-pros-ioulian'],
  ['Łódź, Straße, Æsir', 'lodz-strasse-aesir'],
  ['Iğdır İzmir', 'igdir-izmir'],
  ['Thư gửi Đà Nẵng', 'thu-gui-da-nang'],
  ['L’État', 'letat'],
  // Only the author can say how these names are written.
  ['日本', undefined],
  ['letter 日本', undefined],
  ['مكتوب', undefined],
  ['٣', undefined],
  ['!!!', undefined],
  ['', undefined],
];
for (const [name, id] of cases) {
  test(`the id suggested for \`${name.slice(0, 20)}\` is ${id?.slice(0, 20) ?? 'left to the author'}`, () =>
    assert.equal(suggestId(name), id));
}
