/** `npm run new` writes files that pass the check, and no others. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const OUT = 'tests/.out/new';

function runIn(content: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/run.mjs', command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_CONTENT: content },
  });
  return { status, said: stdout + stderr };
}

test('files that would not pass the check are not written', () => {
  const content = join(OUT, 'refused');
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/archives/treaty', content, { recursive: true });
  const list = () => readdirSync(OUT, { recursive: true }).map(String).sort();
  const received = (name: string, text: string | Uint8Array) => {
    mkdirSync(join(OUT, 'texts'), { recursive: true });
    writeFileSync(join(OUT, 'texts', name), text);
    return ['document', '--from', join(OUT, 'texts', name), '--title', 'A title', '--date', '1900'];
  };
  const cases: readonly [status: number, args: readonly string[], says: RegExp][] = [
    [2, ['source', '--id', 'x', '--document', 'treaty', '--note', '1', '--title', 'y'], /already links sources\/manual\.md/],
    [2, ['annotation', '--document', 'treaty', '--quote', 'x', '--headline', 'One'], /`One` for --headline, expected three to eight words/],
    [2, received('large.txt', 'Words of no weight.\n\n'.repeat(60_000)), /Unexpected \d+ bytes, expected 1048576 at most/],
    [2, received('empty.txt', ''), /without words/],
    [2, received('blank.txt', '\uFEFF \r\n\t\n'), /without words/],
  ]; // prettier-ignore
  const before = list();
  for (const [status, args, says] of cases) {
    const { status: exit, said } = runIn(content, 'new', ...args);
    assert.match(said, says);
    assert.equal(exit, status, said);
    assert.doesNotMatch(said, /Wrote/);
  }
  const { status, said } = runIn(join(OUT, 'refusd'), 'new', 'document', '--id', 'x', '--title', 'y', '--date', '1900');
  assert.match(said, /without archive\.yaml, expected an archive.*; did you mean `\S+refused`\?\n$/);
  assert.equal(status, 2);
  assert.deepEqual(list(), before);
});

test('an archive, a document, a source, and an annotation in an empty folder pass the check', () => {
  const content = join(OUT, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  const run = (command: string, ...args: string[]) => runIn(content, command, ...args);
  const file = join(OUT, 'My Letter (1900).txt');
  writeFileSync(file, '\uFEFFDear reader:\r\n\r\nWords^1 and *words*.\r\n\r\n^1 A note.\r\n');
  const expected: readonly [status: number, args: readonly string[], says: RegExp][] = [
    [0, ['archive', '--title', 'Papers'], /Wrote .*archive\.yaml\nWrote .*\.gitattributes/],
    [2, ['archive', '--title', 'Papers'], /exists already/],
    [2, ['document', '--from', file], /Missing --title, --date/],
    [2, ['document', '--from', file, '--titel', 'x'], /did you mean `title`\?\n$/],
    [2, ['document', '--from', file, '--title', 'x', '--date', '1900-13'], /for --date, expected a date such as/],
    [0, ['document', '--from', file, '--title', 'x', '--date', '1900', '--kind', 'letter'], /my-letter-1900\.md/],
    [2, ['source', '--id', 'work', '--document', 'my-leter-1900', '--note', '1', '--title', 'y'], /did you mean `my-letter-1900`/],
    [2, ['source', '--id', 'work', '--document', 'my-letter-1900', '--note', '2', '--title', 'y'], /its notes are 1/],
    [0, ['source', '--id', 'work', '--document', 'my-letter-1900', '--note', '1', '--title', 'y'], /work\.md/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'words', '--passage', 'p9', '--headline', 'Three plain words'], /`my-letter-1900` has no passage `p9`; its passages are p1, p2/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'nothing', '--headline', 'Three plain words'], /The words `nothing` are not in `my-letter-1900`/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'r', '--passage', 'p2', '--headline', 'Three plain words'], /occur 2 times \(p2: 2\); .* with --prefix or --suffix/],
    [0, ['annotation', '--document', 'my-letter-1900', '--quote', 'r', '--passage', 'p2', '--prefix', 'wo', '--suffix', 'ds.', '--headline', 'Three other words'], /three-other-words\.md/],
    [0, ['annotation', '--document', 'my-letter-1900', '--quote', 'Dear reader', '--headline', 'Three plain words'], /three-plain-words\.md/],
    [2, ['anotation'], /did you mean `annotation`/],
  ]; // prettier-ignore
  for (const [status, args, says] of expected) {
    const { status: exit, said } = run('new', ...args);
    assert.match(said, says);
    assert.equal(exit, status, said);
  }
  assert.deepEqual(readFileSync(join(content, 'received/my-letter-1900.txt')), readFileSync(file));
  const { status, said } = run('check');
  assert.equal(status, 0, said);
  assert.match(said, /0 errors/);
});
