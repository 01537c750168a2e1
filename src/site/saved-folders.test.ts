/** A build deletes what builds saved for sites that no longer exist, and nothing else. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test from 'node:test';
import { planOutput } from './atomic-output.ts';
import { claimSaved, pruneSaved } from './saved-folders.ts';

/** A project in which several sites were built. Each result is the plan of one of them. */
function createProject(root: string, outs: readonly string[], content = 'content') {
  return outs.map((out) => {
    const output = planOutput(root, { content, out }, 1);
    claimSaved(output);
    writeFileSync(join(output.saved, 'build.json'), '{}');
    mkdirSync(output.out, { recursive: true });
    return output;
  });
}

function createRoot(t: test.TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'saved-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const listSaved = (root: string) => readdirSync(join(root, '.astro/saved')).sort();
const nameOf = ({ saved }: { readonly saved: string }) => basename(saved);

test('the saved folder of a deleted site is deleted; those of existing sites are kept', (t) => {
  const root = createRoot(t);
  const [dist, trial, other] = createProject(root, ['dist', 'trial', 'a/b c']);
  assert.ok(dist && trial && other);
  const [second] = createProject(root, ['trial'], 'letters');
  assert.ok(second);
  pruneSaved(dist);
  assert.equal(listSaved(root).length, 4);
  rmSync(trial.out, { recursive: true });
  pruneSaved(dist);
  assert.deepEqual(listSaved(root), [nameOf(dist), nameOf(other)].sort());
  assert.deepEqual(readdirSync(dist.saved).sort(), ['build.json', 'output.txt']);
});

test('the saved folder of a first build, which has no site yet, is kept by this build', (t) => {
  const root = createRoot(t);
  const [first] = createProject(root, ['dist']);
  assert.ok(first);
  rmSync(first.out, { recursive: true });
  pruneSaved(first);
  assert.deepEqual(listSaved(root), [nameOf(first)]);
});

test('the saved folder of a first build is kept by another build that runs at the same time', (t) => {
  const root = createRoot(t);
  const [dist, first] = createProject(root, ['dist', 'first']);
  assert.ok(dist && first);
  rmSync(first.out, { recursive: true });
  mkdirSync(first.next, { recursive: true });
  pruneSaved(dist);
  assert.deepEqual(listSaved(root), [nameOf(dist), nameOf(first)].sort());
});

test('a saved folder that does not name its output folder is deleted', (t) => {
  const root = createRoot(t);
  const [dist] = createProject(root, ['dist']);
  assert.ok(dist);
  mkdirSync(join(root, '.astro/saved/0123-4567'));
  pruneSaved(dist);
  assert.deepEqual(listSaved(root), [nameOf(dist)]);
});
