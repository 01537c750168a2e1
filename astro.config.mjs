import { defineConfig } from 'astro/config';
import { archive } from './src/site/integration.ts';

export default defineConfig({
  integrations: [archive()],
  trailingSlash: 'always',
  // As in JSX, line breaks between elements are no spaces: a space that is meant is written, `{' '}`. The formatter agrees.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
});
