/**
 * Hostile and very long texts, in a transcription and in the settings: a message or a page in ten seconds of processor
 * time, with less than 1 GB of memory.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { sample } from '../support/full-run.ts';
import { markdownTexts, permittedTexts, yamlTexts } from './pathological-texts.ts';
import { runTexts } from './run-texts.ts';

const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1000;
/** The time on the clock after which a text is given up. Other programs can use the processors at the same time. */
const PATIENCE = 300;

/** A short run reads a sample. */
const markdownNames = sample(Object.keys(markdownTexts), 12);
const yamlNames = sample(Object.keys(yamlTexts), 8);

test('texts of Markdown: a message or a page in time', () => assertTexts('transcription', markdownNames));

test('texts of YAML: a message in time', () => assertTexts('settings', yamlNames));

test('a table just within the limits is read and rendered in time', () =>
  assertTexts('transcription', Object.keys(permittedTexts).slice(0, 2), /^rendered/));

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
