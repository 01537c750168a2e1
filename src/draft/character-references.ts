/**
 * Decodes the character references of HTML and Markdown: those with a number, and the names in HTML 4 of letters and signs
 * that prose has.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
 */
import { NOTHING } from './masking.ts';

/** The names of the characters from U+00A0 to U+00FF. */
const LATIN_1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave
Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml
Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth
ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s/);

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, order) => [name, String.fromCharCode(0xa0 + order)] as const),
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', sbquo: '‚',
    lsaquo: '‹', rsaquo: '›', hellip: '…', mdash: '—', ndash: '–', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
    zwnj: '\u200C', zwj: '\u200D', lrm: '\u200E', rlm: '\u200F', dagger: '†', Dagger: '‡', bull: '•', prime: '′', Prime: '″',
    euro: '€', trade: '™', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜',
  }),
]); // prettier-ignore

/** Replaces each character reference by its character, and invisible characters up to the length of the reference. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      const character = name === undefined ? decode(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) : NAMED.get(name); // prettier-ignore
      return character === undefined ? all : character.padEnd(all.length, NOTHING);
    },
  );
}

/** Numbers from 128 to 159 are those of Windows-1252, as in files of old word processors: `&#147;` is `“`. */
function decode(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
