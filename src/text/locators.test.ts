import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinLocators, namePart, pluralOf, splitLocator } from './locators.ts';

const parts: [id: string, name: string][] = [
  ['signatures', 'signatures'],
  ['letterhead-2', 'letterhead 2'],
  ['titleblock', 'title block'],
  ['titleblock-2', 'title block 2'],
];
for (const [id, name] of parts) test(`the name of ${id} is ${name}`, () => assert.equal(namePart(id), name));

const lists: [locators: string[], joined: string][] = [
  [['bullet 1', 'bullet 11', 'note ii'], 'bullets 1, 11, note ii'],
  [['para. 3', 'para. 4', 'signatures'], 'paras. 3, 4, signatures'],
  // A name that consists of several words is not a number.
  [['title block', 'bullet 1', 'bullet 8'], 'title block, bullets 1, 8'],
  [['title block', 'title block 2'], 'title block, title block 2'],
  [['Peace abroad', 'Peace at home'], 'Peace abroad, Peace at home'],
];
for (const [locators, joined] of lists) {
  test(`${locators.join(' + ')} is ${joined}`, () => assert.equal(joinLocators(locators), joined));
}

test('a name is not a counted locator', () => {
  assert.deepEqual(splitLocator('para. (a)'), { unit: 'para.', value: '(a)' });
  assert.equal(splitLocator('title block'), undefined);
  assert.equal(splitLocator('Article V, para. 1'), undefined);
  assert.deepEqual((['para.', 'note', 'p.'] as const).map(pluralOf), ['paras.', 'notes', 'pp.']);
});
