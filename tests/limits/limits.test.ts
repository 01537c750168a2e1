/**
 * Hostile and very long texts, in every kind of file and as the text of a new document: a message or a page in ten
 * seconds of processor time, with less than 1 GB of memory.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { isFull } from '../support/full-run.ts';
import { markdownPlaces, yamlPlaces } from './archive-with-text.ts';
import { markdownTexts, permittedTexts, scholarlyTexts, yamlTexts } from './pathological-texts.ts';
import { runTexts } from './run-texts.ts';

const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1000;
/** The time on the clock after which a text is given up. Other programs can use the processors at the same time. */
const PATIENCE = 300;

/** Whether every text is read in every kind of file, which takes several minutes: `LIMIT_TEXTS=all npm test -- limits`. */
const isExhaustive = process.env['LIMIT_TEXTS'] === 'all';

/** So many texts, evenly spaced; more of them in a full run. */
function take(names: readonly string[], count: number): readonly string[] {
  const wanted = isFull ? count * 4 : count;
  if (isExhaustive || names.length <= wanted) return names;
  return Array.from({ length: wanted }, (_, index) => names[Math.floor((index * names.length) / wanted)] ?? '');
}

/** The kinds of file with their texts. */
const places: readonly (readonly [place: string, names: readonly string[]])[] = [
  ...[...markdownPlaces, 'new'].map((place): [string, string[]] => [place, Object.keys(markdownTexts)]),
  ...yamlPlaces.map((place): [string, string[]] => [place, Object.keys(yamlTexts)]),
];

for (const [index, [place, names]] of places.entries()) {
  const isMain = place === 'transcription' || place === 'new' || place === 'settings';
  // Another part of the list for each kind.
  const part = [...names.slice(index * 3), ...names.slice(0, index * 3)];
  test(`hostile texts, ${place}: a message or a page in time`, () =>
    assertTexts(place, isMain ? take(names, 8) : take(part, 2)));
}

test('texts just within the limits are read and rendered in time', () =>
  assertTexts('transcription', take(Object.keys(permittedTexts), 3), /^rendered/));

test('what a scholar may have is drafted in time', () =>
  assertTexts('new', take(Object.keys(scholarlyTexts), 2), /^drafted/));

async function assertTexts(place: string, names: readonly string[], outcome = /^/): Promise<void> {
  for (const { name, failure, seconds, megabytes, outcome: found = '' } of await runTexts(place, names, PATIENCE)) {
    assert.equal(failure, undefined, `${name}: ${failure}`);
    assert.ok(seconds < MOST_SECONDS, `${name}: ${seconds} s`);
    assert.ok(megabytes < MOST_MEGABYTES, `${name}: ${megabytes} MB`);
    assert.match(found, outcome, name);
  }
}

test('no call spreads an array of unknown length into arguments, which exceeds the stack', () => {
  const spread = /(?:\.(?:push|unshift|splice|fromCharCode|fromCodePoint)|Math\.(?:max|min))\((?:[^()[\]{}]*, )?\.\.\./;
  assert.match('problems.push(...found)', spread);
  assert.match('Math.max(0, ...lengths)', spread);
  assert.doesNotMatch('problems.push({ ...found })', spread);
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|astro)$/.test(file),
  );
  const found = files.flatMap((file) =>
    readFileSync(join('src', file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (spread.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  assert.deepEqual(found, []);
});
