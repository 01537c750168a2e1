/** The key of a word: the form in which the index and the query compare words. */
import { foldDigits } from '../../text/decimal-digits.ts';

/** Characters that no reader sees or types: soft hyphens, zero-width spaces and joiners, and signs of direction. */
export const INVISIBLE = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF';

/** Apostrophes, and the signs that people type or print in their place. */
export const APOSTROPHES = "’'‘‛ʼ＇′`´՚׳ꞌ";

/**
 * Marks that people leave out when they type: accents, Hebrew points, Arabic vowel signs, tatweel, nuktas, titlos, and
 * variation selectors. The vowel signs of Indic scripts are not among them, because they are letters to their readers.
 */
const UNTYPED = new RegExp(
  [
    '[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]',
    '[\\u0483-\\u0489\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\uFB1E]',
    '[\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED\\u08D3-\\u08FF]',
    '[\\u0711\\u0730-\\u074A\\u135D-\\u135F]',
    '[\\u093C\\u09BC\\u0A3C\\u0ABC\\u0B3C\\u0CBC]',
    '[\\u180B-\\u180F\\uFE00-\\uFE0F]|[\\u{E0100}-\\u{E01EF}]',
    // Letters that are apostrophes (`Hawaiʻi` is typed `Hawaii` or `Hawai'i`), glottal stops, and clicks.
    '[\\u01C0-\\u01C3\\u0294\\u0295\\u02B9-\\u02BF\\uA78B\\uA78C]',
  ].join('|'),
  'gu',
);

/** Letters that no decomposition changes, and the letters that people type for them. */
const TYPED_LETTERS = new Map(
  [
    'ß ss æ ae œ oe ø o ł l đ d ð d þ th ħ h ı i ŋ n ŧ t ə e',
    'ꝛ r ɡ g ɑ a ɓ b ɖ d ɗ d ǝ e ɛ e ƒ f ɨ i ƙ k ĸ k ɲ n ɔ o ȷ j ƴ y',
    // The double letters of Yiddish.
    'װ וו ױ וי ײ יי',
    // The sigma at the end of a Greek word.
    'ς σ',
    // The alef, the yeh, the kaf, and the heh that Arabic and Persian keyboards have.
    'ٱ ا ى ي ی ي ک ك ة ه ە ه ہ ه ھ ه ۀ ه',
  ].flatMap((list) =>
    [...list.matchAll(/(\S+) (\S+)/g)].map(([, letter = '', typed = '']) => [letter, typed] as const),
  ),
);

const LETTER_WITH_SPELLING = new RegExp(`[${[...TYPED_LETTERS.keys()].join('')}]`, 'g');

/** A comma before each group of three digits, or of two and then three as in India, separates thousands. */
const THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?![\d,])/g;

/** Points between groups of three digits, before a decimal comma: `1.234,56`. */
const THOUSANDS_WITH_POINTS = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+,\d+(?![\d.,])/g;

/** In Devanagari, the nasal before a consonant is written as a letter or as a point above: `हिन्दी`, `हिंदी`. */
const NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])|ँ/g;

/** The two characters of the Thai or Lao vowel sign am have a tone mark before them, or between them. */
const AM_BEFORE_TONE = /([\u0E4D\u0ECD])([\u0E48-\u0E4B\u0EC8-\u0ECB]+)/g;

/**
 * The key of a word. In this order: NFKD; removal of the marks that people leave out; NFKC; lower case; the letters
 * and digits that people type; decimal points. Everything else that is not a letter or a digit is removed. The key of
 * a key is the key.
 */
