/** The linter: mistakes, `any`, and imports that cross the layers of tests/layers.ts. */
import { posix } from 'node:path';
import { layers, type Layer } from './tests/layers.ts';

/** How many folders deep the modules of a layer with subfolders may be. */
const DEPTH = 3;

const isFile = (folder: string) => folder.endsWith('.ts');

/** The rule for the modules of a layer in a folder that is so many levels below the layer's own. */
function restrict({ folder, imports, types = [] }: Layer, depth: number) {
  const home = isFile(folder) ? '' : posix.join(folder, 'sub/'.repeat(depth));
  const patternOf = (target: string) => {
    const path = posix.relative(home, target);
    return `${path.startsWith('.') ? path : `./${path}`}${isFile(target) ? '' : '/*'}`;
  };
  const mayLoad = [...imports, ...(depth === 0 ? [] : [folder])];
  const allowed = [imports.join(', ') || 'no other folder', ...types.map((type) => `types of ${type}`)].join(', ');
  const message = `src/${folder} may import ${allowed} (tests/layers.ts).`;
  const others = layers.map((layer) => layer.folder).filter((other) => ![folder, ...mayLoad, ...types].includes(other));
  const patterns = [
    {
      group: ['../**', './*/**', ...mayLoad.map((target) => `!${patternOf(target)}`)],
      allowTypeImports: types.length > 0,
      message,
    },
    // What a pattern excludes with `!` is allowed whatever the other patterns say: so this one has no exclusions.
    ...(types.length > 0 ? [{ group: others.map(patternOf), message }] : []),
  ];
  return {
    files: [isFile(folder) ? `src/${folder}` : `src/${folder}/${'*/'.repeat(depth)}*`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  categories: { correctness: 'error' },
  rules: { 'no-console': 'off', 'no-control-regex': 'off', 'typescript/no-explicit-any': 'error' },
  overrides: [
    ...layers.flatMap((layer) =>
      Array.from({ length: layer.nested === true ? DEPTH + 1 : 1 }, (_, depth) => restrict(layer, depth)),
    ),
    {
      files: ['src/**/*.test.ts', 'tests/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [
              { name: 'fast-check', message: 'Import tests/support/fast-check.ts: its cases are always the same.' },
            ],
          },
        ],
      },
    },
    { files: ['tests/support/fast-check.ts'], rules: { 'no-restricted-imports': 'off' } },
  ],
};
