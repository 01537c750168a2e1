import { defineConfig } from 'astro/config';
import { archive } from './src/astro/integration.ts';

export default defineConfig({
  integrations: [archive()],
  trailingSlash: 'always',
  // Whitespace between inline elements is text: Astro's default would remove it.
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } } },
});
