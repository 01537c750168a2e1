/** YAML that keeps every scalar as the text that was written, with the place of each. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'astro/zod';
import { didYouMean, findNearest } from '../text/nearest-name.ts';
import { findForbidden } from '../text/character-checks.ts';
import { describeErrors, refuseSigns } from './yaml-messages.ts';
import { placeOf, type Places } from '../text/places.ts';
import type { Place, Problem } from '../text/problem.ts';
import type { RuleId } from '../text/rules.ts';

/** What a YAML file or front matter gave: its value where the schema accepts it, the problems, and the place of each field. */
export interface ParsedYaml<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly places: Places;
}

/** The most aliases a file may expand to; none of ours needs any. */
const MAX_ALIASES = 0;

/**
 * Reads YAML (1.2, failsafe schema: dates, numbers and yes/no stay text) and checks it against a schema.
 *
 * @param text the YAML
 * @param file the file's name, for messages
 * @param schema what is expected
 * @param lineOffset lines of the file before `text`
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  lineOffset = 0,
): ParsedYaml<z.output<S>> {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const places = new Map<string, Place>([['', placeAt(0)]]);
  gatherPlaces(parsed.contents, '', (path, offset) => places.set(path, placeAt(offset)));

  const problems = describeErrors(parsed, text, placeAt);
  if (parsed.errors.length === 0) problems.push(...refuseSigns(parsed.contents, text, placeAt));
  refuseHostile(parsed.contents, (rule, offset, message, fix) =>
    problems.push({ rule, ...placeAt(offset), message, fix }),
  );
  if (problems.length > 0) return { value: undefined, problems, places };

  const plain: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
  const result = schema.safeParse(plain ?? {});
  return result.success
    ? { value: result.data, problems, places }
    : { value: undefined, problems: issuesToProblems(result.error, schema, plain, places), places };
}

/** Keys that every object of JavaScript has of its own: tables must not be keyed by them. */
const CLOBBERING = new Set(['__proto__', 'constructor', 'prototype']);

/** Finds keys that would clobber, keys that are no words, and characters written as escapes that no text may hold. */
function refuseHostile(
  node: unknown,
  report: (rule: RuleId, offset: number, message: string, fix: string) => void,
): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined || CLOBBERING.has(name)) {
        const offset = (key as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
        report('yaml-key', offset, `Unexpected key \`${name ?? '?'}\`, expected the name of a field`, 'Remove it');
      }
      refuseHostile(value, report);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) refuseHostile(item, report);
  } else if (isScalar(node) && node.type === 'QUOTE_DOUBLE') {
    const found = findForbidden(String(node.value));
    if (found !== undefined) report(found.rule, node.range?.[0] ?? 0, found.message, found.fix);
  }
}

function gatherPlaces(node: unknown, path: string, set: (path: string, offset: number) => void): void {
  const under = (step: string) => (path === '' ? step : `${path}.${step}`);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      set(under(String(key.value)), key.range?.[0] ?? 0);
      gatherPlaces(value, under(String(key.value)), set);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const offset = (item as { range?: [number, number, number] }).range?.[0] ?? 0;
      set(under(String(index)), offset);
      gatherPlaces(item, under(String(index)), set);
    }
  }
}

type Issue = z.core.$ZodIssue;

function issuesToProblems(error: z.ZodError, schema: z.ZodType, value: unknown, places: Places): Problem[] {
  const placeAt = (path: readonly PropertyKey[]) => placeOf(places, path.map(String).join('.'));
  const issues = error.issues.flatMap((issue) => unfold(issue, schema, valueAt(value, issue.path)));
  // A misspelt field is one mistake, though another is missing for it.
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, findNearest(key, keysOf(schema, issue.path))].join('.'))
        : [],
    ),
  );
  return issues.flatMap((issue): Problem[] => {
    const field = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = keysOf(schema, issue.path);
      return issue.keys.map((key) => ({
        rule: 'field-unknown',
        ...placeAt([...issue.path, key]),
        message: `Unexpected field \`${key}\`${didYouMean(key, known)}`,
        fix: `The fields known here are ${known.map((name) => `\`${name}\``).join(', ')}`,
      }));
    }
    const written = valueAt(value, issue.path);
    if (written === undefined) {
      if (misspelt.has(field)) return [];
      return [{
        rule: 'field-missing',
        ...placeAt(issue.path),
        message: `Unexpected end of fields, expected \`${field}\``,
        fix: `Add \`${field}:\` (${describeField(schema, issue.path)})`,
      }]; // prettier-ignore
    }
    const shown =
      typeof written === 'string' ? `\`${written.slice(0, 60)}\`` : Array.isArray(written) ? 'a list' : 'fields';
    const where = field === '' ? 'for the whole file' : `in \`${field}\``;
    return [
      {
        rule: 'field-value',
        ...placeAt(issue.path),
        message: `Unexpected ${shown} ${where}, expected ${expectedBy(issue, schema, written)}`,
        fix: field === '' ? describeWhole(schema) : `\`${field}\`: ${describeField(schema, issue.path)}`,
      },
    ];
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

