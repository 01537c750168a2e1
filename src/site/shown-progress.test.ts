/** The progress of commands that read and check an archive. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { showProgress } from './shown-progress.ts';

/** What `showProgress` told a progress, as words. */
function record() {
  const told: string[] = [];
  const progress = {
    begin: (phase: string, total?: number) => void told.push(`${phase} ${total}`),
    step: () => void told.push('step'),
    end: () => void told.push('end'),
  };
  return { told, shown: showProgress(progress) };
}

test('reading and checking are phases with a step for each file and each document', async () => {
  const { told, shown } = record();
  const read = await shown.read('tests/archives/one-letter');
  const [first, ...rest] = told;
  // The archive has one document, and the file of settings is not a step.
  assert.match(first ?? '', /^Reading \d+$/);
  assert.ok(rest.filter((what) => what === 'step').length >= 1);
  assert.equal(told.at(-1), 'end');
  told.length = 0;
  shown.check(read);
  assert.deepEqual(told, ['Checking 1', 'step', 'end']);
});

test('a folder that does not exist ends its phase', async () => {
  const { told, shown } = record();
  const { archive } = await shown.read('tests/archives/none').catch(() => ({ archive: undefined }));
  assert.equal(archive, undefined);
  assert.deepEqual(told, ['Reading 0', 'end']);
});
