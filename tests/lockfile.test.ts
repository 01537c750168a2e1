/** `package-lock.json` pins every package by its content, for every platform, and names no registry. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([path]) => path !== '');

test('every package has its digest', () => {
  assert.ok(entries.length > 300);
  const without = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  assert.deepEqual(without, []);
});

test('no package names a registry', () => {
  assert.deepEqual(entries.filter(([, { resolved }]) => resolved !== undefined), []); // prettier-ignore
});