/** Where fields were written for a value that may be fields or something else, what is wrong with the fields. */
function unfold(issue: Issue, schema: z.ZodType, written: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || typeof written !== 'object' || Array.isArray(written)) return [issue];
  const union = schemaAt(schema, issue.path);
  const options = union instanceof z.ZodUnion ? union.options : [];
  const inner = issue.errors[options.findIndex((option) => option instanceof z.ZodObject)] ?? [];
  return inner.length === 0 ? [issue] : inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

function expectedBy(issue: Issue, schema: z.ZodType, written: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(issue.values.map(String), typeof written === 'string' ? written : '');
    case 'invalid_type':
      return issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'fields' : 'text';
    case 'invalid_union': {
      const union = schemaAt(schema, issue.path);
      return union instanceof z.ZodUnion ? union.options.map((option) => describeOption(option as z.ZodType)).join(', or ') : issue.message; // prettier-ignore
    }
    default:
      return issue.message;
  }
}

/** One of the forms a value may have: `no`, or the fields `document: <id>`. */
function describeOption(option: z.ZodType): string {
  if (option instanceof z.ZodLiteral) return [...option.values].map((value) => `\`${String(value)}\``).join(', ');
  if (!(option instanceof z.ZodObject)) return 'text';
  const needed = Object.entries(option.shape as Record<string, z.ZodType>).filter(([, field]) => !field.safeParse(undefined).success); // prettier-ignore
  return needed
    .map(([name, field]) => `\`${name}: ${field.safeParse('Two words').success ? '…' : '<id>'}\``)
    .join(', ');
}

/** What a whole file holds. */
function describeWhole(schema: z.ZodType): string {
  const fields = keysOf(schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema, []);
  const known = fields.map((name) => `\`${name}\``).join(', ');
  return schema instanceof z.ZodArray
    ? `Begin each item with a hyphen, \`- ${fields[0] ?? ''}: …\`, and set its other fields under it; they are ${known}`
    : `Write fields, each on a line with a colon; they are ${known}`;
}

function oneOf(values: readonly string[], written: string): string {
  return `one of ${values.map((value) => `\`${value}\``).join(', ')}${didYouMean(written, values)}`;
}

/** The schema at a path, without the wrappers that optional and default fields have. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of [undefined, ...path]) {
    if (step !== undefined) {
      if (at instanceof z.ZodUnion) at = at.options.find((option) => option instanceof z.ZodObject);
      if (at instanceof z.ZodObject) at = (at.shape as Record<string, z.ZodType>)[String(step)];
      else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
      else return undefined;
    }
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType;
  }
  return at;
}

function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const at = found instanceof z.ZodUnion ? found.options.find((option) => option instanceof z.ZodObject) : found;
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function describeField(schema: z.ZodType, path: readonly PropertyKey[]): string {
  // What is said of a list holds for its items.
  if (typeof path.at(-1) === 'number') return describeField(schema, path.slice(0, -1));
  const found = schemaAt(schema, path.slice(0, -1));
  const parent = found instanceof z.ZodUnion ? found.options.find((option) => option instanceof z.ZodObject) : found;
  const field =
    parent instanceof z.ZodObject ? (parent.shape as Record<string, z.ZodType>)[String(path.at(-1))] : undefined;
  return field?.description ?? 'see docs/authoring.md';
}
