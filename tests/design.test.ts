/** The design tokens: the contrast of every pair of colors that readers see together, as docs/design.md states it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const page = readFileSync('docs/design.md', 'utf8');

const themes = ['light', 'dark', 'sepia'] as const;
type Theme = (typeof themes)[number];

/** The colors of a theme by the names of their tokens. */
function readColors(theme: Theme): Map<string, string> {
  const colors = new Map<string, string>();
  const root = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  for (const [, name = '', light = '', dark = ''] of root.matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\)/g)) {
    colors.set(name, theme === 'dark' ? dark : light);
  }
  for (const [, name = '', color = ''] of root.matchAll(/--(\w+): (#\w+);/g)) colors.set(name, color);
  const sepia = /\[data-theme='sepia'\] \{\s*(--[^}]*)\}/.exec(css)?.[1] ?? '';
  if (theme === 'sepia') {
    for (const [, name = '', color = ''] of sepia.matchAll(/--(\w+): (#\w+);/g)) colors.set(name, color);
  }
  return colors;
}

/** The relative luminance of a color. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const value = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The rows of the table of contrasts: `--ink` on `--sheet`, at least 7, and a value for each theme. */
const rows = [...page.matchAll(/^\| `--(\w+)` on `--(\w+)` +\| (\d+(?:\.\d)?) +\| ([\d.]+) +\| ([\d.]+) +\| ([\d.]+) +\|/gm)]; // prettier-ignore

test('known contrasts: black on white, and the gray that WCAG gives as an example', () => {
  assert.equal(contrastOf('#000', '#fff'), 21);
  assert.equal(contrastOf('#767676', '#ffffff').toFixed(2), '4.54');
});

test('the table of contrasts states the contrast of the tokens, and each is as high as it has to be', () => {
  const wrong: string[] = [];
  for (const [, front = '', back = '', least = '', ...stated] of rows) {
    themes.forEach((theme, index) => {
      const colors = readColors(theme);
      const [a, b] = [colors.get(front), colors.get(back)];
      assert.ok(a !== undefined && b !== undefined, `${front} on ${back}`);
      const contrast = contrastOf(a, b);
      if (contrast.toFixed(1) !== stated[index]) wrong.push(`${front} on ${back}, ${theme}: ${contrast.toFixed(1)}, not ${stated[index]}`); // prettier-ignore
      if (contrast < Number(least)) wrong.push(`${front} on ${back}, ${theme}: ${contrast.toFixed(2)} < ${least}`);
    });
  }
  assert.deepEqual(wrong, []);
});

test('the table has every color of text on every background', () => {
  const listed = new Set(rows.map(([, front, back]) => `${front} on ${back}`));
  const expected = ['ink', 'quiet', 'note', 'editor'].flatMap((front) =>
    ['desk', 'sheet', 'wash'].map((back) => `${front} on ${back}`),
  );
  assert.deepEqual([...expected, 'ink on mark', 'edge on desk', 'edge on sheet'].filter((pair) => !listed.has(pair)), []); // prettier-ignore
});

test('no style but the tokens has a color of its own', () => {
  const own =
    ['base', 'search', 'home-page', 'compared-papers', 'compared-panes', 'timeline-lanes', 'entries', 'pairs', 'extracts', 'list-page'] // prettier-ignore
      .flatMap((name) => {
        const text = readFileSync(`src/styles/${name}.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
        return [...text.matchAll(/:[^;{]*?(#[0-9a-f]{3,8})\b/g)].map(([, color]) => `${name}: ${color}`);
      });
  // The mask of the sheets on the home page: its color is not visible.
  assert.deepEqual(own.filter((color) => color !== 'home-page: #000'), []); // prettier-ignore
});
