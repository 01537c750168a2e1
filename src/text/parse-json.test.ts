import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findValue, parseJson } from './parse-json.ts';

const valid: readonly string[] = [
  '{"a":1,"b":{"a":2}}',
  '[{"a":1},{"a":1}]',
  '{"a":"\\"a\\": 1, \\"a\\": 2","b":[":",{"b":"{"}]}',
  '"a"',
];

for (const json of valid)
  test(`${json} is parsed as JSON.parse does`, () => {
    assert.deepEqual(parseJson(json), JSON.parse(json));
  });

const refused: readonly (readonly [json: string, message: RegExp])[] = [
  ['{"a":1,"a":1}', /key "a" .*position 7/],
  ['{"a":1,\n"b":[{"c":1,\n"c":2}]}', /key "c" .*position 21/],
  ['{"a":1,"\\u0061":2}', /position 7/],
  ['{"b":{"__proto__":{}}}', /key "__proto__"/],
  ['{"a":', /JSON/],
];

for (const [json, message] of refused)
  test(`${json} is refused`, () => {
    assert.throws(() => parseJson(json), message);
  });

const places: readonly [json: string, path: PropertyKey[], rest: string][] = [
  ['{"a":1,"b":2}', ['b'], '2}'],
  ['{"a":1,"b":2}', ['a'], '1,"b":2}'],
  ['{"a":[true, {"b":"c"}, "d"]}', ['a', 1, 'b'], '"c"}, "d"]}'],
  ['{"a":[true, {"b":"c"}, "d"]}', ['a', 2], '"d"]}'],
  ['{"a":[true, {"b":"c"}, "d"]}', ['a', 1], '{"b":"c"}, "d"]}'],
  ['{"a":[[], [], [1]]}', ['a', 2, 0], '1]]}'],
  ['{"a":"b","b":{"a":-1.5e3}}', ['b', 'a'], '-1.5e3}}'],
  ['{"a":{"b":1},"c":{}}', ['a', 'c'], '{"b":1},"c":{}}'],
  ['[{"a\\"":"{"},null]', [1], 'null]'],
  [' "a"', [], '"a"'],
];
for (const [json, path, rest] of places)
  test(`the place of ${path.join('.')} in ${json}`, () => {
    assert.equal(json.slice(findValue(json, path)), rest);
  });
