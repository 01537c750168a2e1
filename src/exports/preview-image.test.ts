import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPreviewImage } from './preview-image.ts';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#1b4f86"/></svg>';

/** Width and height in the header of a PNG file. @see https://www.w3.org/TR/png-3/#11IHDR */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('the image is a PNG of 1200 by 630 pixels, and the same text gives the same bytes', async () => {
  const image = await drawPreviewImage('Two papers of 1911', 'A letter and a notice', LOGO);
  assert.deepEqual(Array.from(image.slice(1, 4)), [0x50, 0x4e, 0x47]);
  assert.deepEqual(sizeOf(image), [1200, 630]);
  assert.deepEqual(image, await drawPreviewImage('Two papers of 1911', 'A letter and a notice', LOGO));
  assert.notDeepEqual(image, await drawPreviewImage('Other papers', 'A letter and a notice', LOGO));
});

test('a title in a script that the font does not have leaves the logo', async () => {
  const image = await drawPreviewImage('מכתבים', '', LOGO);
  assert.deepEqual(image, await drawPreviewImage('', '', LOGO));
});
