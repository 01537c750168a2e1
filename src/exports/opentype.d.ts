/** The part of the library `opentype.js` that the preview image uses. The library has no types of its own. */
declare module 'opentype.js/dist/opentype.js' {
  export interface Font {
    /** 0 if the font does not have the character. */
    charToGlyphIndex(character: string): number;
    getAdvanceWidth(text: string, size: number): number;
    getPath(text: string, x: number, y: number, size: number): Path;
  }
  /** Commands of SVG with absolute coordinates; control points are `1` and `2`. */
  export interface Path {
    readonly commands: readonly {
      readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
      readonly x1?: number;
      readonly y1?: number;
      readonly x2?: number;
      readonly y2?: number;
      readonly x?: number;
      readonly y?: number;
    }[];
  }
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
