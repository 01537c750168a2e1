import assert from 'node:assert/strict';
import test from 'node:test';
import { findBrokenWords } from './broken-words.ts';
import { draftTranscription } from './draft-transcription.ts';

const PROSE =
  'A clerk of the county kept a list of all the boats that went under the bridge, and of those that did not, ' +
  'for in his opinion a boat that stays away is also a fact, and the county pays for facts; nobody asked him for either list.';

/** Wraps a text like a program: each line has as many words as have room. */
function wrap(text: string, width: number, indent = ''): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => indent + line).join('\n');
}

const prose72 = wrap(PROSE, 72);
const cases: readonly [name: string, received: string, draft: string][] = [
  ['prose at 72', `${prose72}\n\n${prose72}`, `${prose72}\n\n${prose72}\n`],
  ['prose at 60', wrap(PROSE, 60), `${wrap(PROSE, 60)}\n`],
  ['prose with CR LF and an indented first line', `   ${prose72.replaceAll('\n', '\r\n')}`, `${prose72}\n`],
  ['an indented quotation', `${prose72}\n\n${wrap(PROSE, 60, '    ')}`, `${prose72}\n\n${wrap(PROSE, 60)}\n`],
  ['a note', `A word.^1\n\n${prose72}\n\n^1 ${prose72}`, `A word.[^1]\n\n${prose72}\n\n[^1]: ${prose72.replaceAll('\n', '\n    ')}\n`],
  ['an address between paragraphs', `${prose72}\n\nThe Clerk\nCounty Hall\nPort Alder`, `${prose72}\n\nThe Clerk\\\nCounty Hall\\\nPort Alder\n`],
  ['paragraphs that only an indented line begins', `    ${prose72}\n    ${prose72}\n    One line.`, `${prose72}\n\n${prose72}\n\nOne line.\n`],
  ['a list with hanging indents', `Amory, Ruth. ${prose72.split('\n')[0]}\n    and more.\nBeck, Anna. ${prose72.split('\n')[0]}\n    and more.`, `Amory, Ruth. ${prose72.split('\n')[0]}\\\nand more.\\\nBeck, Anna. ${prose72.split('\n')[0]}\\\nand more.\n`],
  ['prose between more lines of tables and verse', `${prose72}\n\n${'Boats of the first of May     12\n'.repeat(9)}\nThe boats went under,\nOne by one,\nAnd some went\nNevermore.\n\n+----+\n| 12 |\n+----+`, `${prose72}\n\n${'Boats of the first of May     12\\\n'.repeat(9).slice(0, -2)}\n\nThe boats went under,\\\nOne by one,\\\nAnd some went\\\nNevermore.\n\n+----+\\\n\\| 12 \\|\\\n+----+\n`],
  ['verse', `${prose72}\n\nThe boats went under, one by one,\nAnd some went never more,\nThe clerk sat writing in the sun\nThat nobody stood on the shore.`, `${prose72}\n\nThe boats went under, one by one,\\\nAnd some went never more,\\\nThe clerk sat writing in the sun\\\nThat nobody stood on the shore.\n`],
  ['only verse', 'The boats went under, one by one,\nAnd some went never more,\nThe clerk sat in the sun\nAt the shore.', 'The boats went under, one by one,\\\nAnd some went never more,\\\nThe clerk sat in the sun\\\nAt the shore.\n'],
  ['a table', `${prose72}\n\nBoats of the first of May     12\nBoats of the second of May    14`, `${prose72}\n\nBoats of the first of May     12\\\nBoats of the second of May    14\n`],
  ['items', `${prose72}\n\n1. One boat.\n2. Two boats.`, `${prose72}\n\n1. One boat.\n\n2. Two boats.\n`],
  ['signatures', `${prose72}\n\nJOHN MARSH\nCounty Councillor`, `${prose72}\n\nJOHN MARSH\\\nCounty Councillor\n`],
  ['a letter of short lines', 'Dear Madam,\nI am well.\nYours,\nAnna', 'Dear Madam,\\\nI am well.\\\nYours,\\\nAnna\n'],
  // A soft hyphen shows that its word is broken (Unicode Standard Annex 14); so does ¬ in texts that were recognized by a program.
  ['words broken with soft hyphens', 'A list that is trans\u00ad\nparent to all.\n\nA list that is trans¬\nparent to all.', 'A list that is trans[[break]]\nparent to all.\n\nA list that is trans[[break: ¬]]\nparent to all.\n'],
  ['a soft hyphen breaks the word at its own line end only', 'It was a no\u00ad\ntable man.\n\nThere was no\ntable in it.\n\nHe came in\nto the county in\u00ad \r\n  to the house.', 'It was a no[[break]]\ntable man.\n\nThere was no\\\ntable in it.\n\nHe came in\\\nto the county in[[break]]\nto the house.\n'],
  ['a soft hyphen at the end of a paragraph', 'It was a no\u00ad\n\ntable man of no\u00ad', 'It was a no\n\ntable man of no\n'],
  ['broken words in lines that are kept', 'A trans-\nparent list\nof the well-\nknown clerk, a\ntransparent and well-known\nman of the re-\ncreation', 'A trans[[break: -]]\nparent list\\\nof the well-[[break]]\nknown clerk, a\\\ntransparent and well-known\\\nman of the re-\\\ncreation\n'],
  ['broken names and years', 'Anna Smith-\nJones and Smith-Jones in 1914-\n1918 and 1914-1918', 'Anna Smith-[[break]]\nJones and Smith-Jones in 1914-[[break]]\n1918 and 1914-1918\n'],
  // Nobody but a reader knows whether `re-` and `creation` are one word.
  ['words broken at line ends', 'It is the duty of every clerk of the county to keep a list that is trans-\nparent to all who can read it, and that is well-known to the council, a\ntransparent list; for the council a list that nobody knows is not a well-\nknown list, and a clerk who keeps such a list has the pleasure of the re-\ncreation only.', 'It is the duty of every clerk of the county to keep a list that is trans[[break: -]]\nparent to all who can read it, and that is well-known to the council, a\ntransparent list; for the council a list that nobody knows is not a well-[[break]]\nknown list, and a clerk who keeps such a list has the pleasure of the re-\ncreation only.\n'],
]; // prettier-ignore

test('a draft names the hyphens that only a reader can judge', () => {
  assert.deepEqual(
    findBrokenWords(
      'the re-\\\ncreation of Smith-\nJones in 1914-\n1918, trans[[break: -]]\nparent and non-\n\n\\- 2 -\n\nsense\n',
    ),
    ['re-⏎creation', 'Smith-⏎Jones', '1914-⏎1918', 'non-⏎sense'],
  );
});

for (const [name, received, draft] of cases) {
  test(`line ends without meaning are not line breaks: ${name}`, () => {
    assert.equal(draftTranscription(received).body, draft);
  });
}
