/** The baseline of the build bench: a site of Starlight with the same Markdown. It is no dependency of the project. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { measureCommand, type Usage } from './measured-command.ts';

const PACKAGES = { astro: '7.3.5', '@astrojs/markdown-remark': '7.3.1', '@astrojs/starlight': '0.42.4' };

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ site: 'https://archive.example', integrations: [starlight({ title: 'Specimens' })] });
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Installs Starlight in an empty folder.
 *
 * @returns undefined, or why it could not be installed
 */
export function installStarlight(folder: string): string | undefined {
  mkdirSync(join(folder, 'src', 'content'), { recursive: true });
  const manifest = { name: 'starlight-baseline', private: true, type: 'module', dependencies: PACKAGES };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'src', 'content.config.ts'), COLLECTIONS);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const npm = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.status === 0) return undefined;
  return npm.error?.message ?? npm.stderr.trim().split('\n')[0] ?? 'npm failed';
}

/** Builds the site of the documents and sources in a content folder, with its search index. */
export async function buildStarlight(folder: string, content: string): Promise<Usage | string> {
  const docs = join(folder, 'src', 'content', 'docs');
  for (const old of [docs, join(folder, 'dist'), join(folder, '.astro'), join(folder, 'node_modules', '.astro')]) {
    rmSync(old, { recursive: true, force: true });
  }
  for (const kind of ['documents', 'sources']) {
    mkdirSync(join(docs, kind), { recursive: true });
    for (const name of readdirSync(join(content, kind)).filter((file) => file.endsWith('.md'))) {
      writeFileSync(join(docs, kind, name), convert(readFileSync(join(content, kind, name), 'utf8')));
    }
  }
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Specimens\n---\nSpecimens.\n');
  const astro = join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return measureCommand([astro, 'build'], { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
}

/** The same Markdown below the front matter of Starlight. */
function convert(text: string): string {
  const end = text.indexOf('\n---\n', 4);
  const { title } = parse(text.slice(4, end)) as { title: string | { text: string } };
  return `---\ntitle: ${JSON.stringify(typeof title === 'string' ? title : title.text)}\n---\n${text.slice(end + 5)}`;
}
