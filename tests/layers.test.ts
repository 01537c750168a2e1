/** The linter keeps the layers apart: a file that crosses them fails, with the reason. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';

const cases: readonly [file: string, imports: string, reason: RegExp | undefined][] = [
  ['src/text/crossing.ts', '../edition/read.ts', /src\/text is the core/],
  ['src/schemas/crossing.ts', '../edition/model.ts', /Schemas and paths build on src\/text alone/],
  ['src/schemas/resting.ts', '../text/dates.ts', undefined],
  ['src/edition/crossing.ts', '../checks/check.ts', /what reads it comes after it/],
  ['src/search/crossing.ts', '../checks/check.ts', /Readers of the model/],
  ['src/components/crossing.ts', '../checks/check.ts', /Pages ask the archive/],
  ['src/scripts/crossing.ts', '../edition/read.ts', /What the browser loads is small/],
  ['src/scripts/resting.ts', '../text/normal-form.ts', undefined],
];

for (const [file, imports, reason] of cases) {
  test(`${file} that imports ${imports} ${reason === undefined ? 'passes' : 'fails'}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'layers-'));
    cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `import { anything } from '${imports}';\nexport const kept = anything;\n`);
    const { status, stdout } = spawnSync('oxlint', ['--deny-warnings', 'src'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    if (reason === undefined) assert.equal(status, 0, stdout);
    else {
      assert.equal(status, 1, stdout);
      assert.match(stdout, reason);
    }
  });
}
