/** Sheets on a phone: a finger closes them, and the line that opens them is 44 pixels high. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { CDPSession } from 'playwright-core';
import { openSite } from './support/chromium.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const site = openSite('bridge');

async function swipe(session: CDPSession, from: number, to: number): Promise<void> {
  const at = (type: 'touchStart' | 'touchMove', y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: 180, y }] });
  await at('touchStart', from);
  for (let step = 1; step <= 5; step++) await at('touchMove', from + ((to - from) * step) / 5);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a downward swipe closes the sheet of an annotation; a short one does not', async () => {
  const page = await site.open('/documents/letter/', PHONE);
  const session = await page.context().newCDPSession(page);
  await page.locator('.lemma[href="#a-holloway"]').tap();
  const sheet = page.locator('.apparatus:popover-open');
  await sheet.locator('.sheet-head').waitFor();
  const top = (await sheet.boundingBox())?.y ?? 0;
  await swipe(session, top + 15, top + 45);
  assert.equal(await sheet.count(), 1, 'a short swipe');
  assert.equal((await sheet.boundingBox())?.y, top, 'the sheet is where it was');
  await swipe(session, top + 15, top + 155);
  await sheet.waitFor({ state: 'detached', timeout: 5000 });
});

test('a downward swipe closes a panel of the bar', async () => {
  const page = await site.open('/documents/letter/', PHONE);
  const session = await page.context().newCDPSession(page);
  await page.getByRole('button', { name: 'Contents' }).tap();
  const panel = page.locator('#contents:popover-open');
  const top = (await panel.boundingBox())?.y ?? 0;
  // The script loads after the first touch.
  for (let attempt = 0; attempt < 10 && (await panel.count()) > 0; attempt++) {
    await swipe(session, top + 15, top + 155);
    await page.waitForTimeout(200);
  }
  assert.equal(await panel.count(), 0);
});

test('a finger has 44 pixels for the line under a passage', async () => {
  const page = await site.open('/documents/letter/', PHONE);
  const reached = await page.locator('button.line').evaluateAll((lines) =>
    lines.map((line) => {
      line.scrollIntoView({ block: 'center' });
      const { left, width, top, height } = line.getBoundingClientRect();
      const middle = top + height / 2;
      return [-21, 21].every((offset) => document.elementFromPoint(left + width / 2, middle + offset) === line);
    }),
  );
  assert.ok(reached.length > 0);
  assert.deepEqual(
    reached,
    reached.map(() => true),
  );
});
