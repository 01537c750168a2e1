/** The schema of claims. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { isLabel } from '../text/note-markers.ts';
import { claimsSchema } from './claims.ts';

for (const label of ['iv', '*', '**', 'א', '1.1', 'a-1', '‖', '①', '1/2']) {
  test(`a claim can cite the note ${label}, as a quotation can`, () => {
    assert.ok(isLabel(label));
    const claim = { passage: 'p1', kind: 'states', exact: 'Words.', cites: `note ${label}` };
    assert.ok(claimsSchema.safeParse({ claims: [claim] }).success);
  });
}
