/** Parses JSON that only a program should have written, and finds keys that a parser drops, and places of values. */

/** A string, or a sign of the structure of JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;
/** The same, or a comma, or another value. */
const PART = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/**
 * Parses JSON.
 *
 * @throws SyntaxError if it is not JSON, or if an object has a key twice, because a person sees both values and a program only
 *   the last one
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const dropped = findDroppedKey(text);
  if (dropped === undefined) return value;
  // The position is written as `JSON.parse` writes it.
  throw new SyntaxError(
    `the key ${dropped.key} is not allowed, or occurs twice in one object at position ${dropped.index}`,
  );
}

/** Finds a second key of the same name in an object, or `__proto__`, which is not a field. */
function findDroppedKey(json: string): { key: string; index: number } | undefined {
  const open: Set<string>[] = [];
  let last = { key: '', index: 0 };
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') last = { key: token, index };
    else {
      const key = JSON.parse(last.key) as string;
      const keys = open.at(-1);
      if (key === '__proto__' || keys?.has(key)) return last;
      keys?.add(key);
    }
  }
  return undefined;
}

/**
 * Finds a value.
 *
 * @param json text that `JSON.parse` accepts
 * @param path the keys and indexes that lead to the value
 * @returns its offset in UTF-16 units; if there is no such value, that of the object or array that should have it
 */
export function findValue(json: string, path: readonly PropertyKey[]): number {
  // Before the key of an object is read, its place is undefined.
  const current: (PropertyKey | undefined)[] = [];
  const isOnPath = () => current.length <= path.length && current.every((part, depth) => part === path[depth]);
  let key = '';
  let found = 0;
  for (const { 0: token, index } of json.matchAll(PART)) {
    const last = current.length - 1;
    if (token === '}' || token === ']') current.pop();
    else if (token === ',') current[last] = typeof current[last] === 'number' ? current[last] + 1 : undefined;
    else if (token === ':') current[last] = JSON.parse(key) as string;
    else {
      if (isOnPath()) found = index;
      if (token === '{') current.push(undefined);
      else if (token === '[') current.push(0);
      else key = token;
    }
  }
  return found;
}
