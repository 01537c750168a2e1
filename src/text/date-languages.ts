/** Translates dates in other languages to the English words that `written-dates.ts` reads: `3 mars 1902`, `um 1850`. */
import { GERMAN_DAY } from './date-spellings.ts';
import { ordinal } from './english.ts';
import { isRomanNumeral, parseRomanNumeral } from './roman-numerals.ts';

interface DateLanguage {
  /** Twelve months; alternatives are separated by a slash. */
  readonly months: string;
  /** The words for these English words; alternatives are separated by a slash. */
  readonly words?: Readonly<Record<string, string>>;
  /** Words without a counterpart: articles, prepositions, the word for the year, the days of the week. */
  readonly omitted?: string;
}

const languages: readonly DateLanguage[] = [
  // French
  {
    months: 'janvier/janv février/févr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc',
    words: { 'ca.': 'vers/environ/circa', before: 'avant', after: 'après/depuis', between: 'entre', and: 'et', to: 'au/à', probably: 'probablement', spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
    omitted: 'le la les de du ce en an année années lundi mardi mercredi jeudi vendredi samedi dimanche',
  },
  // German
  {
    months: 'januar/jänner/jenner/jan februar/hornung/feber/feb märz april/apr mai/may juni/jun/junius juli/jul/julius august/aug september/sept/sep/septembr oktober/october/okt/octobr november/nov/novembr dezember/december/dez/decembr',
    words: { 'ca.': 'um/etwa/circa/ca/gegen', before: 'vor', after: 'nach/seit', between: 'zwischen', and: 'und', to: 'bis', probably: 'wahrscheinlich/vermutlich/wohl', spring: 'frühling/frühjahr', summer: 'sommer', autumn: 'herbst', winter: 'winter' },
    omitted: 'am den der dem vom im in jahr jahre jahren montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  },
  // Spanish
  {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    words: { 'ca.': 'hacia/circa/ca', before: 'antes', after: 'después/desde', between: 'entre', and: 'y', to: 'al/a', probably: 'probablemente', spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' },
    omitted: 'de del el la en año década lunes martes miércoles jueves viernes sábado domingo',
  },
  // Italian
  {
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    words: { 'ca.': 'circa/verso/ca', before: 'prima', after: 'dopo', between: 'tra/fra', and: 'e', to: 'al', probably: 'probabilmente', spring: 'primavera', summer: 'estate', autumn: 'autunno', winter: 'inverno' },
    omitted: 'di del il dal anno anni lunedì martedì mercoledì giovedì venerdì sabato domenica',
  },
  // Portuguese
  {
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    words: { 'ca.': 'cerca/circa/ca', before: 'antes', after: 'depois/após', between: 'entre', and: 'e', to: 'a', probably: 'provavelmente', spring: 'primavera', summer: 'verão', autumn: 'outono', winter: 'inverno' },
    omitted: 'de do da em o ano década',
  },
  // Dutch
  {
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    words: { 'ca.': 'omstreeks/rond/circa/ca', before: 'vóór/voor', after: 'na/sinds', between: 'tussen', and: 'en', to: 'tot', probably: 'waarschijnlijk', spring: 'lente/voorjaar', summer: 'zomer', autumn: 'herfst/najaar', winter: 'winter' },
    omitted: 'de het van den in jaar maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  },
  // Russian
  {
    months: 'января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
    words: { 'ca.': 'около/ок', before: 'до', after: 'после', between: 'между', and: 'и', to: 'по', probably: 'вероятно', spring: 'весна/весной', summer: 'лето/летом', autumn: 'осень/осенью', winter: 'зима/зимой' },
    omitted: 'в г год года годы годов гг дня',
  },
  // Swedish, Danish, Norwegian, Polish, Hungarian
  { months: 'januari februari mars april maj juni juli augusti september oktober november december', omitted: 'den' },
  { months: 'januar februar marts/mars april maj/mai juni juli august september oktober november december/desember', omitted: 'den' },
  { months: 'stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień', omitted: 'dnia r roku' },
  { months: 'január február március április május június július augusztus szeptember október november december' },
]; // prettier-ignore

const ENGLISH = 'January February March April May June July August September October November December'.split(' ');

/** The English words for the words of each language; an empty word is omitted. Made when the first date is translated. */
let dictionaries: readonly ReadonlyMap<string, string>[] | undefined;

function createDictionary({ months, words = {}, omitted = '' }: DateLanguage): ReadonlyMap<string, string> {
  return new Map([
    ...omitted.split(' ').map((word) => [word, ''] as const),
    ...months.split(' ').flatMap((names, month) => names.split('/').map((name) => [name, ENGLISH[month] ?? ''] as const)),
    ...Object.entries(words).flatMap(([english, names]) => names.split('/').map((name) => [name, english] as const)),
  ]); // prettier-ignore
}

const ROMAN_CENTURY =
  /^(?:(?:le|il) )?(?:([IVXL]+)(?:e|ème|er|\.)? (?:siècle|secolo|век|века|в\.|wiek|század)|(?:el )?(?:siglo|século|secolo) ([IVXL]+))$/iu;
const CHINESE_DIGITS = '〇一二三四五六七八九';
const CHINESE_NUMBER = /[零〇一二三四五六七八九十]+(?=[年月日])/gu;
const CHINESE = /^(\d{3,4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?$/u;

/** Writes the digits of a Chinese date in ASCII: `一九四八年十二月十日`, `１９４８年`. */
function withDigits(date: string): string {
  return date.normalize('NFKC').replace(CHINESE_NUMBER, (number) => {
    const digits = (signs: string) =>
      [...signs.replaceAll('零', '〇')].map((sign) => CHINESE_DIGITS.indexOf(sign)).join('');
    const [tens = '', ones, ...rest] = number.split('十');
    if (ones === undefined || rest.length > 0) return digits(number);
    return `${tens === '' ? '1' : digits(tens)}${ones === '' ? '0' : digits(ones)}`;
  });
}

/**
 * Translates a date.
 *
 * @returns undefined if no language has all of its words
 */
export function translateDate(written: string): string | undefined {
  const [, year, month, day] = CHINESE.exec(withDigits(written)) ?? [];
  if (year !== undefined) {
    return [year.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  }
  const [, numeral = ''] = (ROMAN_CENTURY.exec(written) ?? []).filter((group) => group !== undefined);
  if (isRomanNumeral(numeral)) return `${ordinal(parseRomanNumeral(numeral))} century`;
  const text = written
    .normalize('NFC')
    .replace(
      /^(\d{1,2})\. (?:Jahrhundert|Jh\.|Jhdt\.)$/u,
      (_, century: string) => `${ordinal(Number(century))} century`,
    )
    .replace(/\bav(?:ant|\.) J\.[ -]?C\.|\bv\. ?Chr\.|\ba\. ?C\.|до н\. ?э\./u, 'BCE')
    .replace(/\bap(?:rès|\.) J\.[ -]?C\.|\bn\. ?Chr\.|\bd\. ?C\./u, 'CE')
    .replace(/\b(\d{3}0)(?:er(?: Jahren?)?|-[хе](?: (?:годы|годов|гг\.))?)(?!\p{L})/u, '$1s')
    .replace(/\b(?:années|anni|década de|jaren) (\d{3}0)\b/u, '$1s')
    // `1er mai`, `3º de mayo`, `3. März`, `1902. március 3.`
    .replace(/(\d)(?:er|re|[º°ª])(?= )/gu, '$1')
    // `den 11ten October`, `d. 3ter May`, `12-го марта`
    .replace(GERMAN_DAY, '')
    .replace(/(\d)(?:s?te[nrs]?|-(?:го|е|ое|ье))(?= )/gu, '$1')
    .replace(/(\d)\.(?= |$)/g, '$1')
    // `d’avril`, `l’été`
    .replace(/(?<!\p{L})[dl][’'](?=\p{L})/giu, '');
  if (!/\p{L}/u.test(text.replace(/BCE|CE|\d0s|\d(?:st|nd|rd|th) century/, ''))) return text;
  dictionaries ??= languages.map(createDictionary);
  for (const dictionary of dictionaries) {
    let isKnown = true;
    const english = text.replace(/(?<!\d)\p{L}[\p{L}\p{M}]*\.?/gu, (word, index: number) => {
      if (/^B?CE$/.test(word)) return word;
      // `5760 AM` has the letters of the German *am*, and is a year of another era.
      const isEra = /^\p{Lu}{2,}$/u.test(word) && index + word.length === text.length;
      const known = isEra ? undefined : dictionary.get(word.toLowerCase().replace(/\.$/, ''));
      isKnown &&= known !== undefined;
      return known ?? '';
    });
    if (isKnown) return english.replace(/\s+/g, ' ').replace(/^[ ,]+|[ ,]+$/g, '').replace(/ ,/g, ','); // prettier-ignore
  }
  return undefined;
}
