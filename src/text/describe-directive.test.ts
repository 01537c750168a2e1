import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDirective, describeWholeWords } from './describe-directive.ts';
import { findDirective } from './find-directive.ts';
import { linearize } from './linear-page.ts';
import { formatDirective, parseFragment } from './text-directive.ts';
import fc from '../../tests/support/fast-check.ts';

/** Splits the blocks of a page with ⟦ and ⟧ around the wanted words into plain blocks and the ends of the range. */
function parsePage(blocks: readonly string[]) {
  const find = (mark: string) => {
    const block = blocks.findIndex((text) => text.includes(mark));
    return { block, offset: (blocks[block] ?? '').replace(mark === '⟧' ? '⟦' : '', '').indexOf(mark) };
  };
  return { text: blocks.map((block) => block.replace(/[⟦⟧]/g, '')), start: find('⟦'), end: find('⟧') };
}

const described: [name: string, page: string[], formatted: string | undefined][] = [
  [
    'words that occur once',
    ['One. ⟦The United States will continue to discuss.⟧ Two.'],
    'text=The%20United%20States%20will%20continue%20to%20discuss%2E',
  ],
  [
    'few words, with some before them',
    ['on the first day a ⟦joint threat⟧ document'],
    'text=the%20first%20day%20a-,joint%20threat',
  ],
  [
    'the second occurrence of words',
    ['a joint threat paper', 'so a ⟦joint threat⟧ paper was given'],
    'text=so%20a-,joint%20threat,-paper%20was',
  ],
  [
    'a hyphen, a comma, an ampersand',
    ['⟦the Holloway-Aomry talks, R&D and more things⟧ here'],
    'text=the%20Holloway%2DAomry%20talks%2C%20R%26D%20and%20more%20things',
  ],
  [
    'quotation marks as printed',
    ['was ⟦“alternative U.S. – Russian machine defense architectures.”⟧ said'],
    'text=%E2%80%9Calternative%20U.S.%20%E2%80%93%20Russian%20machine%20defense%20architectures.%E2%80%9D',
  ],
  [
    'an end with a note marker after it',
    ['⟦close to reaching an agreement on machine defense.⟧ii'],
    'text=close%20to%20reaching%20an%20agreement%20on%20machine%20defense.,-ii',
  ],
  [
    'several passages',
    ['⟦One two three four five six.', '7', 'Eight nine ten eleven twelve.⟧'],
    'text=One%20two%20three%20four,nine%20ten%20eleven%20twelve%2E',
  ],
  [
    'a soft hyphen',
    ['the mac\u00ADhine is ⟦a stra\u00ADtegic matter of some weight here⟧'],
    'text=a%20strategic%20matter%20of%20some%20weight%20here',
  ],
  [
    'part of a clause in Chinese',
    ['桥梁用石头而不是木头建造，县政府⟦将支付⟧四万美元。'],
    `text=${encodeURIComponent('县政府')}-,${encodeURIComponent('将支付')},-${encodeURIComponent('四万美元。')}`,
  ],
  [
    'a run of spaces in preformatted text',
    ['⟦Stone\u2000\u2000\u200012,000 dollars and a half of one⟧'],
    'text=Stone%20%20%2012%2C000%20dollars%20and%20a%20half%20of%20one',
  ],
  ['part of a word', ['the miss⟦ile defense⟧ of the United States here'], undefined],
];

for (const [name, marked, formatted] of described) {
  test(`describes ${name}`, () => {
    const { text, start, end } = parsePage(marked);
    const directive = describeDirective(text, start, end);
    assert.equal(directive && formatDirective(directive), formatted);
  });
}

// In these languages, browsers disagree about where words begin and end.
for (const text of [
  '桥梁用石头建造，县政府将支付四万美元。',
  '郡は四万ドルを支払い、技師はデータを送った。',
  'สะพานจะสร้างด้วยหินไม่ใช่ไม้',
]) {
  test(`describes any part of ${text}`, () => {
    const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
      ({ index }) => index,
    );
    for (const [index, start] of characters.slice(1, -4).entries()) {
      const end = characters[index + 4] ?? text.length;
      const page = linearize(['first', text, 'last']);
      const directive = describeDirective(page, { block: 1, offset: start }, { block: 1, offset: end });
      assert.equal(directive?.start, text.slice(start, end));
      // Whatever a dictionary says, no earlier words can be meant.
      for (const atWordBoundaries of [true, false]) {
        assert.equal(findDirective(page, directive, atWordBoundaries)?.start, start + 'first '.length);
      }
    }
  });
}

test('describes the whole words of which a range has a part', () => {
  const page = linearize(['It isn’t 1.8 percent of the sum that they asked for.']);
  const describe = (start: number, end: number) =>
    describeWholeWords(page, { block: 0, offset: start }, { block: 0, offset: end })?.start;
  assert.equal(describe(3, 6), 'isn’t');
  assert.equal(describe(11, 12), '1.8');
});

test('takes the prefix from another block if the words occur in several blocks', () => {
  const { text, start, end } = parsePage([
    'JEFF SESSIONS',
    'United States Senator',
    'JAMES M. INHOFE',
    '⟦United States Senator⟧',
  ]);
  const directive = describeDirective(text, start, end);
  assert.deepEqual(directive, { prefix: 'JAMES M. INHOFE', start: 'United States Senator' });
});

test('has fewer than six words if the page has no more words around them', () => {
  const { text, start, end } = parsePage(['10', '⟦Sincerely,⟧', '11', 'JEFF SESSIONS']);
  assert.deepEqual(describeDirective(text, start, end), { start: 'Sincerely,' });
});

test('describes nothing if the words and everything around them occur twice', () => {
  const { text, start, end } = parsePage(['one two', '⟦one two⟧']);
  const long = Array.from({ length: 40 }, () => 'one two');
  assert.equal(
    describeDirective(
      [...long, ...text, ...long],
      { ...start, block: start.block + 40 },
      { ...end, block: end.block + 40 },
    ),
    undefined,
  );
});

const word = fc.constantFrom('a', 'b', 'U.S.', '“c', 'd”', 'e-f', 'Russia’s', 'x,', 'y.ii', '—');
const pages = fc.array(
  fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 6 },
);

test('a described range is the first match of its directive', () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.nat(), (blocks, a, b) => {
      const page = linearize(blocks);
      const words = [...page.text.matchAll(/\S+/g)];
      const first = words[a % words.length];
      const last = words[(a % words.length) + (b % (words.length - (a % words.length)))];
      assert(first && last);
      const pointOf = (position: number) => ({
        block: page.text.slice(0, position).split('\n').length - 1,
        offset: position - (page.text.lastIndexOf('\n', position - 1) + 1),
      });
      const to = last.index + last[0].length;
      const directive = describeDirective(blocks, pointOf(first.index), pointOf(to));
      if (directive === undefined) return;
      assert.deepEqual(findDirective(page, directive, true), { start: first.index, end: to });
      assert.deepEqual(parseFragment(`#p1.abcde:~:${formatDirective(directive)}`), {
        id: 'p1.abcde',
        directives: [directive],
      });
    }),
    { numRuns: 1000 },
  );
});
