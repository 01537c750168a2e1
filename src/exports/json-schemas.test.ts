/** The JSON files of the fixture archives are valid against the schemas published next to them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { joinContent } from './file-content.ts';
import { listExports } from './registry.ts';

const paths = createPaths('https://archive.example/');

for (const name of ['bridge', 'held', 'one-letter', 'treaty', 'two-languages']) {
  test(`the JSON files of ${name} are valid`, async () => {
    const { archive } = await readArchive(`tests/archives/${name}`);
    assert.ok(archive);
    const files = listExports({ archive, paths });
    const readText = (path: string) => joinContent(files.get(path)?.write() ?? '').toString();
    const read = (path: string): unknown => JSON.parse(readText(path));
    const ajv = new Ajv2020({ strict: true });
    const validators = new Map<string, ValidateFunction>();
    const check = (schema: string, value: unknown) => {
      const validate = validators.get(schema) ?? ajv.compile(read(schema) as object);
      validators.set(schema, validate);
      assert.ok(validate(value), `${schema}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    };
    for (const { id } of archive.documents) check('documents/document.schema.json', read(`documents/${id}.json`));
    check('names.schema.json', read('names.json'));
    const lines = readText('passages.jsonl').trimEnd().split('\n');
    assert.equal(lines.length, archive.documents.flatMap(({ passages }) => passages).length);
    for (const line of lines) check('passages.schema.json', JSON.parse(line));
    const addresses = readText('addresses.jsonl').trimEnd().split('\n');
    assert.ok(addresses.length >= archive.documents.length + archive.names.length);
    for (const line of addresses) check('addresses.schema.json', JSON.parse(line));
  });
}

test('the schemas refuse a record with a missing field or an unknown one', async () => {
  const { archive } = await readArchive('tests/archives/one-letter');
  assert.ok(archive);
  const files = listExports({ archive, paths });
  const schema = JSON.parse(String(files.get('documents/document.schema.json')?.write())) as object;
  const { rights, ...record } = JSON.parse(String(files.get('documents/letter.json')?.write())) as { rights: string };
  const validate = new Ajv2020({ strict: true }).compile(schema);
  assert.equal(validate(record), false);
  assert.equal(validate({ ...record, rights, author: 'x' }), false);
  assert.equal(validate({ ...record, rights }), true);
});
