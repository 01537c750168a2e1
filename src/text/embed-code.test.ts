import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEmbedCode } from './embed-code.ts';

test('a title cannot end the attribute', () => {
  assert.equal(
    formatEmbedCode('https://archive.example/documents/letter/embed/#p4.k7f2q', 'Letter “A” & "B", para. 4'),
    '<iframe src="https://archive.example/documents/letter/embed/#p4.k7f2q" title="Letter “A” &amp; &quot;B&quot;, para. 4" width="100%" height="320" loading="lazy"></iframe>',
  );
});
