/** The words and signs before the numbers that documents print: `§ 101`, `Sec. 6`, `Art. IV`, `Статья 5`. */
import { groupByEach } from './group-by.ts';
import type { LocatorUnit } from './locators.ts';
import { NUMBER_WORDS } from './number-words.ts';

/** The units of numbers, each with the words for it. A unit with two forms has its plural second. */
const UNITS: readonly [unit: LocatorUnit, singular: string, plural?: string][] = [
  ['§', '§', '§§'],
  ['sec.', 'section|sect?\\.|sec|סעיף|มาตรา|धारा|ধারা', 'sections|sects?s\\.|secs\\.'],
  ['art.', 'article|art\\.|artikel|art[íi]culo|articolo|artigo|articolul|artykuł|članak|článek|čl\\.|madde|pasal|điều|artikkel|artikla|статья|стаття|член|члан|чл\\.|ст\\.|άρθρο|المادة|مادة|ماده|अनुच्छेद|հոդված|მუხლი', 'articles|arts\\.'],
  ['rule', 'rule|regel', 'rules'],
  ['ch.', 'chapter|chap\\.|ch\\.|chapitre|kapitel|kap\\.|cap[íi]tulo|cap\\.|capitolo|rozdział|bölüm|глава|розділ|κεφάλαιο|الفصل|פרק|หมวด', 'chapters|chs\\.'],
  ['cl.', 'clause|cl\\.', 'clauses|cls\\.'],
  ['reg.', 'regulation|reg\\.', 'regulations|regs\\.'],
  ['pt.', 'part|pt\\.|partie|teil|часть', 'parts|pts\\.'],
  ['tit.', 'title|tit\\.|titre|t[íi]tulo'],
  ['amend.', 'amendment|amend\\.'],
  ['sched.', 'schedule|sched\\.'],
  ['annex', 'annex|annexe|anlage|anexo'],
  ['app.', 'appendix|app\\.'],
  ['no.', 'no\\.|nr\\.|n[º°]\\.?|n\\.[º°]|№|n[uú]m\\.', 'nos\\.'],
  ['para.', '¶|paragraph|para?\\.|para|пункт', '¶¶|paragraphs|paras\\.'],
]; // prettier-ignore

/** A space, which may be missing after a sign or an abbreviation. */
const SPACE = '(?:\\s+|(?<=[.§¶№º°]))';
const ORDINAL = '(?:1(?:er|re|º|°|st)|Ier|premier|première|unique|[uú]nico)';
/** The articles of French codes: `L. 121-1`, `R311-2`. */
const CODE_ARTICLE = '[LRDA]\\*?\\.? ?\\d+(?:-\\d+)+';
const WORDS = `(?:the )?${NUMBER_WORDS}`;
/** No text has two of these forms at once: in a list of numbers, each would double the time. */
const NUMBER = `(?:${ORDINAL}|${WORDS}|${CODE_ARTICLE}|\\(\\p{Nd}+\\)|(?!\\d)\\p{Nd}+|(?!${ORDINAL}(?![\\p{L}\\p{N}]))(?:\\d+\\.?[º°]|\\d+(?: ?(?:bis|ter|quater)|[a-z]{0,2})(?:[.-]\\d*[a-z]{0,2}(?<![.-]))*)|[ivxlcdm]{2,}|[a-z])(?:\\([a-z0-9]{1,5}\\))*(?![\\p{L}\\p{N}])`;
const RANGE = `${NUMBER}(?:(?: ?[–—] ?|, ?|,? (?:to|and|&) )${NUMBER})*`;
/** What follows a number: a period or a colon, a dash, a space, or the end. */
const STOP = '([.:]?)(?=\\s|$|[—–](?!\\d)|--?(?:\\p{L}|\\s|$))';

/** The names of each unit and its numbers with their names, by first letter. Most passages begin with another letter. */
export const namedUnits = groupByEach(UNITS, ([unit, singular, plural]) => {
  const ranges = plural === undefined ? [] : [`(?:${plural})${SPACE}(${RANGE})`];
  const number = `(?:${singular})${SPACE}(${NUMBER}(?:–${NUMBER})?)`;
  const names = [singular, ...(plural === undefined ? [] : [plural])].join('|');
  const named = {
    unit,
    name: new RegExp(`^(?:${names})${SPACE}`, 'iu'),
    form: new RegExp(`^(?:${[...ranges, number].join('|')})${STOP}`, 'iu'),
  };
  return [...new Set(names.split('|').map((name) => name.charAt(0)))].map((letter) => [letter, named]);
});
