/** `npm run pdf`: its options. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { main } from './pdf.ts';

test('an unknown option is refused before anything is built', async (t) => {
  const printed = t.mock.method(console, 'error', () => undefined);
  assert.equal(await main(['--cleen']), 2);
  assert.match(String(printed.mock.calls[0]?.arguments[0]), /Unexpected `--cleen`/);
});
