/** Finds the modules that Node.js can load without Vite. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What the text of a module says about how it can be loaded. */
interface Module {
  /** The paths of the files that it imports by a relative path. */
  readonly imports: readonly string[];
  /** Whether it contains something that only Vite understands. */
  readonly needsVite: boolean;
}

const COMMENT_LINE = /^\s*(?:\/?\*|\/\/).*$/gm;
const IMPORT = /(?:\bfrom|(?<![.\w])import)\s*\(?\s*["']([^"'\n]+)["']/g;
/** What Vite defines; an import whose path is not known before it runs. */
const OF_VITE = [/\bimport\.meta\.(?:env|hot)\b/, /\bimport\.meta\.glob\(\s*["'[]/, /(?<![.\w])import\s*\(\s*[^"'\s)]/];

/**
 * A survey of modules. The text of each module is searched once, for patterns. A text that looks like an import counts as
 * one: then Vite loads a module that Node.js could have loaded.
 *
 * @param readText reads a file; throws if there is none
 */
export function createModuleSurvey(readText = (path: string) => readFileSync(path, 'utf8')) {
  const modules = new Map<string, Module>();
  const independent = new Map<string, boolean>();

  const read = (path: string): Module => {
    const known = modules.get(path);
    if (known !== undefined) return known;
    const module = parseModule(path, readText);
    modules.set(path, module);
    return module;
  };

  /** Modules can import each other in a cycle. */
  const search = (path: string): boolean => {
    const seen = new Set<string>();
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const known = independent.get(next);
      if (known === true) continue;
      const { imports, needsVite } = read(next);
      if (known === false || needsVite) return false;
      for (const imported of imports) waiting.push(imported);
    }
    for (const module of seen) independent.set(module, true);
    return true;
  };

  return {
    /** Whether neither a module nor any module that it imports, directly or not, needs Vite. */
    isIndependent(path: string): boolean {
      const known = independent.get(path);
      if (known !== undefined) return known;
      const isIndependent = search(path);
      independent.set(path, isIndependent);
      return isIndependent;
    },
  };
}

function parseModule(path: string, readText: (path: string) => string): Module {
  let text;
  try {
    text = readText(path).replace(COMMENT_LINE, '');
  } catch {
    // A text that looks like an import. If it is one, Node.js reports that the file is missing.
    return { imports: [], needsVite: false };
  }
  const names = [...text.matchAll(IMPORT)].map(([, name = '']) => name);
  const files = names.filter((name) => name.startsWith('.'));
  return {
    imports: files.map((name) => resolve(dirname(path), name)),
    needsVite:
      OF_VITE.some((pattern) => pattern.test(text)) ||
      names.some((name) => /^(?:virtual|astro):/.test(name)) ||
      files.some((name) => !/\.[jt]s$/.test(name)),
  };
}
