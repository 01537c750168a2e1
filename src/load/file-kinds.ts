/** The table of file kinds: for each, its folder, its extension, the schema of its fields, and its reader. */
import type { z } from 'astro/zod';
import type { Evidence, Page } from '../model/editorial-content.ts';
import type { Source } from '../model/model.ts';
import { annotationSchema } from '../schemas/annotation.ts';
import { documentSchema } from '../schemas/document.ts';
import { evidenceSchema } from '../schemas/evidence.ts';
import { namesSchema } from '../schemas/names.ts';
import { pageSchema } from '../schemas/page.ts';
import { sourceSchema } from '../schemas/source.ts';
import type { ReadResult } from '../text/problem.ts';
import { readAnnotation } from './annotations.ts';
import type { Attachments } from './attachments.ts';
import { buildDocument, replaceReceived } from './document-file.ts';
import type { ContentFile } from './file-listing.ts';
import { parseFields, type ParsedFile } from './front-matter.ts';
import { readNames } from './name-files.ts';
import { readProseFile } from './prose-files.ts';

/** A kind of file, with the type of what its reader gives. */
export interface FileKind<T> {
  readonly folder: string;
  readonly extension: '.md' | '.yaml';
  /** Whether each document has a folder of such files: `annotations/<document>/<id>.md`. */
  readonly perDocument?: true;
  /** What the value depends on apart from the text of the file and from received texts. */
  dependencies?(file: ContentFile, attachments: Attachments): string;
  read(file: ContentFile, attachments: Attachments): ReadResult<T>;
  /** Gives an earlier result, which is still valid, the received texts that were just read. They are not saved twice. */
  refresh?(value: T, received: Attachments['received']): void;
}

/** A kind of file as the table has it: its reader receives the parsed fields. */
interface Row<S extends z.ZodType, T> extends Omit<FileKind<T>, 'read'> {
  /** The schema of the front matter, or of the whole YAML file. */
  readonly schema: S;
  read(parsed: ParsedFile<z.output<S>>, file: ContentFile, attachments: Attachments): ReadResult<T>;
}

/** Every kind of file that is an item of content, or a list of them. */
export const fileKinds = {
  documents: defineKind({
    folder: 'documents',
    extension: '.md',
    schema: documentSchema,
    dependencies: ({ id }, { ledgers, claims }) => JSON.stringify([ledgers.get(id)?.sha256, claims.get(id)?.sha256]),
    read: (parsed, file, { received, ledgers, claims }) =>
      buildDocument(parsed, file, (name) => received.get(name), ledgers.get(file.id), claims.get(file.id)),
    refresh: replaceReceived,
  }),
  sources: defineKind({
    folder: 'sources',
    extension: '.md',
    schema: sourceSchema,
    read: (parsed, file): ReadResult<Omit<Source, 'citations'>> => readProseFile(parsed, file, 'source'),
  }),
  evidence: defineKind({
    folder: 'evidence',
    extension: '.yaml',
    schema: evidenceSchema,
    read: ({ value: fields, problems, places }, { id, file }): ReadResult<Evidence> => ({
      value: fields && { id, file, fields, places },
      problems,
    }),
  }),
  annotations: defineKind({
    folder: 'annotations',
    extension: '.md',
    perDocument: true,
    schema: annotationSchema,
    read: readAnnotation,
  }),
  names: defineKind({ folder: 'names', extension: '.yaml', schema: namesSchema, read: readNames }),
  pages: defineKind({
    folder: 'pages',
    extension: '.md',
    schema: pageSchema,
    read: (parsed, file): ReadResult<Page> => readProseFile(parsed, file, 'page'),
  }),
} as const;

function defineKind<S extends z.ZodType, T>({ schema, read, ...row }: Row<S, T>): FileKind<T> {
  return {
    ...row,
    read: (file, attachments) => read(parseFields(file, schema), file, attachments),
  };
}
