/** Random edits, recorded a few at a time: every address ever published leads to its own passage, or says why not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../src/load/document-file.ts';
import type { ArchiveDocument } from '../../src/model/model.ts';
import { propose } from '../../src/ledger/align/align.ts';
import { formatLedger } from '../../src/ledger/ledger-file.ts';
import { ALIKE, likeness } from '../../src/ledger/align/likeness.ts';
import type { Decision } from '../../src/ledger/align/match-passages.ts';
import { record } from '../../src/ledger/record/record-edition.ts';
import { judgeAddress } from '../../src/ledger/show/verdict.ts';
import { checkLedger } from '../../src/ledger/record/verify.ts';
import { sha256 } from '../../src/text/digest.ts';
import { normalize } from '../../src/text/normal-form.ts';
import { frontMatter } from './fixture.ts';

/** A passage as the editor knows it. `id` is the address it was published under, once it is. */
interface Truth {
  id: string | undefined;
  words: string;
  withheld: boolean;
}

const kinds = [
  'reword',
  'reword',
  'insert',
  'insert',
  'delete',
  'swap',
  'twice',
  'split',
  'merge',
  'typography',
  'withhold',
  'back',
] as const;

const edit = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(1000), other: fc.nat(1000), seed: fc.nat() });
const batches = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

// The same edits in every run of the tests; LEDGER_RUNS=1000 looks further, with others each time.
const more = process.env['LEDGER_RUNS'];
const runs = more === undefined ? { numRuns: 60, seed: 2026 } : { numRuns: Number(more) };

/** Words nobody else has: nine to fourteen from a seed. */
function invent(seed: number): string {
  const hash = sha256(`${seed}`);
  const count = 9 + (Number.parseInt(hash.slice(60), 16) % 6);
  const letters = Array.from({ length: count }, (_, n) =>
    sha256(`${seed}.${n}`)
      .replace(/\d/g, '')
      .slice(0, 3 + (Number.parseInt(hash.slice(n, n + 1), 16) % 6)),
  );
  return `${letters.join(' ')}’s.`;
}

function apply(
  text: Truth[],
  past: Map<string, string[]>,
  touched: Set<Truth>,
  { kind, at, other, seed }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
): void {
  const open = text.filter(({ withheld }) => !withheld);
  const one = open[at % Math.max(1, open.length)];
  if (kind === 'insert' || one === undefined) {
    text.splice(other % (text.length + 1), 0, { id: undefined, words: invent(seed), withheld: false });
    return;
  }
  const place = text.indexOf(one);
  const words = one.words.split(' ');
  const next = text[place + 1];
  switch (kind) {
    case 'reword':
      // Reworded, and split or merged, at once may leave too little of a short passage: then there is no one truth.
      if (touched.has(one)) break;
      touched.add(one);
      words[other % words.length] = sha256(`${seed}`).replace(/\d/g, '').slice(0, 5);
      one.words = words.join(' ');
      break;
    case 'delete':
      text.splice(place, 1);
      break;
    case 'swap': {
      const second = other % text.length;
      const [a, b] = [text[place], text[second]];
      if (!a || !b) break;
      [text[place], text[second]] = [b, a];
      // Nor what came to stand beside another one and was merged with it at once.
      touched.add(a).add(b);
      break;
    }
    case 'twice':
      text.splice(other % (text.length + 1), 0, { id: undefined, words: one.words, withheld: false });
      break;
    case 'split':
      if (words.length < 8 || touched.has(one)) break;
      one.words = words.slice(0, words.length / 2).join(' ');
      text.splice(place + 1, 0, { id: undefined, words: words.slice(words.length / 2).join(' '), withheld: false });
      // Split and merged again at once is a boundary that moved: then there is no one truth.
      for (const part of text.slice(place, place + 2)) touched.add(part);
      break;
    case 'merge':
      if (next === undefined || next.withheld || touched.has(one) || touched.has(next)) break;
      // The first keeps the address, unless it never had one.
      one.id ??= next.id;
      one.words = `${one.words} ${next.words}`;
      text.splice(place + 1, 1);
      touched.add(one);
      break;
    case 'typography':
      one.words = one.words
        .replaceAll("'", '’')
        .replace(/’/, "'")
        .replace(/ ([a-f])/, ' \u00ad$1');
      break;
    case 'withhold':
      if (one.id !== undefined && seed % 4 === 0) one.withheld = true;
      break;
    case 'back': {
      const readings = past.get(one.id ?? '') ?? [];
      if (touched.has(one)) break;
      touched.add(one);
      one.words = readings[other % Math.max(1, readings.length)] ?? one.words;
      break;
    }
  }
}

function read(text: readonly Truth[], ledger: string | undefined): ArchiveDocument {
  const body = text.map(({ id, words, withheld }) => (withheld ? `[[withheld: ${id}]]` : words)).join('\n\n');
  const received = { file: 'report.txt', text: '', sha256: sha256('') };
  const recorded = ledger === undefined ? undefined : { file: 'report.ledger.json', text: ledger };
  const { value, problems } = readDocument(frontMatter + body, 'report.md', 'report', () => received, recorded);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return value;
}

