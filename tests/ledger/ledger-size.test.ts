/** Whatever the check accepts can be published, corrected, and withheld: what the command writes has no limit. */
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { isFull } from '../support/full-run.ts';
import { createFixture } from './fixture.ts';
import { checkArchive } from '../../src/checks/check-archive.ts';
import { readArchive } from '../../src/load/read-archive.ts';

const MEBIBYTE = 1_048_576;

test('3,800 paragraphs of two words are published, corrected, and withheld', async (t) => {
  const paragraphs = Array.from({ length: 3800 }, (_, index) => `Name ${index + 1}.`);
  await publishAndChange(t, paragraphs, 'Name 1900.', 'Nome 1900.');
});

test('a statute of 460 kB in 2,130 paragraphs is published, corrected, and withheld', { skip: !isFull }, async (t) => {
  const paragraphs = Array.from({ length: 2130 }, (_, index) => writeSection(index + 1));
  assert.ok(paragraphs.join('\n\n').length > 460_000);
  const [wrong = ''] = paragraphs.slice(1000);
  await publishAndChange(t, paragraphs, wrong, wrong.replace('person', 'persons'));
});

/** Publishes a document, corrects a paragraph, corrects every paragraph, and withholds one. */
async function publishAndChange(
  t: TestContext,
  paragraphs: readonly string[],
  wrong: string,
  right: string,
): Promise<void> {
  const fixture = await createFixture();
  t.after(() => fixture.remove());
  const publish = async (texts: readonly string[], ...args: string[]): Promise<void> => {
    await fixture.write(`${texts.join('\n\n')}\n`);
    const { code, output } = await fixture.ledger(...args);
    assert.equal(code, 0, output.slice(-2000));
    assert.deepEqual(checkArchive(await readArchive(fixture.folder), true), []);
  };
  await publish(paragraphs);
  const { size } = await stat(join(fixture.folder, 'documents/report.ledger.json'));
  assert.ok(size > MEBIBYTE, `The ledger has ${size} bytes, and so it does not show that there is no limit`);
  const corrected = paragraphs.map((text) => (text === wrong ? right : text));
  await publish(corrected, '--reason', 'A letter was wrong');
  const withheld = corrected.with(5, '[[withheld: p6]]');
  await publish(withheld, '--reason', 'A private name');
  assert.equal((await fixture.recorded()).addresses.filter(({ state }) => state === 'withheld').length, 1);
}

/** A section of about 230 characters, whose words differ from those of other sections. */
function writeSection(number: number): string {
  const clauses = Array.from({ length: 6 }, (_, clause) => `article ${number * 7 + clause} of chapter ${number % 90}`);
  return `(${number}) No person shall hold any office named in ${clauses.join(', nor in ')}, unless the court so orders.`;
}
