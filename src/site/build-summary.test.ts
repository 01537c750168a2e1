/** The summary of a build. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { archive } from '../../tests/support/bridge-archive.ts';
import { summarizeBuild } from './build-summary.ts';

test('what the site has, and how long the build took', () => {
  const result = { pages: 1, files: 1200, bytes: 4_450_000, warnings: 0, duration: 6200, folder: 'dist' };
  assert.match(
    summarizeBuild(archive, result),
    /^2 documents, \d+ passages, 1 page, 1,200 files, 4\.5 MB, no warnings, 6\.2 s\. The site is in dist\.$/,
  );
  assert.match(summarizeBuild(archive, { ...result, warnings: 2 }), /, 2 warnings, /);
});
