/** The schemas as JSON Schema, for text editors that complete and check YAML while an author types. */
import { z } from 'astro/zod';
import { annotationSchema } from './annotation.ts';
import { archiveSchema } from './archive.ts';
import { claimsSchema } from './claims.ts';
import { correctionsSchema } from './correction.ts';
import { documentSchema } from './document.ts';
import { evidenceSchema } from './evidence.ts';
import { namesSchema } from './names.ts';
import { pageSchema } from './page.ts';
import { sourceSchema } from './source.ts';

/** The kinds of content, each with its schema and its files. The schema of a Markdown file is for its front matter. */
const kinds = {
  archive: { schema: archiveSchema, title: 'archive.yaml', files: ['content/archive.yaml'] },
  document: { schema: documentSchema, title: 'Front matter of a document', files: ['content/documents/*.md'] },
  claims: { schema: claimsSchema, title: 'The claims of a document', files: ['content/documents/*.claims.yaml'] },
  source: { schema: sourceSchema, title: 'Front matter of a source', files: ['content/sources/*.md'] },
  annotation: {
    schema: annotationSchema,
    title: 'Front matter of an annotation',
    files: ['content/annotations/*/*.md'],
  },
  page: { schema: pageSchema, title: 'Front matter of a page', files: ['content/pages/*.md'] },
  evidence: { schema: evidenceSchema, title: 'A work of content/evidence', files: ['content/evidence/*.yaml'] },
  corrections: {
    schema: correctionsSchema,
    title: 'Corrections of the editor’s statements',
    files: ['content/corrections.yaml'],
  },
  names: { schema: namesSchema, title: 'Names', files: ['content/names/*.yaml'] },
} as const;

/**
 * Writes the schemas and the settings of VS Code that refer to them.
 *
 * @returns the files, by path
 *
 * @see https://json-schema.org/draft/2020-12
 */
export function describeSchemas(): Map<string, string> {
  const files = new Map<string, string>();
  const yaml: Record<string, readonly string[]> = {};
  for (const [kind, { schema, title, files: matches }] of Object.entries(kinds)) {
    const { $schema, ...described } = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      // A year is text for our YAML reader, but a number for the editor.
      override: ({ jsonSchema }) => {
        if (jsonSchema.type === 'string' && jsonSchema.enum === undefined && jsonSchema.const === undefined)
          Object.assign(jsonSchema, { type: ['string', 'number'] });
      },
    });
    files.set(`docs/schemas/${kind}.json`, write({ $schema, title, ...described }));
    yaml[`./docs/schemas/${kind}.json`] = matches;
  }
  const settings = {
    'yaml.schemas': yaml,
    'yaml.customTags': [],
    'files.eol': '\n',
    'files.encoding': 'utf8',
    'editor.unicodeHighlight.ambiguousCharacters': true,
  };
  files.set('.vscode/settings.json', write(settings));
  files.set('.vscode/extensions.json', write({ recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode'] }));
  return files;
}

function write(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
