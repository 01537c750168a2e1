/** The environment variables of a build: which content, which address, which output folder. */
import { existsSync } from 'node:fs';
import { siteUrl } from '../schemas/fields.ts';
import { authorError } from '../text/author-error.ts';
import { readPath } from '../text/path-arguments.ts';

/** Paths are relative to the project unless absolute. They may have the backslashes of Windows. */
export interface Environment {
  /** The content folder: `ARCHIVE_CONTENT`, default `content`. */
  readonly content: string;
  /** The canonical URL: `ARCHIVE_URL`. It overrides the `url` of `archive.yaml`. */
  readonly url: string | undefined;
  /** The output folder: `ARCHIVE_OUT`, default `dist`. */
  readonly out: string;
  /** Whether pages link PDF files, which `npm run pdf` writes after the build: `ARCHIVE_PDF`. */
  readonly hasPdf: boolean;
  /** Whether a build ignores and replaces what earlier builds saved: `ARCHIVE_CLEAN`. */
  readonly isClean: boolean;
}

/**
 * Reads the variables. An empty variable has the same effect as a missing one.
 *
 * @throws Error for the author if `ARCHIVE_URL` is not the address of a site
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const url = variables['ARCHIVE_URL'] || undefined;
  if (url !== undefined && !siteUrl.safeParse(url).success) {
    throw authorError(
      `Unexpected ARCHIVE_URL \`${url}\`, expected an address such as \`https://archive.example/papers/\``,
    );
  }
  return {
    content: readPath(variables['ARCHIVE_CONTENT'] || 'content', existsSync),
    url,
    out: readPath(variables['ARCHIVE_OUT'] || 'dist', existsSync),
    hasPdf: variables['ARCHIVE_PDF'] === '1',
    isClean: variables['ARCHIVE_CLEAN'] === '1',
  };
}
