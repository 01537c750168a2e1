/** The image that link previews show: the logo and the title of the archive, drawn at build time. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import opentype, { type Font, type Path } from 'opentype.js/dist/opentype.js';
import { escapeHtml } from '../text/escape-html.ts';

/** The size that https://ogp.me and the sites that read it recommend, in pixels. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 90;

const resolve = createRequire(import.meta.url).resolve;
let renderer: Promise<void> | undefined;

/** Text to draw. */
interface Line {
  readonly text: string;
  /** Pixels per em. */
  readonly size: number;
  readonly color: string;
}

/**
 * Draws the image. A title with a character that the font does not have is left out.
 *
 * @param logo the logo as SVG, with a square `viewBox`
 * @returns a PNG file
 */
export async function drawPreviewImage(title: string, subtitle: string, logo: string): Promise<Uint8Array> {
  // The library can be started once per process.
  renderer ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  await renderer;
  const file = await readFile(resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff'));
  const font = opentype.parse(new Uint8Array(file).buffer);
  const lines: Line[] = [
    ...wrap(font, title, 64).map((text) => ({ text, size: 64, color: '#1d1c1a' })),
    ...wrap(font, subtitle, 34).map((text) => ({ text, size: 34, color: '#595650' })),
  ];
  let baseline = 230;
  const paths = lines.map(({ text, size, color }, index) => {
    const isNewSize = index > 0 && lines[index - 1]?.size !== size;
    baseline += size * (isNewSize ? 1.9 : 1.3);
    return `<path d="${formatPath(font.getPath(text, MARGIN, baseline, size))}" fill="${color}"/>`;
  });
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="#f3f1ec"/>
<image x="${MARGIN}" y="90" width="110" height="110" href="data:image/svg+xml,${escapeHtml(encodeURIComponent(logo))}"/>
${paths.join('\n')}
</svg>`;
  return new Resvg(image).render().asPng();
}

/** The commands of a path as SVG. The library's own `toPathData` writes `NaN` for some numbers (version 2.0.0). */
function formatPath({ commands }: Path): string {
  return commands
    .map(({ type, ...point }) => {
      const numbers = [point.x1, point.y1, point.x2, point.y2, point.x, point.y].filter((value) => value !== undefined);
      return `${type}${numbers.map((value) => value.toFixed(1)).join(' ')}`;
    })
    .join('');
}

/** Divides a text into lines that fit the image; empty if the font does not have one of its characters. */
function wrap(font: Font, text: string, size: number): string[] {
  if (Array.from(text).some((character) => !/\s/.test(character) && font.charToGlyphIndex(character) === 0)) return [];
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && font.getAdvanceWidth(longer, size) <= WIDTH - 2 * MARGIN)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.slice(0, 3);
}
