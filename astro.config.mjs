import { defineConfig } from 'astro/config';
import { archive } from './src/site/integration.ts';

export default defineConfig({
  integrations: [archive()],
  trailingSlash: 'always',
  // As in JSX, a line break between elements is not a space. A space is written as `{' '}`. Prettier does the same.
  compressHTML: 'jsx',
  // Not `_astro`: Jekyll, which GitHub Pages runs by default, omits folders whose names begin with an underscore.
  // Several pages at a time: while one is written, the next one is rendered.
  build: { concurrency: 8, inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  // A worker loads the code for Word documents and PDF files only if it reads such a file.
  vite: { worker: { format: 'es' }, build: { assetsInlineLimit: 0, modulePreload: false } },
});
