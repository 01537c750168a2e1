/** Turns what a schema does not accept into messages for authors, each at the place of its field. */
import { z } from 'astro/zod';
import { findNearest, suggestName } from '../text/nearest-name.ts';
import { placeOf, type Places } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Describes the issues of a schema.
 *
 * @param value the value that the schema does not accept
 */
export function describeIssues(error: z.ZodError, schema: z.ZodType, value: unknown, places: Places): Problem[] {
  const unfolded = error.issues.flatMap((issue) => unfoldUnion(issue, schema, valueAt(value, issue.path)));
  // A value that fails two checks with one requirement is one mistake.
  const issues = [...new Map(unfolded.map((issue) => [`${joinPath(issue.path)} ${issue.message}`, issue])).values()];
  const misspelled = findMisspelled(issues, schema);
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') return describeUnknown(issue.keys, issue.path, schema, places);
    const written = valueAt(value, issue.path);
    if (written !== undefined) return [describeValue(issue, written, schema, places)];
    return misspelled.has(joinPath(issue.path)) ? [] : [describeMissing(issue.path, schema, places)];
  });
}

/** The paths of known fields whose names were misspelled. A misspelled field is one mistake, not also a missing field. */
function findMisspelled(issues: readonly Issue[], schema: z.ZodType): Set<string> {
  return new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, findNearest(key, keysAt(schema, issue.path))].join('.'))
        : [],
    ),
  );
}

function describeUnknown(keys: readonly string[], path: Path, schema: z.ZodType, places: Places): Problem[] {
  const known = keysAt(schema, path);
  return keys.map((key) =>
    problem(
      'field-unknown',
      placeOf(places, joinPath([...path, key])),
      `Unexpected field \`${key}\`${suggestField(key, known)}`,
      `The known fields are ${quoteAll(known)}`,
    ),
  );
}

/** The names of fields in BibTeX, Zotero, and other programs, and the names that they have here. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  author: ['from'], authors: ['from', 'author'], sender: ['from'], recipient: ['to'], recipients: ['to'], addressee: ['to'],
  year: ['issued', 'date'], date: ['issued'], journal: ['container-title'], booktitle: ['container-title'], newspaper: ['container-title'],
  publication: ['container-title'], address: ['publisher-place', 'place'], place: ['publisher-place'], city: ['publisher-place'],
  link: ['URL'], school: ['publisher'], institution: ['publisher'], court: ['authority'], repository: ['archive'],
  summary: ['headnote'], description: ['headnote'], abstract: ['headnote'], license: ['rights'], copyright: ['rights'], notes: ['unsourced-notes'],
}; // prettier-ignore

function suggestField(key: string, known: readonly string[]): string {
  const others = Object.hasOwn(OTHER_NAMES, key.toLowerCase()) ? (OTHER_NAMES[key.toLowerCase()] ?? []) : [];
  return suggestName(findNearest(key, known) ?? others.find((name) => known.includes(name)));
}

function describeMissing(path: Path, schema: z.ZodType, places: Places): Problem {
  const field = joinPath(path);
  const fix = `Add \`${field}:\` (${describeField(schema, path)})`;
  return problem('field-missing', placeOf(places, field), `Missing field \`${field}\``, fix);
}

function describeValue(issue: Issue, written: unknown, schema: z.ZodType, places: Places): Problem {
  const field = joinPath(issue.path);
  const shown =
    written === ''
      ? 'empty value'
      : typeof written === 'string'
        ? `\`${written.slice(0, 60)}\``
        : Array.isArray(written)
          ? 'list'
          : 'fields';
  const where = field === '' ? 'as the whole file' : `in \`${field}\``;
  return problem(
    'field-value',
    placeOf(places, field),
    `Unexpected ${shown} ${where}, expected ${describeExpected(issue, schema, written)}`,
    field === '' ? describeFile(schema) : `\`${field}\`: ${describeField(schema, issue.path)}`,
  );
}

/** If fields or a list were written where a schema allows them or something else, the issues of the fields or the items. */
function unfoldUnion(issue: Issue, schema: z.ZodType, written: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || typeof written !== 'object') return [issue];
  const union = schemaAt(schema, issue.path);
  const options = union instanceof z.ZodUnion ? union.options : [];
  const form = Array.isArray(written) ? z.ZodArray : z.ZodObject;
  const index = options.findIndex((option) => objectOf(unwrap(option as z.ZodType)) instanceof form);
  const inner = issue.errors[index] ?? [];
  if (inner.length === 0) return [issue];
  return inner.flatMap((nested) => {
    const value = valueAt(written, nested.path);
    return unfoldUnion({ ...nested, path: [...issue.path, ...nested.path] }, schema, value);
  });
}

