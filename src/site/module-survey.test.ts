import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { createModuleSurvey } from './module-survey.ts';

const root = resolve('/project');

/** A survey of modules with texts. */
function survey(texts: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(texts).map(([name, text]) => [join(root, name), text]));
  const { isIndependent } = createModuleSurvey((path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return text;
  });
  return { isIndependent: (name: string) => isIndependent(join(root, name)) };
}

test('modules that need nothing of Vite', () => {
  for (const text of [
    '',
    "import { join } from 'node:path';\nimport { z } from 'astro/zod';",
    "export * from './other.ts';",
    "/**\n * import { z } from 'astro:content';\n */\n// import.meta.env.DEV",
    'const message = "Use `import.meta.glob(${pattern})` instead";',
    'const id = "virtual:astro:routes"; await runner.import(id);',
    "const { dirname } = import.meta; await import('./other.ts');",
    // A text that looks like an import.
    "const code = `import '${path}' from './missing.ts'`;",
  ]) {
    assert.equal(survey({ 'a.ts': text, 'other.ts': '' }).isIndependent('a.ts'), true, text);
  }
});

test('modules that need Vite', () => {
  for (const text of [
    'if (import.meta.env.DEV) start();',
    'import.meta.hot?.accept();',
    "const pages = import.meta.glob('./*.md');",
    "import { routes } from 'virtual:astro:routes';",
    'const { routes } = await import("virtual:astro:routes");',
    "import {\n  sequence,\n} from 'astro:middleware';",
    "import sheet from './page.css?url';",
    "import './page.css';",
    "import Page from './Page.astro';",
    'await import(path);',
    'await import(/* @vite-ignore */ path);',
  ]) {
    assert.equal(survey({ 'a.ts': text }).isIndependent('a.ts'), false, text);
  }
});

test('a module needs Vite if a module needs it that it imports, directly or not, also in a cycle', () => {
  const { isIndependent } = survey({
    'page.ts': "import './middle.ts'; import './simple.ts';",
    'middle.ts': "import './end.ts';",
    'end.ts': "import './middle.ts';\nconsole.log(import.meta.env.SITE);",
    'simple.ts': "import './circle.ts';",
    'circle.ts': "import './simple.ts';",
  });
  assert.equal(isIndependent('page.ts'), false);
  assert.equal(isIndependent('middle.ts'), false);
  assert.equal(isIndependent('end.ts'), false);
  assert.equal(isIndependent('simple.ts'), true);
  assert.equal(isIndependent('circle.ts'), true);
});
