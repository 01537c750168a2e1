/** Each rule about the apparatus: an edit of the archive that must be reported at its place. The archive itself has no problem. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { checkArchive } from '../src/checks/check-archive.ts';
import type { RuleId } from '../src/text/rules.ts';
import { readArchive } from '../src/load/read-archive.ts';

type Edit = readonly [file: string, from: string | RegExp, to: string];

const LETTER = 'documents/senate-letter.md';
const PEOPLE = 'names/people.yaml';
const RYABKOV = 'annotations/senate-letter/ryabkov.md';
const FIELDS = 'annotations/senate-letter/x-p2-fields.md';
const DTCA = 'annotations/senate-letter/x-p1-dtca.md';
const BLOOMBERG = 'sources/bloomberg-2010-10-01.md';

/** The rule, the edits to a copy of the content, the reported file, and the text at the reported place. */
const cases: readonly [rule: RuleId, edits: readonly Edit[], file: string, spot: RegExp][] = [
  ['quote-not-found', [[RYABKOV, 'exact: Sergey Rybakov', 'exact: Sergey Ryabkov']], RYABKOV, /^exact: /],
  ['quote-ambiguous', [[RYABKOV, 'exact: Sergey Rybakov\npassage: p2', 'exact: missile defense agreements']], RYABKOV, /^exact: /],
  ['passage-unknown', [[RYABKOV, 'passage: p2', 'passage: p22']], RYABKOV, /^passage: /],
  ['target-missing', [[RYABKOV, /quote:\n {2}exact: Sergey Rybakov\npassage: p2\n/, '']], RYABKOV, /./],
  ['sees-unknown', [[RYABKOV, '"#p5"', '"#p55"']], RYABKOV, /^"#p55"/],
  ['sees-unknown', [[FIELDS, 'fact-sheet#p8', 'fact-shet#p8']], FIELDS, /^fact-shet/],
  ['sees-unknown', [[FIELDS, 'fact-sheet#p8', 'fact-sheet']], FIELDS, /^fact-sheet/],
  ['relation-missing', [[FIELDS, 'relation: same subject\n', '']], FIELDS, /^kind: /],
  ['relation-missing', [[RYABKOV, 'kind: identification', 'kind: identification\nrelation: same subject']], RYABKOV, /^relation: /],
  ['evidence-unknown', [[RYABKOV, 'rbth-2008-11-30', 'rbth-2008-11-31']], RYABKOV, /^rbth/],
  ['evidence-unknown', [[PEOPLE, '- gates-biography', '- gates-biografy']], PEOPLE, /^gates-biografy/],
  ['evidence-unknown', [[BLOOMBERG, '    evidence: bloomberg-page', '    evidence: bloomberg']], BLOOMBERG, /^evidence: /],
  ['evidence-unused', [[PEOPLE, /\n {4}- zavtra-burutin/, '']], 'evidence/zavtra-burutin.yaml', /./],
  ['name-unknown', [[LETTER, 'speaker: hillary-clinton', 'speaker: hilary-clinton']], LETTER, /^speaker: /],
  ['name-unknown', [['names/organisations.yaml', 'head: hillary-clinton', 'head: hilary-clinton']], 'names/organisations.yaml', /^head: /],
  ['source-unknown', [[LETTER, 'reported-by: interfax-avn-2010-07-08', 'reported-by: interfax-avn-2010']], LETTER, /^reported-by: /],
  ['document-unknown', [[BLOOMBERG, 'document: senate-letter', 'document: senate-leter']], BLOOMBERG, /^document: /],
  ['name-doubled', [[PEOPLE, 'id: john-thune', 'id: john-cornyn']], PEOPLE, /^id: john-cornyn/],
  ['name-ambiguous', [[PEOPLE, '    - Frank A. Rose\n', '    - Frank A. Rose\n    - General Burutin\n']], PEOPLE, /^- General Burutin|^General Burutin/],
  ['name-place', [[PEOPLE, '- senate-letter#p6', '- senate-letter#p66']], PEOPLE, /^senate-letter#p66/],
  ['form-unused', [[PEOPLE, '    - Ellen Tauscher\n', '    - Ellen Tauscher\n    - Ms. Tauscher\n']], PEOPLE, /^Ms\. Tauscher/],
  ['file-unknown', [['names/people.yaml', /$/, ''], ['names/persons.yaml', /^/, '[]\n']], 'names/persons.yaml', /./],
  ['quotation-unattributed', [[LETTER, /\n {2}- passage: p3\n {4}exact: have proposed[^]*?cites: note v/, '']], LETTER, /^State Department officials/],
  ['quotation-not-found', [[LETTER, 'exact: have proposed a number', 'exact: have proposed some']], LETTER, /^exact: have proposed some/],
  ['quotation-cites', [[LETTER, 'cites: note iii', 'cites: note iv']], LETTER, /^cites: note iv/],
  ['quotation-cites', [[LETTER, 'cites: note iii', 'cites: note xi']], LETTER, /^cites: note xi/],
  ['quotation-cites', [[LETTER, 'cites: note iii', 'cites: none']], LETTER, /^cites: none/],
  ['collation-not-found', [[BLOOMBERG, 'exact: Russian Foreign Minister Sergei', 'exact: Russian Foreign Minister Sergey']], BLOOMBERG, /^exact: /],
  ['collation-not-found', [[BLOOMBERG, 'passage: p1', 'passage: p9']], BLOOMBERG, /^passage: p9/],
  ['collation-unfounded', [['sources/tass-2010-10-01.md', 'result: not compared', 'result: paraphrase']], 'sources/tass-2010-10-01.md', /^result: paraphrase/],
  ['collation-unfounded', [['documents/fact-sheet.md', 'result: not compared', 'result: same words']], 'documents/fact-sheet.md', /^result: same words/],
  ['words-shadowed', [[RYABKOV, 'headed the working group with', 'has handed its assessment of potential missile threats, headed the working group with']], RYABKOV, /^headline: /],
  ['words-shadowed', [[DTCA, /headline: .*/, 'headline: It will continue to discuss possible missile defense']], DTCA, /^headline: /],
  ['words-shadowed', [[LETTER, 'Eight notes cite seven works.', 'It was intentionally established to discuss U.S. missile defenses.']], LETTER, /^headnote: /],
  ['link-dead', [['annotations/senate-letter/tass.md', 'ITAR-TASS in 2010;', '[ITAR-TASS](../../sources/itar.md) in 2010;']], 'annotations/senate-letter/tass.md', /^\[ITAR/],
]; // prettier-ignore

async function check(edits: readonly Edit[]) {
  const folder = mkdtempSync(join(tmpdir(), 'apparatus-'));
  try {
    cpSync('content', folder, { recursive: true });
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
