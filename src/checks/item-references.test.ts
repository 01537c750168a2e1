/** Each rule about the apparatus: an edit of the archive that must be reported at its place. The archive itself has no problem. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkArchive } from './check-archive.ts';
import type { RuleId } from '../text/rules.ts';
import { readArchive } from '../load/read-archive.ts';

type Edit = readonly [file: string, from: string | RegExp, to: string];

const LETTER = 'documents/letter.md';
const NOTICE = 'documents/notice.md';
const PEOPLE = 'names/people.yaml';
const BODIES = 'names/organisations.yaml';
const HOLLOWAY = 'annotations/letter/holloway.md';
const FIELDS = 'annotations/letter/x-p2-fields.md';
const SECRET = 'annotations/letter/x-p1-secret.md';
const GAZETTE = 'sources/gazette-1911-05-09.md';
const COURIER = 'sources/courier-1911-05-02.md';

/** The rule, the edits to a copy of the archive, the reported file, and the text at the reported place. */
const cases: readonly [rule: RuleId, edits: readonly Edit[], file: string, spot: RegExp][] = [
  ['quote-not-found', [[HOLLOWAY, 'exact: Peter Haloway', 'exact: Peter Halloway']], HOLLOWAY, /^exact: /],
  ['quote-ambiguous', [[HOLLOWAY, 'exact: Peter Haloway\npassage: p2', 'exact: bridge toll agreement']], HOLLOWAY, /^exact: /],
  ['passage-unknown', [[HOLLOWAY, 'passage: p2', 'passage: p22']], HOLLOWAY, /^passage: /],
  ['target-missing', [[HOLLOWAY, /quote:\n {2}exact: Peter Haloway\npassage: p2\n/, '']], HOLLOWAY, /./],
  ['sees-unknown', [[HOLLOWAY, '"#p4"', '"#p44"']], HOLLOWAY, /^"#p44"/],
  ['sees-unknown', [[FIELDS, 'notice#p6', 'notise#p6']], FIELDS, /^notise/],
  ['sees-unknown', [[FIELDS, 'notice#p6', 'notice']], FIELDS, /^notice/],
  ['relation-missing', [[FIELDS, 'relation: same subject\n', '']], FIELDS, /^kind: /],
  ['relation-missing', [[HOLLOWAY, 'kind: identification', 'kind: identification\nrelation: same subject']], HOLLOWAY, /^relation: /],
  ['evidence-unknown', [[HOLLOWAY, 'tribune-1911-06-20', 'tribune-1911-06-21']], HOLLOWAY, /^tribune/],
  ['evidence-unknown', [[PEOPLE, '- gazette-page', '- gazete-page']], PEOPLE, /^gazete-page/],
  ['evidence-unknown', [[GAZETTE, '    evidence: gazette-page', '    evidence: gazette']], GAZETTE, /^evidence: /],
  ['evidence-unused', [['annotations/letter/harbor-act.md', /evidence:\n {2}- harbor-act-text\n/, ''], ['names/agreements.yaml', / {2}evidence:\n {4}- harbor-act-text\n/, '']], 'evidence/harbor-act-text.yaml', /./],
  ['name-unknown', [[LETTER, 'speaker: ruth-amory', 'speaker: ruth-amery']], LETTER, /^speaker: /],
  ['name-unknown', [[BODIES, 'head: ruth-amory', 'head: ruth-amery']], BODIES, /^head: /],
  ['source-unknown', [[LETTER, 'reported-by: courier-1911-05-02', 'reported-by: courier-1911']], LETTER, /^reported-by: /],
  ['document-unknown', [[GAZETTE, 'document: letter', 'document: leter']], GAZETTE, /^document: /],
  ['name-doubled', [[PEOPLE, 'id: anna-beck', 'id: edmund-vale']], PEOPLE, /^id: edmund-vale/],
  ['name-ambiguous', [[PEOPLE, '    - Edmund Vale\n', '    - Edmund Vale\n    - Captain Crane\n']], PEOPLE, /^Captain Crane/],
  ['name-place', [[PEOPLE, '- letter#p5', '- letter#p55']], PEOPLE, /^letter#p55/],
  ['form-unused', [[PEOPLE, '    - Edmund Vale\n', '    - Edmund Vale\n    - Mr. Vale\n']], PEOPLE, /^Mr\. Vale/],
  ['file-unknown', [['names/persons.yaml', /^/, '[]\n']], 'names/persons.yaml', /./],
  ['quotation-unattributed', [[LETTER, /\n {2}- passage: p2\n {4}exact: alternative[^]*?cites: note iv/, '']], LETTER, /^In your answers/],
  ['quotation-not-found', [[LETTER, 'exact: alternative arrangements', 'exact: other arrangements']], LETTER, /^exact: other arrangements/],
  ['quotation-cites', [[LETTER, 'cites: note iii', 'cites: note iv']], LETTER, /^cites: note iv/],
  ['quotation-cites', [[LETTER, 'cites: note iii', 'cites: note xi']], LETTER, /^cites: note xi/],
  ['quotation-cites', [[LETTER, 'cites: note iii', 'cites: none']], LETTER, /^cites: none/],
  ['collation-not-found', [[GAZETTE, 'exact: an agreement on tolls', 'exact: an agreement on toll']], GAZETTE, /^exact: /],
  ['collation-not-found', [[GAZETTE, 'passage: p1', 'passage: p9']], GAZETTE, /^passage: p9/],
  ['collation-unfounded', [[COURIER, 'result: not compared', 'result: paraphrase']], COURIER, /^result: paraphrase/],
  ['collation-unfounded', [[NOTICE, 'result: not compared', 'result: same words']], NOTICE, /^result: same words/],
  ['words-shadowed', [[HOLLOWAY, 'The Tribune has', 'Work on the agreement is in progress. The Tribune has']], HOLLOWAY, /^headline: /],
  ['words-shadowed', [[SECRET, /headline: .*/, 'headline: Discussing the repair of the bridge with']], SECRET, /^headline: /],
  ['words-shadowed', [[LETTER, 'Five notes cite four works.', 'An agreement on tolls is close.']], LETTER, /^headnote: /],
  ['link-dead', [[HOLLOWAY, 'The Tribune has', 'The [Tribune](../../sources/tribune.md) has']], HOLLOWAY, /^\[Tribune/],
]; // prettier-ignore

async function check(edits: readonly Edit[]) {
  const folder = mkdtempSync(join(tmpdir(), 'apparatus-'));
  try {
    cpSync('tests/archives/bridge', folder, { recursive: true });
    for (const [file, from, to] of edits) {
      const path = join(folder, file);
      const text = file === 'names/persons.yaml' ? '' : readFileSync(path, 'utf8');
      const edited = text.replace(from, () => to);
      assert.ok(edited !== text || from instanceof RegExp, `${file}: the case changes nothing`);
      writeFileSync(path, edited);
    }
    const problems = checkArchive(await readArchive(folder));
    return problems.map((problem) => ({
      ...problem,
      file: problem.file.slice(folder.length + 1),
      spot:
        readFileSync(problem.file, 'utf8')
          .split('\n')
          [problem.line - 1]?.slice(problem.column - 1) ?? '',
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the archive has no problem', async () => {
  assert.deepEqual(await check([]), []);
});

for (const [rule, edits, file, spot] of cases) {
  const [[, from, to] = ['', '', '']] = edits;
  test(`${rule}: ${JSON.stringify(String(from).slice(0, 40))} → ${JSON.stringify(to.slice(0, 60))}`, async () => {
    const problems = await check(edits);
    const found = problems.filter((problem) => problem.rule === rule && problem.file === file);
    assert.ok(found.length >= 1, JSON.stringify(problems));
    assert.match(found[0]?.spot ?? '', spot);
  });
}

test('a mistake in a document is not reported again in annotations and names', async () => {
  const problems = await check([[LETTER, 'kind: letter', 'kind: leter']]);
  assert.deepEqual(problems.filter(({ file }) => file.startsWith('annotations') || file.startsWith('names')), []); // prettier-ignore
});

test('a form that another passage contains is not said to be in no text', async () => {
  const [problem] = await check([
    [PEOPLE, '- letter#p5', '- letter#p3'],
    [PEOPLE, '- letter#p2', '- letter#p4'],
  ]);
  assert.equal(
    problem?.message,
    'None of the places under `in` contains the form `you` of `ruth-amory` outside longer forms of names',
  );
});
