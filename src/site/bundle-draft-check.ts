/** The check of drafts for the archive in one file: the form of the built page, and its code as two classic scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { DraftCheck } from '../exports/export-format.ts';

/** The code of the check of drafts: the scripts of the page and of its worker. */
export type DraftScripts = Omit<DraftCheck, 'form'>;

export async function bundleDraftScripts(): Promise<DraftScripts> {
  const [script = '', worker = ''] = await Promise.all(
    ['one-file-draft-review.ts', 'one-file-draft-worker.ts'].map((name) => bundle(name)),
  );
  return { script, worker };
}

/** The form of the page that checks drafts; undefined if the site does not check drafts. @param built the built site */
export function readDraftForm(built: string): string | undefined {
  const page = join(built, 'check/index.html');
  return existsSync(page) ? /<draft-review[^]*<\/draft-review>/.exec(readFileSync(page, 'utf8'))?.[0] : undefined;
}

/** Bundles a module of the browser code with everything that it imports. */
async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../client/draft/${name}`, import.meta.url));
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'draftCheck' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunks = output !== undefined && 'output' in output ? output.output : [];
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk' || chunks.length !== 1) throw new Error(`Internal error: ${name} is not one script`);
  return chunk.code;
}
