/** Parses JSON that only a program should have written, and finds keys that a parser drops. */

/** A string, or a sign of the structure of JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

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
