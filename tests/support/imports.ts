/** The modules of `src` and what each imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, posix } from 'node:path';
import ts from 'typescript';

export interface Module {
  /** Its path, with `/`: `src/text/digest.ts`. */
  readonly path: string;
  readonly lines: number;
  /** The specifiers it imports, of types too; paths of our own modules from the root of the project. */
  readonly imports: readonly string[];
  /** Those of them that remain when the types are removed. */
  readonly loads: readonly string[];
}

/** Every module below `src` that is not a test. */
export function readModules(): ReadonlyMap<string, Module> {
  const paths = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name) && !/\.(?:test|d)\.ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  return new Map(paths.map((path) => [path, readModule(path)]));
}

function readModule(path: string): Module {
  const text = readFileSync(path, 'utf8');
  const code = extname(path) === '.astro' ? scriptsOf(text) : text;
  const specifiersOf = (source: string) => [
    ...new Set(ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => resolve(path, fileName))),
  ];
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: specifiersOf(code),
    loads: specifiersOf(extname(path) === '.mjs' ? code : stripTypeScriptTypes(code)),
  };
}

/** The code of a component: what is above its markup, and its `<script>`s. */
function scriptsOf(component: string): string {
  const [, above = ''] = /^---\n([^]*?)\n---$/m.exec(component) ?? [];
  return [above, ...[...component.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script)].join('\n');
}

/** A relative specifier as a path from the root of the project; any other as it is. */
function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.join(posix.dirname(from), specifier).replace(/\?.*$/, '');
  if (!existsSync(path)) throw new Error(`${from} imports ${specifier}, which does not exist.`);
  return path;
}
