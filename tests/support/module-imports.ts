/** The modules of `src` and the imports of each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, posix } from 'node:path';
import ts from 'typescript';

export interface Module {
  /** `src/text/digest.ts` */
  readonly path: string;
  readonly lines: number;
  /** What it imports, including types: paths of our own modules (`src/…`), and names of packages. */
  readonly imports: readonly string[];
  /** The imports that remain when types are removed. */
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

/** The code of an Astro component: its frontmatter and its scripts. */
function scriptsOf(component: string): string {
  const [, above = ''] = /^---\n([^]*?)\n---$/m.exec(component) ?? [];
  return [above, ...[...component.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script)].join('\n');
}

/** A relative specifier becomes a path from the root of the project; any other stays as it is. */
function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.join(posix.dirname(from), specifier).replace(/\?.*$/, '');
  if (!existsSync(path)) throw new Error(`${from} imports ${specifier}, which does not exist.`);
  return path;
}