/** Records, answering each question as the editor knows it. */
function recordAll(document: ArchiveDocument, text: readonly Truth[]) {
  const decisions: Decision[] = [];
  for (let round = 0; ; round += 1) {
    const proposal = propose(document, decisions);
    assert.deepEqual(proposal.faults, []);
    const said = {
      document: 'report',
      date: '2027-01-01',
      reasonOf: () => 'A reason',
      causeOf: () => 'our error' as const,
    };
    if (proposal.questions.length === 0) {
      const result = record(document.ledger, document.passages, proposal, said);
      assert.ok(result.recorded);
      return { ids: proposal.ids, ledger: result.ledger, asked: decisions };
    }
    assert.ok(round < 30, 'questions end');
    for (const { passage } of proposal.questions) {
      const { id } = text[document.passages.indexOf(passage)] ?? { id: undefined };
      decisions.push({ line: passage.place.line, id: id ?? 'new' });
    }
  }
}

test('every address ever published leads to the right passage, or says what became of it', () => {
  fc.assert(
    fc.property(batches, (all) => {
      const text: Truth[] = [1, 2, 3, 4, 5].map((n) => ({ id: undefined, words: invent(-n), withheld: false }));
      const published = new Map<string, { id: string; words: string }>();
      /** Every reading of an id, in normal form. */
      const past = new Map<string, string[]>();
      const seen = new Set<Truth>();
      let ledger: string | undefined;
      for (const batch of [[], ...all]) {
        const touched = new Set<Truth>();
        for (const each of batch) apply(text, past, touched, each);
        const edition = read(text, ledger);
        const { ids, ledger: recorded } = recordAll(edition, text);
        ledger = formatLedger(recorded);
        const again = read(text, ledger);
        assert.deepEqual(checkLedger(again), [], 'what was recorded agrees');
        assert.deepEqual(
          again.passages.map(({ id }) => id),
          ids,
        );
        assert.equal(new Set(ids).size, ids.length);

        const standing = new Map<string, Truth>();
        text.forEach((truth, at) => {
          const id = ids[at] ?? '';
          if (truth.id !== id) {
            // Another id than the editor's own only where no reader could tell: the id had these very words; or the editor's
            // own stands at a copy of the words that it has or had, and the id is new, or both once had the same words.
            const had = past.get(id);
            const taker = text[ids.indexOf(truth.id ?? '')];
            const own = past.get(truth.id ?? '') ?? [];
            const copied = taker !== undefined && [...own, normalize(truth.words)].includes(normalize(taker.words));
            // A new one may take the place of one like it, or that held it, deleted at once: a correction, and said to be one.
            const fresh = normalize(truth.words);
            const like =
              truth.id === undefined && had?.some((old) => likeness(old, fresh) >= ALIKE || old.includes(fresh));
            assert.ok(
              had === undefined
                ? truth.id === undefined || copied
                : like || had.includes(normalize(truth.words)) || (copied && had.some((words) => own.includes(words))),
              `${truth.id} became ${id}: “${truth.words}”`,
            );
          }
          standing.set(id, truth);
        });
        for (const [id, truth] of standing) truth.id = id;
        for (const { id, digest, words, withheld } of again.passages) {
          if (withheld !== undefined) continue;
          published.set(`${id}.${digest}`, { id, words: normalize(words) });
          past.set(id, [...(past.get(id) ?? []), normalize(words)]);
        }
        const hidden = new Set(
          recorded.addresses.flatMap((address) => (address.state === 'withheld' ? [address.id] : [])),
        );
        const partly = new Set(
          recorded.addresses.flatMap((address) => (address['readings-withheld'] ? [address.id] : [])),
        );
        for (const [fragment, { id, words }] of published) {
          const truth = standing.get(id);
          const { verdict } = judgeAddress(recorded, fragment);
          const stands = truth !== undefined && normalize(truth.words) === words;
          const expected = hidden.has(id)
            ? ['withheld']
            : truth === undefined
              ? ['withdrawn']
              : stands
                ? ['same words', 'moved']
                : ['corrected'];
          if (partly.has(id) && !stands) expected.push('withheld');
          assert.ok(expected.includes(verdict), `${fragment} is ${verdict}, expected ${expected.join(' or ')}`);
        }
        for (const truth of text) {
          // Once, when they are withheld: the same words may come again, elsewhere.
          if (!truth.withheld || seen.has(truth)) continue;
          seen.add(truth);
          const words = normalize(truth.words);
          const copied = text.some((other) => !other.withheld && normalize(other.words).includes(words));
          if (!copied) assert.ok(!normalize(ledger).includes(words), 'withheld words are out of the ledger');
        }
      }
    }),
    runs,
  );
});

test('a merged passage forwards to where its words are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.nat(), (place, seed) => {
      const text: Truth[] = [1, 2, 3, 4, 5].map((n) => ({ id: undefined, words: invent(seed + n), withheld: false }));
      const first = recordAll(read(text, undefined), text).ledger;
      apply(text, new Map(), new Set(), { kind: 'merge', at: place, other: 0, seed });
      const fresh = recordAll(read(text, formatLedger(first)), text).ledger;
      const gone = judgeAddress(fresh, `p${place + 2}`);
      assert.equal(gone.verdict, 'withdrawn');
      assert.deepEqual('forwards' in gone ? gone.forwards : [], [`p${place + 1}`]);
    }),
    { numRuns: 50 },
  );
});
