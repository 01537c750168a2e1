/**
 * The layers of `src`: the linter reports every import that tests/layers.ts does not allow; modules have no cycles,
 * unique names, and at most 250 lines. Exported functions have a comment.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, posix } from 'node:path';
import test from 'node:test';
import { layers } from './layers.ts';
import { readModules } from './support/module-imports.ts';

const modules = readModules();
const LINES = 250;
/** The packages that the browser loads. */
const BROWSER_PACKAGES = ['@rgrove/parse-xml', 'diff', 'fastest-levenshtein', 'fflate', 'porter2', 'unpdf/pdfjs'];

/** For each layer, an import that the linter must report: the module, and the statement. */
const forbidden: Readonly<Record<string, readonly [file: string, statement: string]>> = {
  text: ['src/text/x.ts', "import { x } from '../schemas/x.ts'"],
  schemas: ['src/schemas/x.ts', "import { x } from '../paths.ts'"],
  'paths.ts': ['src/paths.ts', "import { x } from './model/x.ts'"],
  model: ['src/model/x.ts', "import { x } from '../dialect/x.ts'"],
  dialect: ['src/dialect/x.ts', "import { x } from '../ledger/x.ts'"],
  ledger: ['src/ledger/x.ts', "import { x } from './align/x.ts'"],
  'ledger/align': ['src/ledger/align/x.ts', "import { x } from '../record/x.ts'"],
  'ledger/record': ['src/ledger/record/x.ts', "import { x } from '../show/x.ts'"],
  'ledger/show': ['src/ledger/show/x.ts', "import { x } from '../align/x.ts'"],
  load: ['src/load/x.ts', "import { x } from '../checks/x.ts'"],
  citations: ['src/citations/x.ts', "import { x } from '../schemas/x.ts'"],
  'search/query': ['src/search/query/x.ts', "import { x } from '../index/x.ts'"],
  'search/goto': ['src/search/goto/x.ts', "import { x } from '../../model/x.ts'"],
  'search/pagefind': ['src/search/pagefind/x.ts', "import { x } from '../index/x.ts'"],
  'search/pagefind/browser': ['src/search/pagefind/browser/x.ts', "import { x } from '../build/x.ts'"],
  'search/pagefind/build': ['src/search/pagefind/build/x.ts', "import { x } from '../browser/x.ts'"],
  'search/index': ['src/search/index/x.ts', "import { x } from '../../load/x.ts'"],
  draft: ['src/draft/x.ts', "import { x } from '../ledger/record/x.ts'"],
  exports: ['src/exports/x.ts', "import { x } from '../views/x.ts'"],
  views: ['src/views/x.ts', "import type { x } from '../exports/x.ts'"],
  checks: ['src/checks/x.ts', "import { x } from '../search/query/x.ts'"],
  client: ['src/client/x.ts', "import { x } from '../search/index/x.ts'"],
  'client/address': ['src/client/address/x.ts', "import { x } from '../search/x.ts'"],
  'client/compare': ['src/client/compare/x.ts', "import { x } from '../copy/x.ts'"],
  'client/print': ['src/client/print/x.ts', "import { x } from '../reading/x.ts'"],
  'client/draft': ['src/client/draft/x.ts', "import { x } from '../../checks/x.ts'"],
  'client/offline': ['src/client/offline/x.ts', "import { x } from '../copy/x.ts'"],
  'client/copy': ['src/client/copy/x.ts', "const x = await import('../../dialect/x.ts')"],
  'client/documents': ['src/client/documents/x.ts', "import { x } from '../../views/x.ts'"],
  'client/reading': ['src/client/reading/x.ts', `import { x } from '../../views/x.ts'`],
  'client/search': ['src/client/search/x.ts', "import { x } from '../../search/pagefind/build/x.ts'"],
  'client/verify': ['src/client/verify/x.ts', "import { x } from '../copy/x.ts'"],
  'components/compare': ['src/components/compare/X.astro', "import { x } from '../../views/x.ts'"],
  'components/document': ['src/components/document/X.astro', "import { x } from '../../load/x.ts'"],
  'components/draft': ['src/components/draft/X.astro', "import { x } from '../../load/x.ts'"],
  'components/evidence': ['src/components/evidence/X.astro', "import { x } from '../../checks/x.ts'"],
  'components/names': ['src/components/names/X.astro', "import { x } from '../../views/x.ts'"],
  'components/search': ['src/components/search/X.astro', "import { x } from '../../search/index/x.ts'"],
  'components/shell': ['src/components/shell/X.astro', "import X from '../../layouts/X.astro'"],
  layouts: ['src/layouts/X.astro', "import { x } from '../checks/x.ts'"],
  styles: ['src/styles/x.ts', "import '../client/x.ts'"],
  site: ['src/site/x.ts', "export { x } from '../views/x.ts'"],
  pages: ['src/pages/documents/[id]/x.astro', "import { x } from '../../../load/x.ts'"],
  commands: ['src/commands/x.ts', "import X from '../pages/x.astro'"],
  'commands/ledger': ['src/commands/ledger/x.ts', "import { x } from '../new/x.ts'"],
  'commands/new': ['src/commands/new/x.ts', "import { x } from '../../client/x.ts'"],
};

/** The row of the table for a module: the row of its folder, or of the nearest folder above. */
function layerOf(path: string): string | undefined {
  const rows = layers.map(({ folder }) => folder).filter((folder) => `${path}/`.startsWith(`src/${folder}/`));
  return rows.sort((a, b) => b.length - a.length)[0];
}

/**
 * The imports that the linter reports in some files. The files are in a temporary folder with the project's
 * configuration.
 */
