/** `npm run new` writes files that pass the check, and no others. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { main as check } from './check.ts';
import { main } from './new.ts';
import { runCommand } from '../../tests/support/run-command.ts';

const OUT = 'tests/.out/new';

test('files that would not pass the check are not written', async () => {
  const content = join(OUT, 'refused');
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/archives/treaty', content, { recursive: true });
  const list = () => readdirSync(OUT, { recursive: true }).map(String).sort();
  const received = (name: string, text: string | Uint8Array) => {
    mkdirSync(join(OUT, 'texts'), { recursive: true });
    writeFileSync(join(OUT, 'texts', name), text);
    return ['document', '--from', join(OUT, 'texts', name), '--title', 'A title', '--date', '1900'];
  };
  const cases: readonly [status: number, args: readonly string[], prints: RegExp][] = [
    [2, ['source', '--id', 'x', '--document', 'treaty', '--note', '1', '--title', 'y'], /already links sources\/manual\.md/],
    [2, ['annotation', '--document', 'treaty', '--quote', 'x', '--headline', 'One'], /`One` for --headline, expected three to eight words/],
    [2, received('large.txt', 'Words of no weight.\n\n'.repeat(60_000)), /Unexpected \d+ bytes, expected 1048576 at most/],
    [2, received('empty.txt', ''), /without words/],
    [2, received('書簡.txt', 'Words.'), /Missing --id: no id can be made of the name of .*書簡\.txt\. Choose one/],
    [2, received('letter.docx', 'PK\u0003\u0004boats'), /letter\.docx, which is a Word, OpenDocument, or EPUB file.*, expected plain text \(UTF-8\)\. To get the text, use `pandoc/],
    [2, received('letter.html', '<!doctype html><p>Boats</p>'), /an HTML file/],
    // 醜い in Shift JIS
    [2, received('sjis.txt', Uint8Array.of(0x8f, 0x58, 0x82, 0xa2)), /Unexpected encoding in .*sjis\.txt, expected UTF-8\. .*`-f SHIFT_JIS`/],
    [2, received('blank.txt', '\uFEFF \r\n\t\n'), /without words/],
  ]; // prettier-ignore
  const before = list();
  for (const [status, args, prints] of cases) {
    const { status: exit, output } = await runCommand(main, content, ...args);
    assert.match(output, prints);
    assert.equal(exit, status, output);
    assert.doesNotMatch(output, /Wrote/);
  }
  const { status, output } = await runCommand(
    main,
    join(OUT, 'refusd'),
    'document',
    '--id',
    'x',
    '--title',
    'y',
    '--date',
    '1900',
  );
  assert.match(output, /without archive\.yaml, expected an archive.*; did you mean `\S+refused`\?\n$/);
  assert.equal(status, 2);
  assert.deepEqual(list(), before);
});

const FRENCH =
  'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et ' +
  'doivent agir les uns envers les autres dans un esprit de fraternité.';

const TELEGRAM =
  'REFERENCE YOUR TELEGRAM MAY SECOND STOP MINISTER STATES CARGO HELD AT PORT PENDING ORDERS STOP WILL ARRIVE TUESDAY ' +
  'WITH PAPERS STOP REQUEST FUNDS FOR REPAIRS STOP CAPTAIN REFUSES TO SAIL BEFORE PAYMENT STOP ADVISE IF OFFICE CAN ' +
  'SEND TWO HUNDRED POUNDS BY WIRE STOP WEATHER BAD AND CREW IN LOW SPIRITS STOP HARBOR MASTER NOT HELPFUL STOP ' +
  'YOUR LETTER RECEIVED HERE TUESDAY AFTER LONG DELAY STOP SECOND SHIP EXPECTED FROM SOUTH WITHIN TWO WEEKS STOP PLEASE ' +
  'INFORM OWNERS THAT INSURANCE IS PAID STOP ALL CREW ARE WELL STOP REPLY AT ONCE STOP';

test('an archive, a document, a source, and an annotation in an empty folder pass the check', async () => {
  const content = join(OUT, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  const pismo = join(OUT, 'письмо.txt');
  writeFileSync(pismo, 'Words.\n');
  const file = join(OUT, 'My Letter (1900).txt');
  writeFileSync(file, '\uFEFFDear reader:\r\n\r\nWords^1 and *words*.\r\n\r\n^1 A note.\r\n');
  const udhr = (name: string, text: string) => {
    writeFileSync(join(OUT, `${name}.txt`), text);
    return join(OUT, `${name}.txt`);
  };
  const expected: readonly [status: number, args: readonly string[], prints: RegExp][] = [
    [0, ['archive', '--title', 'Papers'], /Wrote .*archive\.yaml\nWrote .*\.gitattributes\nLook at the file: `licences` .*CC BY 4\.0, and `contact: none` /],
    [2, ['archive', '--title', 'Papers'], /exists already/],
    [2, ['document', '--from', file], /Missing --title, --date: What is the title of the document\? What is the date of the document \(.*, or unknown\)\?\n$/],
    [2, ['document', '--from', file, '--titel', 'x'], /did you mean `title`\?\n$/],
    [2, ['document', '--from', file, '--title', 'x', '--date', '1900-13-01'], /for --date, expected a date such as/],
    [0, ['document', '--from', file, '--title', 'x', '--date', '1900', '--kind', 'letter'], /my-letter-1900\.md/],
    [0, ['document', '--from', pismo.replaceAll('/', '\\'), '--title', 'x', '--date', '1900'], /documents\/pismo\.md/],
    [0, ['document', '--from', udhr('diary', 'Words.'), '--title', 'x', '--date', '1900-13'], /The date 1900-13 is read as 1900–1913\.\n/],
    [0, ['document', '--from', udhr('logbook', 'Words.'), '--title', 'Logbook', '--date', '1909-11', '--printed', 'none'], /^(?![^]*is read as)Wrote/],
    [0, ['document', '--from', udhr('french', FRENCH.repeat(4)), '--title', 'x', '--date', '1948'], /french\.txt: the text has few of the most frequent words of English\. If it is in another language, write its code/],
    [0, ['document', '--from', udhr('telegram', TELEGRAM), '--title', 'x', '--date', '1948'], /telegram\.md\n(?!.*English)/],
    [0, ['document', '--from', udhr('short', 'Anna Boat, one oar. '.repeat(10)), '--title', 'x', '--date', '1948'], /short\.md\n(?!.*English)/],
    [0, ['document', '--from', udhr('russian', 'Все люди рождаются свободными.'), '--title', 'x', '--date', '1948-12'], /few of the most frequent words of English/],
    [0, ['document', '--from', udhr('german', 'Alle Menschen sind frei.'), '--title', 'x', '--date', '1948-12-10', '--language', 'de'], /german\.md\n(?!.*English)/],
    [2, ['source', '--id', 'work', '--document', 'my-leter-1900', '--note', '1', '--title', 'y'], /did you mean `my-letter-1900`/],
    [2, ['source', '--id', 'work', '--document', 'content\\documents\\my-letter-1900.md', '--note', '2', '--title', 'y'], /its notes are 1/],
    [0, ['source', '--id', 'work', '--document', 'my-letter-1900', '--note', '1', '--title', 'y'], /work\.md/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'words', '--passage', 'p9', '--headline', 'Three plain words'], /`my-letter-1900` has no passage `p9`; its passages are p1, p2/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'nothing', '--headline', 'Three plain words'], /The words `nothing` are not in `my-letter-1900`/],
    [2, ['annotation', '--document', 'my-letter-1900', '--quote', 'r', '--passage', 'p2', '--headline', 'Three plain words'], /occur 2 times \(p2: 2\); .* with --prefix or --suffix/],
    [0, ['annotation', '--document', 'my-letter-1900', '--quote', 'r', '--passage', 'p2', '--prefix', 'wo', '--suffix', 'ds.', '--headline', 'Three other words'], /three-other-words\.md/],
    [0, ['annotation', '--document', 'my-letter-1900', '--quote', 'Dear reader', '--headline', 'Three plain words'], /three-plain-words\.md/],
    [2, ['anotation'], /did you mean `annotation`/],
  ]; // prettier-ignore
  for (const [status, args, prints] of expected) {
    const { status: exit, output } = await runCommand(main, content, ...args);
    assert.match(output, prints);
    assert.equal(exit, status, output);
  }
  assert.deepEqual(readFileSync(join(content, 'received/my-letter-1900.txt')), readFileSync(file));
  const { status, output } = await runCommand(check, content);
  assert.equal(status, 0, output);
  assert.match(output, /0 errors/);
});
