/** Parses YAML, keeps every scalar as the text that was written, and keeps the place of every field. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { z } from 'astro/zod';
import { findForbidden } from '../text/character-checks.ts';
import type { Places } from '../text/places.ts';
import { problem, type Place, type Problem } from '../text/problem.ts';
import { describeIssues } from './schema-messages.ts';
import { checkNodes, describeErrors, findDuplicates, type PlaceAt } from './yaml-messages.ts';

/** The fields of a YAML file or of front matter. */
export interface ParsedYaml<T> {
  /** Undefined if the schema does not accept the fields. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly places: Places;
}

/** A file cannot expand aliases. This protects against files of a few bytes that expand to gigabytes. */
const MAX_ALIASES = 0;

/**
 * Parses YAML 1.2 with the failsafe schema, in which dates, numbers, and yes/no are text. Checks it against a schema.
 *
 * @param text the YAML
 * @param file the file's name, for messages
 * @param schema the schema of the fields
 * @param lineOffset the number of lines of the file before `text`
 * @see https://yaml.org/spec/1.2.2/#101-failsafe-schema
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  lineOffset = 0,
): ParsedYaml<z.output<S>> {
  const lines = new LineCounter();
  // The parser compares each key with all others of its map, which takes minutes for a map of 100,000 keys.
  const options = { schema: 'failsafe', uniqueKeys: false, lineCounter: lines, prettyErrors: false } as const;
  const parsed = parseDocument(text, options);
  const placeAt: PlaceAt = (start, end = start) => {
    const [first, last] = [lines.linePos(start), lines.linePos(end)];
    const line = Math.max(1, first.line) + lineOffset;
    const column = Math.max(1, first.col);
    const isRange = end > start && first.line === last.line;
    return { file, line, column, ...(isRange && { endLine: line, endColumn: last.col }) };
  };
  const places = new Map<string, Place>([['', placeAt(0)]]);
  gatherPlaces(parsed.contents, '', (path, place) => places.set(path, place), placeAt);

  const problems = [
    ...describeErrors(parsed, text, placeAt),
    ...findDuplicates(parsed.contents, placeAt),
    ...(parsed.errors.length === 0 ? checkNodes(parsed.contents, text, placeAt) : []),
    ...checkHostile(parsed.contents, placeAt),
  ];
  if (problems.length > 0) return { value: undefined, problems, places };

  const plain: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
  const result = schema.safeParse(plain ?? {});
  return result.success
    ? { value: result.data, problems: [], places }
    : { value: undefined, problems: describeIssues(result.error, schema, plain, places), places };
}

/** Keys that every JavaScript object inherits. A table must not be keyed by them. */
const INHERITED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Finds inherited keys, keys that are not text, and forbidden characters that are written as escapes. */
function checkHostile(node: unknown, placeAt: PlaceAt): Problem[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : undefined;
      const place = placeAt((key as Node | null)?.range?.[0] ?? 0);
      const found =
        name === undefined || INHERITED_KEYS.has(name)
          ? [problem('yaml-key', place, `Unexpected key \`${name ?? '?'}\`, expected the name of a field`, 'Remove it')]
          : [];
      return [...found, ...checkHostile(value, placeAt)];
    });
  }
  if (isSeq(node)) return node.items.flatMap((item) => checkHostile(item, placeAt));
  if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE') return [];
  const found = findForbidden(String(node.value));
  if (found === undefined) return [];
  return [problem(found.rule, placeAt(node.range?.[0] ?? 0), found.message, found.fix)];
}

/**
 * Gathers the place of every field by its path. The range of a field is its key with its value, the range of a list
 * item is the item. If the value continues on another line, a field has the range of its key, and an item has no range.
 */
function gatherPlaces(node: unknown, path: string, add: (path: string, place: Place) => void, placeAt: PlaceAt): void {
  const pathOf = (step: string) => (path === '' ? step : `${path}.${step}`);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const [start = 0, keyEnd = start] = key.range ?? [];
      const line = placeAt(start, (value as Node | null)?.range?.[1] ?? keyEnd);
      add(pathOf(String(key.value)), line.endLine === undefined ? placeAt(start, keyEnd) : line);
      gatherPlaces(value, pathOf(String(key.value)), add, placeAt);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const [start = 0, end = start] = (item as Node | null)?.range ?? [];
      add(pathOf(String(index)), placeAt(start, end));
      gatherPlaces(item, pathOf(String(index)), add, placeAt);
    }
  }
}
