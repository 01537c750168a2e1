import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findRange, linearize, type TextDirective } from './text-directive-search.ts';
import { describeFragment, formatDirective, formatFragment, parseFragment } from './text-directive.ts';

/** Blocks of a page with ⟦ and ⟧ around the words that are meant. */
function read(blocks: readonly string[]) {
  const find = (mark: string) => {
    const block = blocks.findIndex((text) => text.includes(mark));
    return { block, offset: (blocks[block] ?? '').replace(mark === '⟧' ? '⟦' : '', '').indexOf(mark) };
  };
  return { text: blocks.map((block) => block.replace(/[⟦⟧]/g, '')), start: find('⟦'), end: find('⟧') };
}

const described: [name: string, page: string[], directive: string | undefined][] = [
  [
    'words that stand once',
    ['One. ⟦The United States will continue to discuss.⟧ Two.'],
    'text=The%20United%20States%20will%20continue%20to%20discuss%2E',
  ],
  [
    'few words, with some before them',
    ['on the first day a ⟦joint threat⟧ document'],
    'text=the%20first%20day%20a-,joint%20threat',
  ],
  [
    'words that stand twice, the second time',
    ['a joint threat paper', 'so a ⟦joint threat⟧ paper was given'],
    'text=so%20a-,joint%20threat,-paper%20was',
  ],
  [
    'a hyphen, a comma, an ampersand',
    ['⟦the Tauscher-Rybakov talks, R&D and more things⟧ here'],
    'text=the%20Tauscher%2DRybakov%20talks%2C%20R%26D%20and%20more%20things',
  ],
  [
    'quotation marks as they stand',
    ['was ⟦“alternative U.S. – Russian missile defense architectures.”⟧ said'],
    'text=%E2%80%9Calternative%20U.S.%20%E2%80%93%20Russian%20missile%20defense%20architectures.%E2%80%9D',
  ],
  [
    'an end at which a note marker is joined on',
    ['⟦close to reaching an agreement on missile defense.⟧ii'],
    'text=close%20to%20reaching%20an%20agreement%20on%20missile%20defense.,-ii',
  ],
  [
    'several passages',
    ['⟦One two three four five six.', '7', 'Eight nine ten eleven twelve.⟧'],
    'text=One%20two%20three%20four,nine%20ten%20eleven%20twelve%2E',
  ],
  [
    'a soft hyphen',
    ['the mis\u00ADsile is ⟦a stra\u00ADtegic matter of some weight here⟧'],
    'text=a%20strategic%20matter%20of%20some%20weight%20here',
  ],
  ['part of a word', ['the miss⟦ile defense⟧ of the United States here'], undefined],
];

for (const [name, marked, directive] of described) {
  test(`describes ${name}`, () => {
    const { text, start, end } = read(marked);
    const made = describeFragment(text, start, end);
    assert.equal(made && formatDirective(made), directive);
  });
}

test('reaches into other blocks for what tells a line apart', () => {
  const { text, start, end } = read([
    'JEFF SESSIONS',
    'United States Senator',
    'JAMES M. INHOFE',
    '⟦United States Senator⟧',
  ]);
  const made = describeFragment(text, start, end);
  assert.deepEqual(made, { prefix: 'JAMES M. INHOFE', start: 'United States Senator' });
});

test('takes fewer words than six where no more can be had', () => {
  const { text, start, end } = read(['10', '⟦Sincerely,⟧', '11', 'JEFF SESSIONS']);
  assert.deepEqual(describeFragment(text, start, end), { start: 'Sincerely,' });
});

test('proves nothing where the words stand twice with all that is around them', () => {
  const { text, start, end } = read(['one two', '⟦one two⟧']);
  const long = Array.from({ length: 40 }, () => 'one two');
  assert.equal(
    describeFragment(
      [...long, ...text, ...long],
      { ...start, block: start.block + 40 },
      { ...end, block: end.block + 40 },
    ),
    undefined,
  );
});

const searched: [name: string, blocks: string[], directive: TextDirective, found: string | undefined][] = [
  ['the first of several', ['a Senator', 'a senator'], { start: 'senator' }, 'senator'],
  ['whole words only', ['missiles', 'a missile'], { start: 'missile' }, 'missile'],
  ['nothing across blocks', ['missile', 'defense'], { start: 'missile defense' }, undefined],
  ['an end in another block', ['a missile', 'b defense'], { start: 'missile', end: 'defense' }, 'missile\nb defense'],
  [
    'a prefix in another block',
    ['JEFF', 'Senator', 'JOHN', 'Senator'],
    { prefix: 'JOHN', start: 'Senator' },
    'senator',
  ],
  ['no prefix that stands elsewhere', ['Senator', 'JOHN x Senator'], { prefix: 'JOHN', start: 'Senator' }, undefined],
  ['nothing where the suffix fails', ['a b c'], { start: 'b', suffix: 'd' }, undefined],
  ['a suffix joined to the words', ['defense.ii'], { start: 'defense.', suffix: 'ii' }, 'defense.'],
  ['no end before the start', ['end start'], { start: 'start', end: 'end' }, undefined],
];

for (const [name, blocks, directive, found] of searched) {
  test(`the search finds ${name}`, () => {
    const page = linearize(blocks);
    const range = findRange(page, directive, true);
    assert.equal(range && page.text.slice(range.start, range.end), found);
  });
}

const word = fc.constantFrom('a', 'b', 'U.S.', '“c', 'd”', 'e-f', 'Russia’s', 'x,', 'y.ii', '—');
const pages = fc.array(
  fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 6 },
);

test('what is described is found, and first', () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.nat(), (blocks, a, b) => {
      const page = linearize(blocks);
      const words = [...page.text.matchAll(/\S+/g)];
      const first = words[a % words.length];
      const last = words[(a % words.length) + (b % (words.length - (a % words.length)))];
      assert(first && last);
      const block = (at: number) => page.text.slice(0, at).split('\n').length - 1;
      const offset = (at: number) => at - (page.text.lastIndexOf('\n', at - 1) + 1);
      const to = last.index + last[0].length;
      const made = describeFragment(
        blocks,
        { block: block(first.index), offset: offset(first.index) },
        { block: block(last.index), offset: offset(to) },
      );
      if (made === undefined) return;
      assert.deepEqual(findRange(page, made, true), { start: first.index, end: to });
      assert.deepEqual(parseFragment(`#p1.abcde:~:${formatDirective(made)}`), { id: 'p1.abcde', directives: [made] });
    }),
    { numRuns: 1000 },
  );
});

const parsed: [fragment: string, id: string, directives: TextDirective[]][] = [
  ['#p4', 'p4', []],
  ['p4.k7f2q:~:text=a-,b,c,-d', 'p4.k7f2q', [{ prefix: 'a', start: 'b', end: 'c', suffix: 'd' }]],
  [':~:text=a%2Db&text=c', '', [{ start: 'a-b' }, { start: 'c' }]],
  ['#p4:~:selector(x)', 'p4', []],
  ['#p4:~:text=%E0%A4%A', 'p4', []],
  ['#p4:~:text=a-', 'p4', []],
  ['#p4:~:text=a,b,c,d', 'p4', []],
];

for (const [fragment, id, directives] of parsed) {
  test(`reads ${fragment}`, () => assert.deepEqual(parseFragment(fragment), { id, directives }));
}

test('a fragment without words is its id', () => {
  assert.equal(formatFragment('p4', undefined), 'p4');
  assert.equal(formatFragment('p4', { start: 'a b' }), 'p4:~:text=a%20b');
});
