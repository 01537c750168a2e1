/** The record of a build is saved, also while another build of the same site saves its own. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { type BuildRecord, loadRecord, saveRecord } from './build-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-record-'));
test.after(() => rmSync(folder, { recursive: true }));

test('two builds of the same site can save their records at the same time', () => {
  const file = join(folder, 'saved', 'files.json');
  const record: BuildRecord = { engine: 'e', search: '', inputs: [], files: {} };
  const replacements = ['first', 'second'].map((search) => saveRecord(file, { ...record, search }));
  for (const replace of replacements) replace();
  assert.deepEqual(loadRecord(file, 'e'), { ...record, search: 'second' });
});

test('a record that cannot be written does not end the build, and the last one remains', () => {
  const file = join(folder, 'blocked', 'files.json');
  const record: BuildRecord = { engine: 'e', search: 'last', inputs: [], files: {} };
  saveRecord(file, record)();
  mkdirSync(`${file}.next/folder`, { recursive: true });
  saveRecord(file, { ...record, search: 'next' })();
  assert.deepEqual(loadRecord(file, 'e'), record);
});
