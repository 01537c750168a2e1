/** On a slow connection, the page of results says at once that it searches. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSite } from './support/chromium.ts';

/** 400 kbit/s with a delay of 300 ms, as on a train. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const QUERIES = { bridge: 'bridge', treaty: 'specimen', 'two-languages': '1902' } as const;

/** What the page records: when the status appeared, in milliseconds since the navigation began. */
interface Recorded {
  searchingAt?: number;
}

for (const name of ['bridge', 'treaty', 'two-languages'] as const) {
  describe(name, () => {
    const site = openSite(name);

    test('“Searching …” is there 200 ms after the first paint, and the result follows', async (t) => {
      const page = await site.open('/search/?q=' + QUERIES[name], {}, async (opened) => {
        const session = await opened.context().newCDPSession(opened);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', SLOW);
        await opened.addInitScript(() => {
          new MutationObserver(() => {
            const record = globalThis as Recorded;
            if (document.querySelector('search-page .count')?.textContent?.startsWith('Searching'))
              record.searchingAt ??= performance.now();
          }).observe(document, { subtree: true, childList: true, characterData: true });
        });
      });
      await page.locator('#results > *').first().waitFor();
      const [searchingAt, paintedAt, resultAt] = await page.evaluate(() => [
        (globalThis as Recorded).searchingAt ?? Infinity,
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        performance.now(),
      ]);
      t.diagnostic(
        `painted ${Math.round(paintedAt ?? 0)}, status ${Math.round(searchingAt ?? 0)}, result ${Math.round(resultAt ?? 0)} ms`,
      );
      assert.ok((searchingAt ?? Infinity) - (paintedAt ?? 0) <= 200);
      assert.ok((resultAt ?? 0) > (searchingAt ?? Infinity), 'the connection is slow enough to measure');
    });
  });
}
