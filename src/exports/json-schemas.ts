/** The JSON Schemas of the JSON files, published next to them. */
import { z } from 'astro/zod';
import type { Archive } from '../model/model.ts';
import type { ExportFormat } from './export-format.ts';
import { addressLine } from './address-line-schema.ts';
import { nameRecords } from './name-record-schema.ts';
import { passageLine } from './passage-line-schema.ts';
import { documentRecord } from './record-schema.ts';

/** The paths of the schemas. The id of a document has no dot, so no document has the path of a schema. */
export const SCHEMA_PATHS = {
  document: 'documents/document.schema.json',
  passage: 'passages.schema.json',
  address: 'addresses.schema.json',
  names: 'names.schema.json',
} as const;

const schemas = [
  { path: SCHEMA_PATHS.document, option: 'json', title: 'A document of the archive', schema: documentRecord },
  { path: SCHEMA_PATHS.passage, option: 'passages', title: 'A line of passages.jsonl', schema: passageLine },
  { path: SCHEMA_PATHS.address, option: 'passages', title: 'A line of addresses.jsonl', schema: addressLine },
  { path: SCHEMA_PATHS.names, option: 'names', title: 'The names of the archive', schema: nameRecords },
] as const;

/** One schema for each kind of JSON file. @see https://json-schema.org/draft/2020-12 */
export const jsonSchemas: readonly ExportFormat<Archive>[] = schemas.map(({ path, option, title, schema }) => ({
  label: `JSON Schema: ${title}`,
  option,
  purpose: 'schema',
  mediaType: 'application/schema+json',
  path: () => path,
  write(_, { paths }) {
    const { $schema, ...described } = z.toJSONSchema(schema, { io: 'output' });
    const identified = { $schema, $id: paths.absolute(paths.file(path)), title, ...described };
    return `${JSON.stringify(identified, undefined, 2)}\n`;
  },
}));