function describeExpected(issue: Issue, schema: z.ZodType, written: unknown): string {
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      return `one of ${quoteAll(values)}${suggest(typeof written === 'string' ? written : '', values)}`;
    }
    case 'invalid_type':
      return describeType(issue.expected, schemaAt(schema, issue.path), written);
    case 'invalid_union': {
      const union = schemaAt(schema, issue.path);
      if (!(union instanceof z.ZodUnion)) return issue.message;
      return union.options.map((option) => describeOption(option as z.ZodType)).join(', or ');
    }
    default:
      return issue.message;
  }
}

/** A list, fields, or text; if text was written, with an example of the list or the fields. */
function describeType(expected: string, schema: z.ZodType | undefined, written: unknown): string {
  if (expected === 'array') {
    const item = unwrap(schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined);
    const isText = typeof written === 'string' && written !== '' && item?.safeParse(written).success === true;
    return isText ? `a list, such as \`[${quoteYaml(written)}]\`` : 'a list';
  }
  if (expected !== 'object') return 'text';
  return schema instanceof z.ZodObject ? `fields: ${describeOption(schema)}` : 'fields';
}

/** A value in a YAML list in brackets, in which a comma, a bracket, or a colon would end the value. */
function quoteYaml(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .’'-]*$/u.test(text) ? text : JSON.stringify(text);
}

/** The value that an author probably meant: the nearest one, or the only one with the word, `article-newspaper`. */
function suggest(written: string, values: readonly string[]): string {
  const withWord = values.filter((value) => value.split(/[-_ ]/).includes(written.toLowerCase()));
  // Of several values with the word, none is nearer than the others.
  if (withWord.length > 1 && !values.includes(written.toLowerCase())) return '';
  return suggestName(findNearest(written, values) ?? withWord[0]);
}

/** One of the forms that a value can have: `no`, or the fields `document: <id>`. */
function describeOption(option: z.ZodType): string {
  if (option instanceof z.ZodLiteral) return quoteAll([...option.values].map(String));
  if (option instanceof z.ZodArray) return 'a list';
  if (!(option instanceof z.ZodObject)) return 'text';
  const fields = Object.entries(option.shape as Record<string, z.ZodType>);
  const required = fields.filter(([, field]) => !field.safeParse(undefined).success);
  // The parts of a name are all optional, but one is needed.
  return (required.length > 0 ? required : fields.slice(0, 2))
    .map(([name, field]) => `\`${name}: ${exampleOf(field)}\``)
    .join(', ');
}

/** The placeholder of a value in an example: an id, or other words. */
function exampleOf(field: z.ZodType): string {
  return field.safeParse('two-words').success && !field.safeParse('Two words').success ? '<id>' : '…';
}

/** How a whole file is written: a list of fields, or fields. */
function describeFile(schema: z.ZodType): string {
  const item = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
  const fields = keysAt(item ?? schema, []);
  const form =
    item === undefined
      ? 'Write fields, each on a line with a colon'
      : `Begin each item with a hyphen, \`- ${fields[0] ?? ''}: …\`, and put its other fields under it`;
  return `${form}: ${quoteAll(fields)}`;
}

/** The description of a field; an item of a list has the description of the list. */
function describeField(schema: z.ZodType, path: Path): string {
  if (typeof path.at(-1) === 'number') return describeField(schema, path.slice(0, -1));
  const fields = fieldsAt(schema, path.slice(0, -1));
  return fields[String(path.at(-1))]?.description ?? 'see docs/authoring.md';
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  return Object.keys(fieldsAt(schema, path));
}

/** The fields that a schema allows at a path. */
function fieldsAt(schema: z.ZodType, path: Path): Readonly<Record<string, z.ZodType>> {
  const object = objectOf(schemaAt(schema, path));
  return object instanceof z.ZodObject ? (object.shape as Record<string, z.ZodType>) : {};
}

/** The schema at a path, without the wrappers of optional fields and fields with a default. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = unwrap(schema);
  for (const step of path) {
    const parent = objectOf(current);
    if (parent instanceof z.ZodObject) current = (parent.shape as Record<string, z.ZodType>)[String(step)];
    else if (parent instanceof z.ZodArray) current = parent.element as z.ZodType;
    else return undefined;
    current = unwrap(current);
  }
  return current;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap() as z.ZodType;
  return inner;
}

/** Of a union, the option that has fields, or is a list of items. A union can be inside a union. */
function objectOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (!(schema instanceof z.ZodUnion)) return schema;
  return schema.options
    .map((option) => objectOf(unwrap(option as z.ZodType)))
    .find((option) => option instanceof z.ZodObject || option instanceof z.ZodArray);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

function joinPath(path: Path): string {
  return path.map(String).join('.');
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
