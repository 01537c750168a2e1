import { defineConfig } from 'astro/config';
import { archive } from './src/site/integration.ts';

// Short names, because each page contains the names of its files. Without `_`, which Jekyll would omit at the beginning.
const output = {
  entryFileNames: 'assets/[hash].js',
  chunkFileNames: 'assets/[hash].js',
  assetFileNames: 'assets/[hash][extname]',
  hashCharacters: 'base36',
};

// Modules that are always loaded together, in one file: on a slow network, a small file takes as long as a larger one.
// - The first group has the sentence “Searching …”, which is shown before the search is loaded.
// - The second group is also part of scripts that do not load the third one.
// - The third group has the suggestions, which the page of results does not need: they compress best with the search. It does
//   not have the code that ranks passages, which only a search of a large archive loads.
const groups = [
  {
    name: 'frame',
    priority: 3,
    test: /vite\/preload-helper|\/src\/client\/(?:create-element|address\/submit-address|search\/searching-status)\.ts$/,
  },
  { name: 'text', priority: 2, test: /\/src\/text\/(?:csv|decimal-digits|english|number-words)\.ts$/ },
  {
    name: 'search',
    priority: 1,
    test: /\/src\/search\/(?:query\/(?!ranked-passages)|pagefind\/browser\/)|\/src\/client\/search\/(?:latest-search|search-results|suggested-results|suggested-targets)\.ts$/,
  },
];

export default defineConfig({
  integrations: [archive()],
  trailingSlash: 'always',
  // As in JSX, a line break between elements is not a space. A space is written as `{' '}`. Prettier does the same.
  compressHTML: 'jsx',
  // Not `_astro`: Jekyll, which GitHub Pages runs by default, omits folders whose names begin with an underscore.
  // Several pages at a time: while one is written, the next one is rendered.
  build: { concurrency: 8, inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: {
    // A worker loads the code for Word documents and PDF files only if it reads such a file.
    worker: { format: 'es', rolldownOptions: { output } },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { output: { assetFileNames: output.assetFileNames, hashCharacters: output.hashCharacters } },
    },
    environments: {
      client: {
        build: { rolldownOptions: { output: { ...output, codeSplitting: { groups } } } },
        // `npm run dev` bundles packages when it starts. If it finds one while a page loads, the page's scripts fail.
        optimizeDeps: { entries: ['src/client/**/*.ts', '!**/*.test.ts'] },
      },
    },
  },
});
