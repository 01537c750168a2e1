/**
 * Random edits, recorded a few at a time: every address ever published leads to its own passage, or its verdict says
 * why not.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIMILAR, similarityOf } from '../../src/ledger/align/similarity.ts';
import { formatLedger } from '../../src/ledger/ledger-file.ts';
import { checkLedger } from '../../src/ledger/record/check-ledger.ts';
import { listPublished } from '../../src/ledger/show/published-addresses.ts';
import { judgeAddress } from '../../src/ledger/show/verdict.ts';
import { normalize } from '../../src/text/normal-form.ts';
import fc from '../support/fast-check.ts';
import { runs } from '../support/full-run.ts';
import { applyEdit, createText, readText, recordSequence, recordText, sequences, type EditedPassage, type RecordedEdition } from './edit-sequences.ts'; // prettier-ignore

/**
 * Passages have the ids that the editor expects. An exception is made where no reader could tell: the id had these very
 * words; or the passage of the editor's id has a copy of the words, and this id is new, or both ids once had the same
 * words; or the passage contains words of both ids. An editor who copies p1, merges the copy with p4, and deletes p1
 * expects p4. The text is the same as after a merge of p1 and p4, which keeps p1.
 */
function assertIds({ text, ids, past }: RecordedEdition): void {
  assert.equal(new Set(ids.map(({ given }) => given)).size, ids.length);
  text.forEach(({ words }, index) => {
    const { expected, given } = ids[index] ?? { expected: undefined, given: '' };
    if (expected === given) return;
    const fresh = normalize(words);
    const had = past.get(given);
    const holder = text[ids.findIndex((other) => other.given === expected)];
    const own = past.get(expected ?? '') ?? [];
    const copied = holder !== undefined && [...own, fresh].includes(normalize(holder.words));
    // A new passage may take the place of a similar one, or of one that contained it, deleted in the same edition:
    // then the verdict is a correction.
    const similar =
      expected === undefined && had?.some((old) => similarityOf(old, fresh) >= SIMILAR || old.includes(fresh));
    const contains = (readings: readonly string[]) => readings.some((old) => fresh.includes(old));
    if (had !== undefined && contains(had) && contains(own)) return;
    assert.ok(
      had === undefined
        ? expected === undefined || copied
        : similar || had.includes(fresh) || (copied && had.some((old) => own.includes(old))),
      `${expected} became ${given}: “${words}”`,
    );
  });
}

/** The verdicts that are true of each published address, from the words of the text. */
function assertVerdicts({ text, ledger, published }: RecordedEdition): void {
  const passages = new Map(text.map((passage) => [passage.id, passage]));
  const withheld = new Set(ledger.addresses.flatMap(({ state, id }) => (state === 'withheld' ? [id] : [])));
  const partly = new Set(ledger.addresses.flatMap((address) => (address['readings-withheld'] ? [address.id] : [])));
  const addresses = listPublished(ledger, () => undefined);
  for (const [fragment, { id, words }] of published) {
    const passage = passages.get(id);
    const unchanged = passage !== undefined && normalize(passage.words) === words;
    const expected = withheld.has(id)
      ? ['withheld']
      : passage === undefined
        ? ['withdrawn']
        : unchanged
          ? ['same words', 'moved']
          : ['corrected'];
    if (partly.has(id) && !unchanged) expected.push('withheld');
    const { verdict } = judgeAddress(addresses, fragment);
    assert.ok(expected.includes(verdict), `${fragment} is ${verdict}, expected ${expected.join(' or ')}`);
  }
}

test('every address ever published leads to the right passage, or says what became of it', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      const seen = new Set<EditedPassage>();
      for (const edition of recordSequence(sequence)) {
        const { text, document, ledgerText } = edition;
        assert.deepEqual(checkLedger(document), [], 'the recorded ledger agrees with the text');
        assertIds(edition);
        assertVerdicts(edition);
        for (const passage of text) {
          // Checked when the words are withheld: the same words may come again, in another passage.
          if (!passage.withheld || seen.has(passage)) continue;
          seen.add(passage);
          const words = normalize(passage.words);
          const copied = text.some((other) => !other.withheld && normalize(other.words).includes(words));
          if (!copied) assert.ok(!normalize(ledgerText).includes(words), 'withheld words are out of the ledger');
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test('a merged passage forwards to the passage that has its words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.nat(), (index, seed) => {
      const text = createText(seed);
      const first = recordText(readText(text, undefined), text, '2027-01-01').ledger;
      applyEdit(text, new Map(), new Set(), { kind: 'merge', choice: index, otherChoice: 0, seed });
      const { ledger } = recordText(readText(text, formatLedger(first)), text, '2027-01-02');
      const verdict = judgeAddress(
        listPublished(ledger, () => undefined),
        `p${index + 2}`,
      );
      assert.equal(verdict.verdict, 'withdrawn');
      assert.deepEqual('forwards' in verdict ? verdict.forwards : [], [`p${index + 1}`]);
    }),
    { numRuns: 50 },
  );
});
