/** The exports of `src`: the program uses each of them, and another module imports each function and constant. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import test from 'node:test';

/** What Astro calls in pages and endpoints. */
const CALLED_BY_ASTRO = new Set(['getStaticPaths', 'GET']);

const EXPORT = /^export (?:async )?(function\*?|const|class|interface|type) (\w+)/gm;

/** A file, and how often each name is in it. */
interface SourceFile {
  readonly path: string;
  readonly isTest: boolean;
  readonly exported: readonly { readonly name: string; readonly isValue: boolean }[];
  readonly counts: ReadonlyMap<string, number>;
}

const files = ['src', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.mjs', '.js', '.astro'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('tests/.out/'))
    .map(readSource),
);

function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const exported = [...text.matchAll(EXPORT)].map(([, kind = '', name = '']) => ({
    name,
    isValue: !['interface', 'type'].includes(kind),
  }));
  return { path, isTest: path.startsWith('tests/') || path.endsWith('.test.ts'), exported, counts };
}

/** The exports of the program that a condition finds, with their modules. */
function listExports(isFound: (name: string, file: SourceFile, isValue: boolean) => boolean): string[] {
  return files.flatMap((file) =>
    file.isTest
      ? []
      : file.exported
          .filter(({ name, isValue }) => !CALLED_BY_ASTRO.has(name) && isFound(name, file, isValue))
          .map(({ name }) => `${file.path}: ${name}`),
  );
}

test('no export is used by tests only', () => {
  const program = files.filter(({ isTest }) => !isTest);
  const uses = (name: string) => program.reduce((sum, { counts }) => sum + (counts.get(name) ?? 0), 0);
  // The declaration is one of the uses.
  assert.deepEqual(
    listExports((name) => uses(name) < 2),
    [],
  );
});

test('no function or constant is exported that only its own module uses', () => {
  const isElsewhere = (name: string, own: SourceFile) => files.some((file) => file !== own && file.counts.has(name));
  assert.deepEqual(
    listExports((name, file, isValue) => isValue && !isElsewhere(name, file)),
    [],
  );
});
