/** Quotations altered in known ways, and the verdicts on them: 1,000 of each kind, from a seed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { indexArchive } from '../../src/draft/indexed-archive.ts';
import { readArchiveText } from '../../src/draft/archive-text.ts';
import { checkDraft, type Finding } from '../../src/draft/draft-findings.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { addressesJsonl } from '../../src/exports/address-lines.ts';
import { joinContent } from '../../src/exports/file-content.ts';
import { passagesJsonl } from '../../src/exports/passages-jsonl.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { createPaths } from '../../src/paths.ts';
import { alterations, alterQuotation, type Alteration } from '../support/altered-quotations.ts';
import { createRandom } from '../support/random-change.ts';
import { unlessPresent } from '../support/unless-present.ts';

const COUNT = 1000;

// The words of a generated archive repeat: altered, they are often those of another passage.
describe('altered quotations', { skip: unlessPresent('senate-letter', 'fact-sheet') }, async () => {
  const { archive } = await readArchive('content');
  assert.ok(archive);
  const source = { archive, paths: createPaths('https://archive.example/') };
  const read = (format: typeof passagesJsonl) => joinContent(format.write(archive, source)).toString();
  const text = readArchiveText(read(passagesJsonl), read(addressesJsonl));
  const index = indexArchive(text);
  const passages = text.passages.map((passage) => passage.text).filter((words) => !words.includes('"'));

  /** The letters and digits of a text, for an independent comparison. */
  const lettersOf = (words: string) =>
    words
      .normalize('NFKC')
      .replace(/[\u00AD\u200B]/g, '')
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  // Words from the end of a passage and the beginning of the next one are consecutive in the document.
  const whole = [...Map.groupBy(text.passages, ({ document }) => document).values()].map((ofDocument) =>
    ` ${lettersOf(ofDocument.map((passage) => passage.text).join(' '))} `.toLowerCase(),
  );

  const counts = new Map<Alteration, Map<string, number>>();
  for (const [seed, kind] of alterations.entries()) {
    const random = createRandom(1000 + seed);
    const verdicts = new Map<string, number>();
    for (let made = 0; made < COUNT;) {
      const words = alterQuotation(kind, passages, random);
      if (words === undefined) continue;
      const isOriginal = whole.some((passage) => passage.includes(` ${lettersOf(words).toLowerCase()} `));
      // Words that were altered may be those of another passage.
      if (isOriginal && !['verbatim', 'typography', 'marked changes'].includes(kind)) continue;
      made += 1;
      const verdict = verdictOn(
        checkDraft(readDraft(`The paper says: “${words.replaceAll(/[“”]/g, "'")}” there.`, 'text'), index),
      );
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
    counts.set(kind, verdicts);
  }

  const countOf = (kind: Alteration, ...verdicts: string[]) =>
    verdicts.reduce((sum, verdict) => sum + (counts.get(kind)?.get(verdict) ?? 0), 0);

  test('a quotation in the words of the archive is verbatim', (context) => {
    for (const [kind, verdicts] of counts)
      context.diagnostic(`${kind}: ${JSON.stringify(Object.fromEntries(verdicts))}`);
    assert.equal(countOf('verbatim', 'verbatim', 'verbatim, changes marked'), COUNT);
  });

  test('typographic changes alone are never reported as other words', () => {
    assert.equal(countOf('typography', 'verbatim', 'verbatim, changes marked'), COUNT);
  });

  test('marked changes are recognized', () => {
    assert.equal(countOf('marked changes', 'verbatim', 'verbatim, changes marked'), COUNT);
  });

  for (const kind of ['word changed', 'word dropped', 'word added', 'words swapped', 'spliced'] as const) {
    test(`no quotation passes as verbatim: ${kind}`, () => {
      assert.equal(countOf(kind, 'verbatim', 'verbatim, changes marked', 'earlier reading', 'another passage'), 0);
    });
    test(`at least 980 of 1,000 altered quotations are compared with a passage: ${kind}`, () => {
      assert.ok(countOf(kind, 'differs') >= 980, JSON.stringify(Object.fromEntries(counts.get(kind) ?? [])));
    });
  }

  test('invented sentences in the vocabulary of the archive are never matched', () => {
    assert.ok(
      countOf('invented', 'not in the archive') >= COUNT - 1,
      JSON.stringify(Object.fromEntries(counts.get('invented') ?? [])),
    );
  });
});

function verdictOn(findings: readonly Finding[]): string {
  return findings.find(({ kind }) => kind === 'quotation')?.verdict ?? 'nothing';
}
