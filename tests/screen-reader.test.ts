/** What a screen reader is given on a reading page. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readAccessibilityTree, type AccessibleNode } from './support/accessibility-tree.ts';
import { openSite } from './support/chromium.ts';

const site = openSite('bridge');

const LANDMARKS = ['banner', 'navigation', 'search', 'main', 'contentinfo', 'region', 'complementary', 'form'];

/** The tree of the letter when its script has run. */
async function readLetter(width = 1280): Promise<AccessibleNode[]> {
  const page = await site.open('/documents/letter/', { viewport: { width, height: 900 } });
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.document .name')?.tabIndex === -1);
  return readAccessibilityTree(page);
}
const write = ({ role, name }: AccessibleNode) => (name === '' ? role : `${role} ${name}`);

test('each landmark has a name of its own, and the text comes after two lists of links', async () => {
  const landmarks = (await readLetter()).filter(({ role }) => LANDMARKS.includes(role)).map(write);
  assert.deepEqual(landmarks, [
    'banner',
    'navigation Archive',
    'search',
    'form',
    'navigation This document',
    'main',
    'contentinfo',
    'navigation More pages',
  ]);
});

test('one heading of the first level, and one of the second for each part', async () => {
  const headings = (await readLetter()).filter(({ role }) => role === 'heading');
  assert.deepEqual(headings.map(({ level }) => level), [1, ...headings.slice(1).map(() => 2)]); // prettier-ignore
  assert.deepEqual(headings.slice(1).map(({ name }) => name), ['Opening of the letter', 'Text of the letter', 'Closing of the letter', 'Notes of the letter']); // prettier-ignore
});

test('every link, button, and field has a name, and no name has a sign that is read aloud', async () => {
  for (const width of [360, 1280]) {
    const controls = (await readLetter(width)).filter(({ role }) => /link|button|noteref|box|Disclosure|radio/.test(role)); // prettier-ignore
    assert.ok(controls.length > 50);
    assert.deepEqual(controls.filter(({ name }) => name === '' || /[¶+×…←→]/.test(name)).map(write), []); // prettier-ignore
  }
});

test('a call is a reference to a note, the note leads back to it, and the margin does not repeat the note', async () => {
  const nodes = await readLetter();
  const calls = nodes.filter(({ role }) => role === 'doc-noteref').map(({ name }) => name);
  assert.deepEqual(calls.slice(0, 2), ['Note i', 'Note ii']);
  const notes = nodes.slice(nodes.findIndex(({ role }) => role === 'doc-endnotes'));
  assert.ok(notes.some(({ role, name }) => role === 'doc-backlink' && name === 'Back to para. 1, call of note i'));
  const before = nodes.slice(0, nodes.indexOf(notes[0] as AccessibleNode));
  assert.deepEqual(before.filter(({ name }) => name.startsWith('Source:')).map(write), []); // prettier-ignore
});

test('words with an annotation say so, and the annotation after the passage says that it is the editor’s', async () => {
  const nodes = await readLetter();
  const words = nodes.findIndex(({ role, name }) => role === 'link' && name === 'March 6 Resolution');
  assert.equal(nodes[words]?.description, 'annotation');
  const name = nodes.find(({ role, name }) => role === 'link' && name === 'Edmund Vale');
  assert.equal(name?.description, '');
  const annotation = nodes.findIndex(({ name }) => name.startsWith('Editor: The year of the resolution'));
  const next = nodes.findIndex(({ name }) => name === 'Link to para. 3');
  assert.ok(words < annotation && annotation < next, [words, annotation, next].join(' < '));
});

test('on a phone, no two buttons have the same name, and each name contains the visible text', async () => {
  const page = await site.open('/documents/letter/', { viewport: { width: 360, height: 740 } });
  const buttons = (await readAccessibilityTree(page)).filter(({ role }) => role === 'button').map(({ name }) => name);
  assert.deepEqual(
    buttons.filter((name) => name.startsWith('1 link')),
    ['1 link (para. 1)', '1 link (para. 3)'],
  );
  assert.deepEqual(buttons.filter((name, index) => buttons.indexOf(name) !== index), []); // prettier-ignore
});

test('the links of passages have different names, also that of the address of a letter', async () => {
  const links = (await readLetter()).filter(({ role, name }) => role === 'link' && name.startsWith('Link to ')).map(write); // prettier-ignore
  assert.deepEqual(links.slice(0, 5), ['letterhead', 'dateline', 'address', 'salutation', 'para. 1'].map((name) => `link Link to ${name}`)); // prettier-ignore
  assert.equal(new Set(links).size, links.length);
});
