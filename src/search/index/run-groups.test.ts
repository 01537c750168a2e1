/** What is derived from runs is the same as without saved parts, and only changed runs and their groups are made again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryParts } from '../../../tests/support/memory-parts.ts';
import { deriveGroups } from './run-groups.ts';

const RUNS = Array.from({ length: 300 }, (_, number) => ({ name: `run ${number}`, digest: `words ${number}` }));
const change = (number: number) => RUNS.map((run, index) => (index === number ? { ...run, digest: 'other' } : run));
const derivation = {
  kind: 'words',
  item: 'en',
  derive: ({ digest }: { readonly digest: string }) => [digest],
  join: (lists: Iterable<string[]>) => [...lists].flat(),
};

test('a changed run is derived again, and joined with the saved runs of its group', () => {
  let saved = memoryParts();
  let last = RUNS;
  for (const runs of [RUNS, change(50), change(51), RUNS.slice(1), RUNS.toSpliced(30, 1), RUNS]) {
    saved = memoryParts(saved.saved);
    const joined = [...deriveGroups(runs, derivation, saved.parts)].flat();
    assert.deepEqual(joined, runs.map(({ digest }) => digest));
    const changed = runs.filter((run) => !last.some(({ name, digest }) => name === run.name && digest === run.digest));
    const isOfGroup = (name: string) => name.startsWith('words of the group');
    assert.equal(saved.made.filter((name) => !isOfGroup(name)).length, last === runs ? RUNS.length : changed.length);
    if (last !== runs) assert.ok(saved.made.filter(isOfGroup).length <= 3);
    last = runs;
  }
}); // prettier-ignore

test('several groups are joined', () => {
  const groups = [...deriveGroups(RUNS, derivation)];
  assert.ok(groups.length > 2 && groups.length < RUNS.length / 8, `${groups.length} groups`);
});

test('other options derive all runs again', () => {
  const first = memoryParts();
  void [...deriveGroups(RUNS, derivation, first.parts)];
  const second = memoryParts(first.saved);
  void [...deriveGroups(RUNS, { ...derivation, item: 'de' }, second.parts)];
  assert.deepEqual(second.made.toSorted(), first.made.toSorted());
});
