import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markNote, showComparable } from './comparable-text.ts';
import { toComparable } from '../../tests/support/comparable-received.ts';
import { findLabels } from './received-text.ts';

// Each case is named after the number of its convention in docs/fidelity.md.
const cases: readonly [convention: string, received: string, body: string, notes?: Record<string, string>][] = [
  ['1, line ends and the byte order mark', '\uFEFFOne\r\ntwo\rthree\n', 'One\ntwo\nthree'],
  ['2, empty lines', 'One\n \n\n\ntwo', 'One\n\ntwo'],
  ['3, spaces around a line', '  One  \n\ttwo ', 'One\ntwo'],
  ['3, no-break and ideographic spaces around a line', '\u00A0 One\u00A0\n\u3000二\u3000', 'One\n二'],
  ['3, a tab or spaces after a number', '1.\tOne\n\n2.  Two  words', '1. One\n\n2. Two  words'],
  ['4, bullets', '· One\n  ‣ Two', '• One\n\n• Two'],
  [
    '5, raised markers',
    'One.ⁱⁱ Two.^{iv}\n\nⁱⁱ Note.\n\n^{iv} Other.',
    `One.${markNote('ii')} Two.${markNote('iv')}`,
    { ii: 'Note.', iv: 'Other.' },
  ],
  ['10, a note between two paragraphs', 'One.^v\n\n^v Note.\n\nTwo.', `One.${markNote('v')}\n\nTwo.`, { v: 'Note.' }],
  ['12, a bracketed marker', 'One.[1]\n\n[1] Note.', `One.${markNote('1')}`, { 1: 'Note.' }],
  ['12, text that only looks like markers', '10^6 m² [2]', '10^6 m² [2]'],
  ['13, items without empty lines between them', 'One\n1. Two\n2) Three', 'One\n\n1. Two\n\n2) Three'],
  ['13, a form feed', 'One\fTwo', 'One\n\nTwo'],
  ['16, invisible characters except joiners', 'tw\u00ADo\u200B wo\u200Drds', 'two wo\u200Drds'],
];
for (const [convention, received, body, notes = {}] of cases) {
  test(`convention ${convention}`, () => {
    assert.deepEqual(toComparable(received), { body, notes: new Map(Object.entries(notes)) });
  });
}

test('convention 15: a bare marker is a note only if the transcription has a note with that label', () => {
  const received = 'States.* More.\n\n* A note.';
  assert.deepEqual(toComparable(received).notes, new Map());
  assert.deepEqual(toComparable(received, new Set(['*'])), {
    body: `States.${markNote('*')} More.`,
    notes: new Map([['*', 'A note.']]),
  });
});

test('convention 15: a number in parentheses before more of the body is not a note', () => {
  assert.deepEqual(findLabels('Done.(1)\n\n(1) A note.'), new Set(['1']));
  assert.deepEqual(findLabels('Done.(1)\n\n(1) An item.\n\nMore of the body.'), new Set());
});

test('convention 17: the number of a marked page is omitted', () => {
  const pages = (position: 'inside' | 'between') => new Map([['2', position]]);
  assert.equal(toComparable('goes\n\n- 2 -\n\non', undefined, pages('inside')).body, 'goes\non');
  assert.equal(toComparable('One.\n\nPage 2 of 4\n\nTwo.', undefined, pages('between')).body, 'One.\n\nTwo.');
  assert.equal(toComparable('2\n\nOne.\n\n2', undefined, pages('between')).body, '2\n\nOne.\n\n2');
});

test('a message shows note markers as an author writes them, also if the text was cut inside a marker', () => {
  assert.equal(showComparable(`words.${markNote('iv')} More\nwords`), 'words.[^iv] More⏎words');
  assert.equal(showComparable(`${markNote('iv').slice(2)} words.${markNote('iv').slice(0, 2)}`), ' words.');
});
