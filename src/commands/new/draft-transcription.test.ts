/** Drafts of texts as books, statutes, and letters print them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { timeOf } from '../../../tests/support/processor-time.ts';
import { draftTranscription } from './draft-transcription.ts';

const PROSE = `A clerk of the county kept a list of all the boats that went under the
bridge, and of those that did not, for in his opinion a boat that stays
away is also a fact, and the county pays for facts; nobody asked him for
either list.`;
const CHINESE = `县书记保存了一份所有通过桥下的船只的清单，他认为没有来的船也是事实
而县政府为事实付钱，没有人向他要这两份清单，所以他把清单放在桥下，一直`;

const cases: readonly [name: string, received: string, draft: string][] = [
  ['subdivisions without empty lines', '§ 5. These are boats:\n(a) a raft;\n(b) a log; and\n(c) a ferry.', '§ 5. These are boats:\n\n(a) a raft;\n\n(b) a log; and\n\n(c) a ferry.\n'],
  ['nested subdivisions', 'SEC. 2. (a) In general.—A boat:\n(1) a raft,\n(2) a log, or\n(A) a ferry.', 'SEC. 2. (a) In general.—A boat:\n\n(1) a raft,\n\n(2) a log, or\n\n(A) a ferry.\n'],
  ['articles without empty lines', 'Article I. Boats are free.\nArticle II. Oars are free.\nArt. 3. Sails are free.', 'Article I. Boats are free.\n\nArticle II. Oars are free.\n\nArt. 3. Sails are free.\n'],
  ...['(a) (b)', '(1) (2)', '(viii) (ix)', '(1a) (1b)'].map((numbers): [string, string, string] => {
    const [first, second] = numbers.split(' ');
    const items = [`${first} A clerk of the county kept a list of all the boats that went by.`, `${second} The clerk of the county kept a list of those that did not,`];
    return [`items ${numbers} with indented further lines`, `${items.join('\n')}\n    and of the oars.`, `${items.join('\n\n')}\\\nand of the oars.\n`];
  }),
  ...['§ 5, on boats,', 'SECTION 2, on boats,', 'Articles of boats, namely,', '(Signed) John Doe,'].map((start): [string, string, string] => [
    `items after ${start}`,
    `${start}\n(a) a raft,\n(b) a log.`,
    `${start}\n\n(a) a raft,\n\n(b) a log.\n`,
  ]),
  ['items after one with two letters', '(za) a raft,\n(b) a log,\n(d) an oar.', '(za) a raft,\n\n(b) a log,\n\n(d) an oar.\n'],
  ['items (ab) and (ac) with an indented further line', '(ab) A clerk of the county kept a list of all the boats that went by.\n(ac) The clerk of the county kept a list of those that did not,\n    and of the oars.', '(ab) A clerk of the county kept a list of all the boats that went by.\\\n(ac) The clerk of the county kept a list of those that did not,\\\nand of the oars.\n'],
  ['a letter inside a sentence', 'It is lawful to (a) row, under\n(b) sail.', 'It is lawful to (a) row, under\\\n(b) sail.\n'],
  ['subdivisions in a note', 'A boat.^1\n\n^1 See\n(a) a raft.', 'A boat.[^1]\n\n[^1]: See\\\n    (a) a raft.\n'],
  ['a short quotation that is wrapped at a width of its own', `${PROSE}\n\n      The ferry is the property of the county and shall\n      be kept by the clerk.`, `${PROSE}\n\nThe ferry is the property of the county and shall\nbe kept by the clerk.\n`],
  ['a short address of long lines', `${PROSE}\n\nThe Honorable Secretary of the Bridges of the County\nCounty Hall`, `${PROSE}\n\nThe Honorable Secretary of the Bridges of the County\\\nCounty Hall\n`],
  ['Chinese, which has no spaces at line ends', `${CHINESE}\n\n${CHINESE}`, `${`${CHINESE.replace('\n', '[[break]]\n')}\n\n`.repeat(2).trimEnd()}\n`],
  ['an asterisk on each page', 'One* page.\n\n* First.\n\fTwo* pages.\n\n* Second.', 'One[^*] page.\n\nTwo[^*/2] pages.\n\n[^*]: First.\n\n[^*/2]: Second.\n'],
  ['daggers on each page, with emphasis', 'One† *page*.\n\n† First.\n\fTwo† pages.\n\n† Second.', 'One[^†] *page*.\n\nTwo[^†/2] pages.\n\n[^†]: First.\n\n[^†/2]: Second.\n'],
  ['asterisks in brackets that call one note', 'One boat[*] and two oars[*] here.\n\n[*] A note.', 'One boat[^*] and two oars[^*] here.\n\n[^*]: A note.\n'],
  ['two asterisks in one paragraph', 'One boat* and two oars* here.\n\n* First.\n\n* Second.', 'One boat[^*] and two oars[^*/2] here.\n\n[^*]: First.\n\n[^*/2]: Second.\n'],
  ['an asterisk after a comma', 'He said* and she said,* twice.\n\n* First.\n\n* Second.', 'He said[^*] and she said,[^*/2] twice.\n\n[^*]: First.\n\n[^*/2]: Second.\n'],
  ['asterisks before commas', 'The boat*, which sank\nnear the pier*, was old.\n\n* First.\n\n* Second.', 'The boat[^*], which sank\\\nnear the pier[^*/2], was old.\n\n[^*]: First.\n\n[^*/2]: Second.\n'],
  ['emphasis before a call', 'The *keeper*[*] and the clerk[*] met.\n\n[*] Both.', 'The *keeper*[^*] and the clerk[^*] met.\n\n[^*]: Both.\n'],
  ['a call in emphasis', '*Boats[*] sink* now.\n\n[*] Note.', '*Boats[^*] sink* now.\n\n[^*]: Note.\n'],
  ['two calls of one note', 'The keeper* and the clerk* met.\n\n* Both were elected.', 'The keeper[^*] and the clerk[^*] met.\n\n[^*]: Both were elected.\n'],
  ['two daggers of one note', 'The keeper† and the clerk† met.\n\n† Both were elected.', 'The keeper[^†] and the clerk[^†] met.\n\n[^†]: Both were elected.\n'],
  ['two calls of the note of the second page', 'One* a.\n\n* First.\n\nTwo* b. Three* c.\n\n* Second.', 'One[^*] a.\n\nTwo[^*/2] b. Three[^*/2] c.\n\n[^*]: First.\n\n[^*/2]: Second.\n'],
  ['asterisks as bullets', 'Boats* are:\n\n* rafts\n* logs', 'Boats\\* are:\n\n\\* rafts\\\n\\* logs\n'],
  ['endnotes that begin again in each chapter', 'I\n\nOne.^1\n\nII\n\nTwo.^1\n\nNOTES\n\n1. First.\n\n1. Second.', 'I\n\nOne.[^1]\n\nII\n\nTwo.[^1/2]\n\nNOTES\n\n[^1]: First.\n\n[^1/2]: Second.\n'],
  ['a German heading of notes', 'Der Fluss¹ ist frei².\n\nAnmerkungen\n\n1. Eins.\n\n2. Zwei.', 'Der Fluss[^1] ist frei[^2].\n\nAnmerkungen\n\n[^1]: Eins.\n\n[^2]: Zwei.\n'],
  ['Arabic numbers in parentheses', 'النهر(١) حر(٢).\n\n(١) أول\n(٢) ثان', 'النهر[^١] حر[^٢].\n\n[^١]: أول\n\n[^٢]: ثان\n'],
  ['notes without a space after the marker', 'One¹ two.†\n\n¹First.\n\n†Second.', 'One[^1] two.[^†]\n\n[^1]: First.\n\n[^†]: Second.\n'],
  ['German notes with a parenthesis, on two pages', 'Eins¹).\n\n¹) Erste.\n\fZwei¹).\n\n¹) Zweite.', 'Eins[^1].\n\nZwei[^1/2].\n\n[^1]: Erste.\n\n[^1/2]: Zweite.\n'],
  ['the brackets of an edition of papyri', '⟦Deleted⟧ words, ⟦a b⟧ and ⟦more⟧.^1\n\n⟦1⟧ A ⟦line.\n\n^1 A note.', '⟦Deleted⟧ words, ⟦a b⟧ and ⟦more⟧.[^1]\n\n⟦1⟧ A ⟦line.\n\n[^1]: A note.\n'],
  ['notes of the author and, in brackets, of an editor', 'One[1] and two¹.\n\n¹ Of the author.\n\n[1] Of the editor.', 'One[^1/2] and two[^1].\n\n[^1]: Of the author.\n\n[^1/2]: Of the editor.\n'],
  ['a raised call at the start of a line, and a call in brackets', '¹ A note.\nOne[1]\n¹Two\n[1] Another.', '[^1]: A note.\\\n    One[^1/2]\\\n    [^1]Two\n\n[^1/2]: Another.\n'],
  ['a footnote of Gutenberg before a line with its call', '[Footnote 1: A note.]\nA word[1].', 'A word[^1].\n\n[^1]: A note.\n'],
]; // prettier-ignore