export function keyOf(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  // The expressions below change nothing in these characters. Compiling them takes several milliseconds.
  if (/^[\0-\x7F’]+$/.test(word)) {
    return readNumbers(word.toLowerCase()).replace(/(?<!\d)\.|\.(?!\d)|[^a-z0-9.]/g, '');
  }
  const letters = foldDigits(
    word
      .toLowerCase()
      .normalize('NFKD')
      .replace(UNTYPED, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(AM_BEFORE_TONE, '$2$1')
      .replace(NASAL, 'ं')
      .replace(LETTER_WITH_SPELLING, (letter) => TYPED_LETTERS.get(letter) ?? letter),
  );
  return readNumbers(letters).replace(/(?<!\d)[.⁄]|[.⁄](?!\d)|[^\p{L}\p{N}\p{M}.⁄]/gu, '');
}

/** Removes the commas between thousands, and writes every decimal sign as a point: `40,000` is 40000; `3,5` is 3.5. */
function readNumbers(text: string): string {
  if (!/\d[.,·٫٬]\d/.test(text)) return text;
  return text
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(THOUSANDS_WITH_POINTS, (number) => number.replaceAll('.', ''))
    .replace(THOUSANDS, (number) => number.replaceAll(',', ''))
    .replace(/(?<=\d)[,·](?=\d)/g, '.');
}

/** The two-letter spellings that people type for letters whose key has one letter: `Mueller`, `Soeren`, `Aarhus`, `Djilas`. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', đ: 'dj' };

/** The small letters that old prints have above others, from U+0363 on: `yͤ`, `uͦ`. */
const LETTERS_ABOVE = 'aeioucdhmrtvx';
const FIRST_ABOVE = 0x0363;

/**
 * The other spelling of a word with ä, ö, ü, ø, å, đ, or a letter above another: `Mueller` for `Müller`; undefined for
 * any other word.
 */
export function spellWithTwoLetters(word: string): string | undefined {
  if (!/[^\0-\u007F]/.test(word)) return undefined;
  const spelling = word
    .normalize('NFC')
    .replace(/[\u0363-\u036F]/g, (mark) => LETTERS_ABOVE.charAt(mark.charCodeAt(0) - FIRST_ABOVE))
    .replace(/[äöüøåđ]/gi, (letter) => {
      const lower = TWO_LETTERS[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? lower : `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
    });
  return spelling === word.normalize('NFC') ? undefined : spelling;
}

/** Points between at least three groups of digits: `1.234.567`. One point may be a decimal point. */
const MILLIONS_WITH_POINTS = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;

/** A number without the points between its groups of digits: `1234567`; undefined for any other word. */
export function removeThousandsPoints(word: string): string | undefined {
  return MILLIONS_WITH_POINTS.test(word) ? word.replaceAll('.', '') : undefined;
}

/** The number of a version without its sign: `1.8` for `v1.8`; undefined for any other word. */
export function removeVersionSign(word: string): string | undefined {
  return /^v\d+(?:\.\d+)+$/i.test(word) ? word.slice(1) : undefined;
}

/** A word without the marks that people leave out when they type, with its usual letters. */
export function removeUntyped(word: string): string {
  return word.normalize('NFKD').replace(UNTYPED, '').normalize('NFKC');
}

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`);
/** Shorter parts of a word with an apostrophe are particles and endings. */
const LEAST_PART = /^[\p{L}\p{N}\p{M}]{3}/u;
const NEGATION = new RegExp(`n[${APOSTROPHES}]t$`, 'i');

/**
 * The parts of a word with an apostrophe that are words of their own: `Ankara` for `Ankara’da`, `Neill` for `O’Neill`,
 * `James` for `James’s`, but not `don` for `don’t`.
 */
export function splitAtApostrophes(word: string): string[] {
  if (!APOSTROPHE.test(word) || NEGATION.test(word)) return [];
  return word.split(APOSTROPHE).filter((part) => LEAST_PART.test(part));
}

/** The Arabic article, alone or with a conjunction or a preposition before it. Shorter words may only begin like it. */
const ARABIC_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=[\u0621-\u064A]{3})/;

/** An Arabic word without its article: `مدينة` for `المدينة` and `بالمدينة`; undefined for any other word. */
export function removeArabicArticle(word: string): string | undefined {
  if (!/^[\u0600-\u06FF]/.test(word)) return undefined;
  const typed = word.replace(UNTYPED, '');
  const spelling = typed.replace(ARABIC_ARTICLE, '');
  return spelling === typed ? undefined : spelling;
}
