/** A packed tree is JSON, and becomes the same tree. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parseMarkdown } from './markdown.ts';
import { packTree, type PackedNode, unpackTree } from './packed-tree.ts';
import { dividePassages } from './passages.ts';

const SAMPLES = [
  'Words.',
  'Words\nin two lines, and *emphasis* with **strong** words.',
  'A [link](../sources/work.md "Title"), `code`, ~~deleted~~ words, an ![image](a.png), and\\\na line end.',
  'A call[^1] and the same[^1], and [[page: 2]] a [[uncertain: word]] and [[illegible: two words]].\n\n[^1]: A *note*.\n\n    Its second paragraph.',
  '| a | b |\n| :- | -: |\n| *c* | d[^i] |\n\n[^i]: Note.',
  ':::verse\nOne line\\\nanother line\n\nA stanza\n:::',
  ':::signatures\nName\n\n- an item\n- another\n:::',
  '```\ncode\n  in lines\n```',
  '4. Four\n5. Five\n\n   > quoted\n\n# Heading *one*',
  'Escaped \\* and &amp; and\u00a0“quotes” — 𝔘nicode.',
  '[[withheld: p1]]',
];

function readDocuments(): string[] {
  return readdirSync('tests/archives').flatMap((archive) => {
    const folder = join('tests/archives', archive, 'documents');
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    return files.map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  });
}

for (const text of [...SAMPLES, ...readDocuments()]) {
  test(`the trees of ${JSON.stringify(text.trim().slice(0, 60))} are the same after packing`, () => {
    const { passages } = dividePassages(parseMarkdown(text), text, 'documents/letter.md');
    assert.ok(passages.length > 0);
    for (const passage of passages) {
      const { tree, leaves, callNodes, words } = passage;
      const packed = JSON.parse(JSON.stringify(packTree(passage))) as PackedNode[];
      const parts = unpackTree(packed, words);
      assert.deepEqual(parts, { tree, leaves, callNodes });
      const nodes = new Set<unknown>();
      JSON.stringify(parts.tree, (_, value: unknown) => (nodes.add(value), value));
      for (const node of [...parts.leaves.map((leaf) => leaf.node), ...parts.callNodes]) assert.ok(nodes.has(node));
    }
  });
}

test('the packed tree of plain words does not repeat them', () => {
  const [passage] = dividePassages(parseMarkdown('Plain words.'), 'Plain words.', 'a.md').passages;
  assert.ok(passage);
  assert.deepEqual(packTree(passage), [[0, 12, 1, 1, 0, 1, 13, 12]]);
});
