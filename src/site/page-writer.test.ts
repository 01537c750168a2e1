/** Rendered pages are written to the folder of their address; other responses are left to Astro. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createPageWriter } from './page-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
after(() => rmSync(folder, { recursive: true }));

test('a page is written to the folder of its address, and Astro gets a response without content', async () => {
  const writer = createPageWriter(folder, '/archive/');
  const pages = [
    ['', 'index.html'],
    ['documents/letter/', 'documents/letter/index.html'],
    ['documents/letter/cite/', 'documents/letter/cite/index.html'],
    ['names/%C3%A9mile/', 'names/émile/index.html'],
  ] as const;
  for (const [path, file] of pages) {
    const answer = await writer.write(`https://archive.example/archive/${path}`, new Response(`<p>é ${path}</p>`));
    assert.equal(answer.body, null);
    assert.equal(readFileSync(join(folder, file), 'utf8'), `<p>é ${path}</p>`);
  }
  assert.deepEqual(
    [...writer.list().keys()],
    pages.map(([, file]) => file),
  );
  assert.equal(writer.list().get('index.html')?.bytes, '<p>é </p>'.length + 1);
});

test('a page that is not in a folder, a redirect, and a response without content are not written', async () => {
  const writer = createPageWriter(folder, '/');
  for (const [path, response] of [
    ['404.html', new Response('<p>No page</p>')],
    ['moved/', Response.redirect('https://archive.example/')],
    ['empty/', new Response(null)],
  ] as const) {
    assert.equal(await writer.write(`https://archive.example/${path}`, response), response);
  }
  assert.equal(writer.list().size, 0);
});
