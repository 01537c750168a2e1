/** Parses JSON that only a program should have written, and finds keys that a parser drops. */

/** A string, or a sign of the structure of JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/**
 * Parses JSON, with or without a byte order mark.
 *
 * @throws SyntaxError if it is not JSON, or if an object has a key twice, because a person sees both values and a program only
 *   the last one. The message ends with the line if it is known.
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const value: unknown = JSON.parse(json);
  const dropped = findDroppedKey(json);
  if (dropped === undefined) return value;
  const line = json.slice(0, dropped.index).split('\n').length;
  throw new SyntaxError(`the key ${dropped.key} is not allowed, or occurs twice in one object (line ${line})`);
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