test('each sign of a text is in its draft, and no sign that only marks emphasis while it is written', () => {
  const words = ['*', '**', '[*]', 'a', ' ', ',', '†', '[1]'];
  for (let seed = 0; seed < words.length ** 5; seed += 3) {
    const received = `x${[0, 1, 2, 3, 4].map((place) => words[Math.floor(seed / words.length ** place) % words.length]).join('')} y*.\n\n* A note.\n\n[*] B.`;
    assert.doesNotMatch(draftTranscription(received).body, /[\uFDD0-\uFDEF]/, received);
  }
});

test('brackets of calls that are never closed are read in linear time', () => {
  const seconds = timeOf(() => {
    for (const unit of ['*⟦', '⟦ ', '*a⟦']) draftTranscription(`Boats.\n\n${unit.repeat(20_000)}\n`);
  });
  assert.ok(seconds < 2);
});

for (const [name, received, draft] of cases) {
  test(`the draft of a text: ${name}`, () => assert.equal(draftTranscription(received).body, draft));
}

test('items inside a long sentence are drafted in linear time', () => {
  const seconds = timeOf(() => {
    assert.equal(draftTranscription('(a) boat\n'.repeat(60_000)).body.match(/boat/g)?.length, 60_000);
  });
  assert.ok(seconds < 5);
});
