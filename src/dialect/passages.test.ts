/**
 * The Markdown dialect, by example. Each case in tests/dialect is a transcription (`.md`) with its passages (`.txt`) and their
 * HTML (`.html`); a case with mistakes has a list of problems in place of both. The expectations are written by hand from
 * CommonMark, GFM, and the design, so no command updates them.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Block, Passage } from '../model/model.ts';
import { compareProblems } from '../text/problem.ts';
import { parseMarkdown } from './markdown.ts';
import { dividePassages } from './passages.ts';
import { linesOfVerse, renderPassage } from './render-markdown.ts';
import { checkSyntax } from './syntax-checks.ts';

const FOLDER = 'tests/dialect';

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  test(file.replace(/\.md$/, '').replaceAll('-', ' '), () => {
    const path = (extension: string) => join(FOLDER, file.replace(/md$/, extension));
    const source = readFileSync(path('md'), 'utf8');
    const root = parseMarkdown(source);
    const divided = dividePassages(root, source, file);
    const problems = [...checkSyntax(root, source, file), ...divided.problems].sort(compareProblems);
    const places = problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
    const text =
      problems.length > 0
        ? `problems:\n${places.join('\n')}\n`
        : `${divided.passages.map(describePassage).join('')}\nstructure: ${describeBlocks(divided.blocks)}\n`;
    assert.equal(text, readFileSync(path('txt'), 'utf8'));
    if (problems.length > 0) assert.equal(existsSync(path('html')), false);
    else assert.equal(divided.passages.map(describeHtml).join(''), readFileSync(path('html'), 'utf8'));
  });
}

/** `p1 · paragraph · para. 1`, then the words, then the calls of notes. */
function describePassage({ id, kind, level, quoted, printed, locator, words, calls }: Passage): string {
  const properties = [
    kind,
    ...(level === undefined ? [] : [`level ${level}`]),
    ...(quoted ? ['quoted'] : []),
    ...(printed === undefined ? [] : [`printed ${printed}`]),
  ];
  const lines = [
    words.trimEnd(),
    ...calls.map((call) => `${call.id} after “${/\S+$/.exec(words.slice(0, call.offset))?.[0]}”`),
  ];
  return `${id} · ${properties.join(', ')} · ${locator}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** Blocks in order: `[p1 | p2]` is a list, `[#p1]` a numbered list, and `> (p1)` a block quotation. */
function describeBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'passage') return block.id;
      if (block.type === 'quotation') return `> (${describeBlocks(block.blocks)})`;
      if (block.type === 'rule') return 'rule';
      return `[${block.ordered ? '#' : ''}${block.items.map(describeBlocks).join(' | ')}]`;
    })
    .join(' ');
}

function describeHtml(passage: Passage): string {
  const html = renderPassage(passage.kind === 'verse' ? linesOfVerse(passage) : passage, { resolve: (url) => url });
  return `<!-- ${passage.id} -->\n${html.trimEnd()}\n`;
}
