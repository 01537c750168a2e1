/** Transliterates Cyrillic and Greek letters, and Latin letters with accents, to the letters a to z. */

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.slice(2)]);

/**
 * Cyrillic, close to the system BGN/PCGN for Russian, with the letters of other languages. A hard or soft sign has no
 * counterpart. The letters with marks are here, because they are letters of their own.
 */
const CYRILLIC = new Map(
  pairs(`
    а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
    щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=w ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=g ќ=k ѕ=dz ѣ=e ѳ=f ѵ=i ѐ=e ѝ=i
    ә=a ғ=g қ=q ң=n ө=o ұ=u ү=u һ=h`),
);
/** Greek, from ISO 843 (ELOT 743), letter by letter. */
const GREEK = new Map(
  pairs(`
    α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o`),
);
/** Latin letters that Unicode does not decompose. */
const LATIN = new Map(pairs('ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ŋ=ng ħ=h ŧ=t ə=e ĸ=k ƒ=f ɓ=b ɗ=d ƙ=k'));

/**
 * Transliterates a text in small letters.
 *
 * @returns undefined if the text contains a letter or digit of another script
 */
export function transliterate(text: string): string | undefined {
  const cyrillic = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC.get(letter) ?? letter);
  const plain = cyrillic
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[‘’'ʹʺ]/g, '')
    .replace(/ου/g, 'ou')
    .replace(/[^\x00-\x7F]/gu, (letter) => GREEK.get(letter) ?? LATIN.get(letter) ?? letter);
  return /(?![\x00-\x7F])[\p{L}\p{N}]/u.test(plain) ? undefined : plain;
}
