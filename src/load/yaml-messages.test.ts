/** A mistake in YAML gives one message, in the words of an author, at the place of the mistake. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'astro/zod';
import { readYaml } from './yaml.ts';
import { namesSchema } from '../schemas/names.ts';
import { sourceSchema } from '../schemas/source.ts';

const anything = z.looseObject({});
const held = z.strictObject({ held: sourceSchema.shape.held });
const kind = z.strictObject({ kind: z.enum(['letter', 'other']) });

const cases: readonly [text: string, schema: z.ZodType, place: string, message: RegExp][] = [
  ['a:\n\tb: c\n\td: e\n', anything, '2:1', /Unexpected tab at the start of a line, expected spaces/],
  ['headnote: H: this: that\nx: y\n', anything, '1:11', /Unexpected colon in a value/],
  ['a: b\nc: d\na: e\n', anything, '3:1', /Unexpected second field `a`, expected it once; the first is on line 1/],
  ['x: y\na: "open\nb: c\nd: e\n', anything, '2:4', /Unexpected quotation mark `"` that is not closed/],
  ["a: 'open\nb: c\n", anything, '1:4', /Unexpected quotation mark `'` that is not closed/],
  ['a: [b, c\nd: e\n', anything, '1:4', /Unexpected bracket `\[` that is not closed/],
  ['a: b\n...\nc: d\n', anything, '2:1', /Unexpected line `\.\.\.`/],
  ['a: @b\n', anything, '1:4', /Unexpected `@` at the start of a value/],
  ['a: b\n- c\n', anything, '2:1', /Unexpected words without a colon/],
  ['a: !!js/function x\n', anything, '1:4', /Unexpected tag `!!js\/function`/],
  ['a: &x b\n', anything, '1:4', /Unexpected anchor `&x`/],
  ['a: &x b\nc: *x\n', anything, '2:4', /Unexpected alias `\*x`/],
  ['a: ~\n', anything, '1:4', /Unexpected `~`/],
  ['a: Box # 3, folder 2\n', anything, '1:8', /Unexpected `# 3, folder 2`, which YAML leaves out as a comment/],
  ['a:\n  - MS #12\n', anything, '2:8', /Unexpected `#12`/],
  ['a: null\n', anything, '1:4', /Unexpected `null`/],
  ['knd: letter\n', kind, '1:1', /Unexpected field `knd`; did you mean `kind`\?/],
  ['held: yes\n', held, '1:1', /Unexpected `yes` in `held`, expected `no`, or `document: <id>`/],
  ['held:\n  documnt: a\n', held, '2:3', /Unexpected field `documnt`; did you mean `document`\?/],
  ['id: a\nname: b\n', namesSchema, '1:1', /Unexpected fields as the whole file, expected a list.*Begin each item with a hyphen/],
]; // prettier-ignore

for (const [text, schema, place, expected] of cases) {
  test(`one message: ${JSON.stringify(text)}`, () => {
    const { problems, value } = readYaml(text, 'a.yaml', schema);
    assert.equal(value, undefined);
    const rows = problems.map(
      ({ line, column, message, fix }) => [`${line}:${column}`, `${message} | ${fix}`] as const,
    );
    assert.equal(rows.length, 1, JSON.stringify(rows));
    assert.equal(rows[0]?.[0], place);
    assert.match(rows[0]?.[1] ?? '', expected);
  });
}

test('text with signs in quotation marks is text', () => {
  const text =
    'a: "~"\nb: "*x"\nc: "!y"\nd: "&z"\ne: nullify\nf: "1: 2"\ng: "Box # 3"\nh: x # a comment\ni: C#3\n# 4\n';
  assert.deepEqual(readYaml(text, 'a.yaml', anything).problems, []);
});
