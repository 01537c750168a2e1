/** Two archives on two origins, each with the headers of its own server: a search in one finds the passages of the other. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createSiteServer } from '../src/site/static-server.ts';
import { getSite } from './support/built-sites.ts';
import { launch } from './support/chromium.ts';
import { buildArchive } from './support/run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'federation-'));
const servers: Server[] = [];
after(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** Serves a site as `npm start` does. @returns its origin */
async function serve(site: string): Promise<string> {
  const { server } = createSiteServer(site);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a search in one archive finds the passages of another archive on another origin', async () => {
  const other = await serve(getSite('bridge').folder);
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  cpSync('tests/archives/one-letter', content, { recursive: true });
  const unreachable = 'http://127.0.0.1:9/';
  appendFileSync(
    join(content, 'archive.yaml'),
    `federates:\n  - title: Bridge papers\n    url: ${other}/\n  - title: Closed archive\n    url: ${unreachable}\n`,
  );
  const { status, stderr } = buildArchive(content, out);
  assert.equal(status, 0, stderr);
  const own = await serve(out);
  const browser = await launch();
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on(
      'console',
      (message) => /Content Security Policy|CORS/.test(message.text()) && refused.push(message.text()),
    );
    await page.goto(`${own}/search/?q=bridge+toll`);
    const found = page.locator(`#results h2 a[href^="${other}/documents/"]`);
    await found.first().waitFor();
    assert.match(await page.locator('#results').innerText(), /· The bridge at Port Alder/);
    assert.match(await page.locator('main').innerText(), /“Closed archive” could not be reached/);
    assert.deepEqual(refused, []);
    await context.close();
  } finally {
    await browser.close();
  }
});
