/** YAML that keeps every scalar as the text that was written, with the place of each. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'astro/zod';
import { didYouMean } from '../text/nearest.ts';
import { findForbidden } from './characters.ts';
import type { Place, Problem } from '../text/problem.ts';

/** Where each field stands: keyed by its path, steps joined by dots (`witnesses.0.sha256`); `''` is the whole. */
export type Places = ReadonlyMap<string, Place>;

/** What a YAML file or front matter gave: its value where the schema accepts it, the problems, and the place of each field. */
export interface ReadYaml<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly places: Places;
}

/** The place of the field at a path, or of its nearest ancestor that was written. */
export function placeOf(places: Places, path: string): Place {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return places.get('') ?? { file: '', line: 1, column: 1 };
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
): ReadYaml<z.output<S>> {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const places = new Map<string, Place>([['', placeAt(0)]]);
  gatherPlaces(parsed.contents, '', (path, offset) => places.set(path, placeAt(offset)));

  const problems: Problem[] = parsed.errors.map((error) => ({
    rule: 'yaml-syntax',
    ...placeAt(error.pos[0]),
    message: `Unexpected YAML: ${error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? 'not readable'}`,
    mend: 'Check quotation marks and indentation at this line; put text with a colon in quotation marks',
  }));
  refuseHostile(parsed.contents, (rule, offset, message, mend) =>
    problems.push({ rule, ...placeAt(offset), message, mend }),
  );
  if (problems.length > 0) return { value: undefined, problems, places };

  let plain: unknown;
  try {
    plain = parsed.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    const problem = {
      rule: 'yaml-alias',
      ...placeAt(0),
      message: 'Unexpected alias (`*name`), expected each value written out',
      mend: 'Write the value again where it is wanted',
    };
    return { value: undefined, problems: [problem], places };
  }
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
  report: (rule: string, offset: number, message: string, mend: string) => void,
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
    if (found !== undefined) report(found.rule, node.range?.[0] ?? 0, found.message, found.mend);
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

function issuesToProblems(error: z.ZodError, schema: z.ZodType, value: unknown, places: Places): Problem[] {
  const placeAt = (path: readonly PropertyKey[]) => placeOf(places, path.map(String).join('.'));
  return error.issues.flatMap((issue): Problem[] => {
    const field = issue.path.map(String).join('.') || 'the file';
    if (issue.code === 'unrecognized_keys') {
      const known = keysOf(schema, issue.path);
      return issue.keys.map((key) => ({
        rule: 'field-unknown',
        ...placeAt([...issue.path, key]),
        message: `Unexpected field \`${key}\`${didYouMean(key, known)}`,
        mend: `The fields known here are ${known.map((name) => `\`${name}\``).join(', ')}`,
      }));
    }
    const written = issue.path.reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
      value,
    );
    if (written === undefined) {
      return [{
        rule: 'field-missing',
        ...placeAt(issue.path),
        message: `Unexpected end of fields, expected \`${field}\``,
        mend: `Add \`${field}:\` (${describeField(schema, issue.path)})`,
      }]; // prettier-ignore
    }
    const shown =
      typeof written === 'string' ? `\`${written.slice(0, 60)}\`` : Array.isArray(written) ? 'a list' : 'fields';
    const expected =
      issue.code === 'invalid_value'
        ? oneOf(issue.values.map(String), typeof written === 'string' ? written : '')
        : issue.code === 'invalid_type'
          ? issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'fields' : 'text'
          : issue.message; // prettier-ignore
    return [
      {
        rule: 'field-value',
        ...placeAt(issue.path),
        message: `Unexpected ${shown} in \`${field}\`, expected ${expected}`,
        mend: `\`${field}\`: ${describeField(schema, issue.path)}`,
      },
    ];
  });
}

function oneOf(values: readonly string[], written: string): string {
  return `one of ${values.map((value) => `\`${value}\``).join(', ')}${didYouMean(written, values)}`;
}

/** The schema at a path, without the wrappers that optional and default fields have. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of [undefined, ...path]) {
    if (step !== undefined) {
      if (at instanceof z.ZodObject) at = (at.shape as Record<string, z.ZodType>)[String(step)];
      else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
      else return undefined;
    }
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType;
  }
  return at;
}

function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function describeField(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const parent = schemaAt(schema, path.slice(0, -1));
  const field =
    parent instanceof z.ZodObject ? (parent.shape as Record<string, z.ZodType>)[String(path.at(-1))] : undefined;
  return field?.description ?? 'see docs/authoring.md';
}
