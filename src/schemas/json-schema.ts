/** The schemas of content as JSON Schema, for editors that complete and check YAML while it is typed. */
import { z } from 'astro/zod';
import { annotationSchema } from './annotation.ts';
import { archiveSchema } from './archive.ts';
import { documentSchema } from './document.ts';
import { evidenceSchema } from './evidence.ts';
import { namesSchema } from './names.ts';
import { pageSchema } from './page.ts';
import { sourceSchema } from './source.ts';

/** Each kind of content: its schema, and the files it is for. Front matter is YAML at the head of a file of Markdown. */
const kinds = {
  archive: { schema: archiveSchema, title: 'archive.yaml', files: ['content/archive.yaml'] },
  document: { schema: documentSchema, title: 'Front matter of a document', files: ['content/documents/*.md'] },
  source: { schema: sourceSchema, title: 'Front matter of a source', files: ['content/sources/*.md'] },
  annotation: {
    schema: annotationSchema,
    title: 'Front matter of an annotation',
    files: ['content/annotations/*/*.md'],
  },
  page: { schema: pageSchema, title: 'Front matter of a page', files: ['content/pages/*.md'] },
  evidence: { schema: evidenceSchema, title: 'A work of content/evidence', files: ['content/evidence/*.yaml'] },
  names: { schema: namesSchema, title: 'Names', files: ['content/names/*.yaml'] },
} as const;

/**
 * The schemas by the path of their file, and the settings that point VS Code at them.
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
      // Here a year is text; an editor reads a number.
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
