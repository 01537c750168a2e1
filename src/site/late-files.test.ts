/** Either thread writes the bag and the EPUB. The bag has files that are in the new site or in the spare. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { measure, type MeasuredFile } from '../exports/file-content.ts';
import { readEnvironment } from '../load/environment.ts';
import { planOutput } from './atomic-output.ts';
import { claimLate, createLateClaims, writeLate } from './late-files.ts';
import { openReuse } from './open-reuse.ts';
import { loadChecked } from './read-checked.ts';
import { createSiteFiles } from './site-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'late-files-'));
test.after(() => rmSync(folder, { recursive: true }));

test('one thread can claim each file', () => {
  const claims = createLateClaims();
  assert.deepEqual(
    (['bag', 'bag', 'epub', 'epub', 'bag'] as const).map((file) => claimLate(claims, file)),
    [true, false, true, false, false],
  );
});

test('the bag has the files of the new site, and those of the spare that the build keeps', async () => {
  const content = join(import.meta.dirname, '../../tests/archives/one-letter');
  const environment = readEnvironment({ ARCHIVE_CONTENT: content, ARCHIVE_OUT: join(folder, 'site') });
  const { shared } = await loadChecked(environment);
  assert.ok(shared);
  const output = planOutput(folder, environment, 1);
  const built = { ...shared, reuse: openReuse(shared, environment, 'e', output, 'pages') };
  const texts = new Map([
    ['sources.bib', 'one'],
    ['sources.ris', 'two'],
  ]);
  const exported = new Map<string, MeasuredFile>();
  for (const [path, text] of texts) {
    mkdirSync(join(output.next, dirname(path)), { recursive: true });
    writeFileSync(join(output.next, path), text);
    exported.set(path, measure(text));
  }
  const write = (): Buffer => {
    const [claims, files] = [createLateClaims(), createSiteFiles(output.next)];
    assert.ok(writeLate('bag', { shared: built, environment, output, claims, files }, () => exported));
    const bytes = readFileSync(join(output.next, 'archive-bag.zip'));
    rmSync(join(output.next, 'archive-bag.zip'));
    return bytes;
  };
  const all = write();
  for (const text of texts.values()) assert.ok(all.includes(text), text);

  mkdirSync(output.spare, { recursive: true });
  renameSync(join(output.next, 'sources.ris'), join(output.spare, 'sources.ris'));
  // The spare can have another version of a file that the build has written again.
  writeFileSync(join(output.spare, 'sources.bib'), 'old');
  rmSync(join(output.saved, 'bag-parts'), { recursive: true });
  assert.ok(write().equals(all), 'without saved parts');
  assert.ok(write().equals(all), 'with saved parts');
});
