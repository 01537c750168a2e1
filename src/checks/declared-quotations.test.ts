import assert from 'node:assert/strict';
import test from 'node:test';
import { frontMatter, readSample } from '../../tests/support/sample-document.ts';
import { checkSpeakers } from './declared-quotations.ts';

const quotation = (number: number) => `“Words ${number}” are here.`;
const book = (length: number) => Array.from({ length }, (_, index) => quotation(index + 1)).join('\n\n');
const declareFirst = frontMatter.replace(
  'rights:',
  'quotations:\n  - passage: p1\n    exact: Words 1\n    speaker: not said\n    cites: none\nrights:',
);

const cases: readonly [name: string, file: string, messages: readonly string[]][] = [
  ['one', frontMatter + book(1), ['The quotation “Words 1” in `p1` has no speaker']],
  ['two', frontMatter + book(2), ['Not examined: 2 quotations of the document have no speaker, “Words 1” in `p1`, “Words 2” in `p2`']],
  ['256', frontMatter + book(256), ['Not examined: 256 quotations of the document have no speaker, “Words 1” in `p1`, “Words 2” in `p2`, “Words 3” in `p3`, …']],
  ['255 of 256', declareFirst + book(256), ['Not examined: 255 of the 256 quotations of the document have no speaker, “Words 2” in `p2`, “Words 3” in `p3`, “Words 4” in `p4`, …']],
  ['256, of which the front matter says that nobody examined them', frontMatter.replace('rights:', 'quotations: not examined\nrights:') + book(256), []],
  ['in German, Polish, Danish, French, and Japanese', `${frontMatter}„Eins“ und „dwa” and »tre« und «quatre» と「五」と『六』。`, ['Not examined: 6 quotations of the document have no speaker, “Eins” in `p1`, “dwa” in `p1`, “tre” in `p1`, …']],
  ['none', frontMatter + 'Words.', []],
  ['all declared', declareFirst + book(1), []],
]; // prettier-ignore

for (const [name, file, messages] of cases) {
  test(`quotations without a speaker are one line of the report: ${name}`, () => {
    const { value } = readSample(file);
    assert.ok(value);
    assert.deepEqual(
      checkSpeakers(value).map(({ message }) => message),
      messages,
    );
  });
}