function lint(
  files: readonly (readonly [path: string, text: string])[],
): { path: string; line: number; help: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const path of ['oxlint.config.ts', 'tests/layers.ts']) cpSync(path, join(folder, path));
  for (const [path, text] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), path.endsWith('.astro') ? `---\n${text}\n---\n\n<p></p>\n` : text);
  }
  const { stdout } = spawnSync('oxlint', ['--format', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  rmSync(folder, { recursive: true });
  type Diagnostic = { filename: string; help?: string; code?: string; labels: { span: { line: number } }[] };
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
    .filter(({ code }) => code === 'eslint(no-restricted-imports)')
    .map(({ filename, help = '', labels }) => ({ path: filename, line: labels[0]?.span.line ?? 0, help }));
}

test('each layer has an import that must fail', () => {
  assert.deepEqual(Object.keys(forbidden).sort(), layers.map(({ folder }) => folder).sort());
  for (const [folder, [file]] of Object.entries(forbidden)) assert.equal(layerOf(file), folder);
});

const refused = lint(Object.values(forbidden).map(([file, statement]) => [file, `${statement};\n`]));
for (const [folder, [file, statement]] of Object.entries(forbidden)) {
  test(`${file}: \`${statement}\` fails`, () => {
    const help = refused.filter(({ path }) => path === file).map((finding) => finding.help);
    assert.ok(help[0]?.startsWith(`src/${folder} may import `), `the linter does not report ${file}`);
  });
}

test('the linter reports exactly the imports between folders that the table does not allow', () => {
  const fileIn = (folder: string, name: string) => (extname(folder) === '' ? `src/${folder}/${name}` : `src/${folder}`);
  const expected: string[] = [];
  const meanings = new Map<string, string[]>();
  const files = layers.map(({ folder, imports, types = [] }): [string, string] => {
    const path = fileIn(folder, 'from.ts');
    const others = layers.filter((layer) => layer.folder !== folder).map((layer) => layer.folder);
    const statements = others.flatMap((target, at) => {
      const mayLoad = imports.includes(target);
      if (!mayLoad) expected.push(`${path} loads ${target}`);
      if (!mayLoad && !types.includes(target)) expected.push(`${path} has a type of ${target}`);
      const relative = posix.relative(dirname(path), fileIn(target, 'x.ts'));
      const specifier = relative.startsWith('.') ? relative : `./${relative}`;
      return [
        [`${path} loads ${target}`, `import { x as x${at} } from '${specifier}';`],
        [`${path} has a type of ${target}`, `import type { x as X${at} } from '${specifier}';`],
      ] as const;
    });
    meanings.set(path, statements.map(([meaning]) => meaning)); // prettier-ignore
    return [path, statements.map(([, statement]) => `${statement}\n`).join('')];
  });
  const found = new Set(lint(files).map(({ path, line }) => meanings.get(path)?.[line - 1] ?? path));
  assert.deepEqual([...found].sort(), expected.sort());
  assert.ok(found.size > 1000, `${found.size} imports`);
});

test('src has exactly the folders of the table', () => {
  const folders = new Set(
    readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.parentPath.replaceAll('\\', '/')),
  );
  folders.delete('src');
  for (const { folder, planned = false } of layers) assert.equal(existsSync(join('src', folder)), !planned, folder);
  const nested = layers.filter((layer) => layer.nested === true).map(({ folder }) => folder);
  const others = [...folders].filter((folder) => {
    const row = layerOf(folder);
    return `src/${row}` !== folder && !nested.includes(row ?? '') && folder !== 'src/checks/samples';
  });
  assert.deepEqual(others, []);
  const files = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isFile());
  assert.deepEqual(files.map(({ name }) => name).filter((name) => layerOf(`src/${name}`) === undefined), []); // prettier-ignore
});

test('no modules import each other in a cycle', () => {
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]) => {
    assert.ok(!trail.includes(path), [...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    for (const next of modules.get(path)?.imports ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const path of modules.keys()) follow(path, []);
  assert.ok(done.size > 200, `${done.size} modules`);
});

test('no two modules have the same base name', () => {
  // The names of pages are their addresses.
  const names = [...modules.keys()]
    .filter((path) => !path.startsWith('src/pages/'))
    .map((path) => basename(path, extname(path)));
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []); // prettier-ignore
});

test('browser code loads no Node.js module, and no package that is not listed', () => {
  const loaded = new Map<string, string>();
  const follow = (path: string, from: string) => {
    if (loaded.has(path)) return;
    loaded.set(path, from);
    for (const next of modules.get(path)?.loads ?? []) follow(next, path);
  };
  for (const path of modules.keys()) if (path.startsWith('src/client/')) follow(path, '');
  const packages = [...loaded].filter(([path]) => !path.startsWith('src/'));
  assert.deepEqual(packages.filter(([name]) => !BROWSER_PACKAGES.includes(name)), []); // prettier-ignore
  assert.equal(packages.length, BROWSER_PACKAGES.length);
});

test(`no module has more than ${LINES} lines`, () => {
  const long = [...modules.values()].filter(({ lines }) => lines > LINES);
  assert.deepEqual(long.map(({ path, lines }) => `${path}: ${lines}`), []); // prettier-ignore
});

test('the opening comment of a module describes its first exported function; each other one has a comment', () => {
  const undocumented = [...modules.keys()]
    // Astro gives the exported functions of pages their names.
    .filter((path) => path.endsWith('.ts') && !path.startsWith('src/pages/'))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      assert.match(text, /^\/\*\*/, `${path} has no opening comment`);
      const [, ...others] = text.matchAll(
        /(^.*\n)(?:\/\/ (?:prettier|oxlint).*\n)?export (?:async )?function\*? (\w+)/gm,
      );
      return others.filter(([, before = '']) => !before.endsWith('*/\n')).map(([, , name]) => `${path}: ${name}`);
    });
  assert.deepEqual(undocumented, []);
});
