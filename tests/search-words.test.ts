/** Every word that a page shows is found as readers type it: reported cases, and random documents in twelve scripts. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { SearchEngine } from '../src/search/query/search-engine.ts';
import { describeCount } from '../src/search/query/search-messages.ts';
import { search } from '../src/search/query/search.ts';
import { indexOf } from './bench/memory-index.ts';
import { pick } from './bench/random-choice.ts';
import { runs } from './support/full-run.ts';
import { createRandom } from './support/random-change.ts';
import { sourceOf } from './support/search-sample.ts';

/** The passages that have every word of a query, and the sentence with their number. */
async function find(text: string, engine: SearchEngine): Promise<{ passages: string[]; count: string }> {
  const answer = await search({ text, limit: 1000 }, engine);
  const full = answer.hits.filter(({ without }) => without.length === 0);
  const passages = full.map(({ document, passage }) => `${document.id} ${passage}`);
  return { passages: passages.toSorted(), count: describeCount(answer) };
}

// Each row: what a reader types, the words that must be found, and similar words that must not.
const cases: readonly (readonly [typed: string, found: readonly string[], notFound?: readonly string[]])[] = [
  ['1.8', ['grew 1.8 percent', 'It was 1.8.'], ['exactly 18 persons', 'part 1 of 8', 'by 11.8']],
  ['17.11', ['section 17.11'], ['1711', '17 and 11', '17.112']],
  ['4.0.1', ['version 4.0.1, then'], ['401', '4.0', '4.0.12']],
  ['18', ['exactly 18 persons', 'aged 18.'], ['1.8 percent', '118']],
  ['40000', ['$40,000', '40000', '40 000', '40\u202F000 men', '40.000'], ['4,0000', '40 00', '40, 000', '1940 000']],
  ['40 000', ['$40,000', '40000', '40 000', '40.000'], ['000']],
  ['1000000', ['1 000 000', '1,000,000'], ['1 000, 000']],
  ["rock'n'roll", ['rock-’n’-roll', 'rock-n-roll']],
  ['rock-n-roll', ['rock-’n’-roll', 'rock ’n’ roll']],
  ['état', ['L’État', "d'état", 'état']],
  ['église', ["l'église", 'qu’église', 'ÉGLISE']],
  ['leglise', ["l'église"]],
  ['qu’il', ["qu'il"]],
  ['arte', ["dell'arte", 'l’arte']],
  ["l'arte", ['l’arte', 'larte', 'arte'], ['parte']],
  ['obrien', ['O’Brien', "O'Brien"]],
  ['בראשית', ['בְּרֵאשִׁית']],
  ['بسم', ['بِسْمِ اللَّهِ', 'بســـم']],
  ['اسلام', ['إسلام', 'أسلام']],
  ['cooperation', ['co-operation', 'co‑operation', 'coöperation', 'co\u00ADoperation'], ['operation']],
  ['co-operation', ['cooperation', 'co-operation', 'Cooperation'], ['operation']],
  ['"economic co-operation"', ['economic cooperation', 'economic co-operation'], ['cooperation, economic']],
  ['"economic cooperation"', ['economic co-operation'], ['co-operation, economic']],
  ['email', ['e-mail', 'email', 'E‑mail']],
  ['quickwitted', ['a quick-witted reply']],
  ['arms-control', ['arms control', 'arms–control']],
  ['F16', ['F-16']],
  ['strasse', ['Straße', 'STRASSE']],
  ['Mueller', ['Müller', 'Mueller'], ['Miller']],
  ['Lodz', ['Łódź']],
  ['١٢', ['12', '१२', '１２']],
  ['กฎหมาย', ['ข้อกฎหมายระหว่างประเทศ'], ['หมายกฎ']],
  ['日本', ['現在の日本語'], ['本日']],
  ['データ', ['新しいデータを'], ['タデー']],
  ['软件', ['NATO软件2010年'], ['件软']],
  ['2010', ['NATO软件2010年']],
  ['មនុស្ស', ['សិទ្ធិមនុស្ស']],
  ['مدينة', ['في المدينة القديمة', 'إلى مدينة'], ['مدني']],
  ['المدينة', ['في المدينة القديمة', 'بالمدينة', 'مدينة']],
  ['organ', [], ['percent']],
  // Forms that printed papers have, and that readers type in another way.
  ['1250', ['1’250 Fr.', "1'250", '1 250', '1,250', '1.250'], ['1’2500']],
  ['1234567', ['1.234.567 Lire', '1,234,567', '1’234’567'], ['1.234.5678']],
  ['1234.56', ['1.234,56 Mark', '1 234,56 francs', '1,234.56'], ['1.234.56']],
  ['3.5', ['3·5 inches', '3,5 cm'], ['35']],
  ['1/2', ['½ mile', '1/2 mile'], ['page 1', '3 ¼']],
  ['3½', ['3 1/2 miles', '3½ miles', '3 ½ miles'], ['31 2']],
  ['3 1/2 miles', ['3½ miles'], ['3 miles']],
  ['40000', ['a 40 000-ton ship']],
  ['mig21', ['MiG-21', 'MiG–21', 'MiG\u201121']],
  ['USSR', ['the U. S. S. R.', 'U.S.S.R.', 'USSR'], ['U. S. is, S. R. was']],
  ['U. S.', ['the U.S. envoy', 'US', 'U. S. envoy']],
  ['PhD', ['a Ph.D. in law', 'Ph. D.', 'PhD'], ['Ph']],
  ['"J.F.K. said"', ['J. F. K. said', 'JFK said'], ['J. F. said']],
  ['transparent', ['the trans- parent water', 'trans-\nparent', 'trans¬ parent'], ['parent trans-']],
  ['"transparent water"', ['the trans- parent water', 'trans-\nparent water']],
  ['nonnuclear', ['non-nuclear-weapon States'], ['nuclear']],
  ['James', ['King James’s Bible'], ['jam']],
  ['"King James"', ['King James’s Bible'], ['James, King']],
  ['ankara', ['Ankara’da', "ANKARA'ya"]],
  ['neill', ['Mr. O’Neill', 'Neill']],
  ['O’Neill', ["Mr. O'Neill", 'ONeill'], ['Mr. Neill']],
  ['don', ['Don Juan'], ['don’t']],
  ['1990', ['in the 1990s'], ['19901', '1990.5', '21990']],
  ['18', ['the 18th of May', '18a'], ['180', '18.5']],
  ['5', ['the 5th', '5km', '5m wide'], ['50']],
  ['5 m', ['5m wide', '5 m wide']],
  ['צהל', ["צה''ל", 'צה״ל']],
  ['خانه ها', ['خانه\u200Cها', 'خانه ها']],
  ['خانهها', ['خانه\u200Cها']],
  ['น้ำ', ['แม่น\u0E4D\u0E49\u0E32', 'แม่น้\u0E4D\u0E32']],
];

// Forms of words that other forms contain, and forms that a reader sees as the word.
const seen: typeof cases = [
  ['1.000', ['1.000 Mark', '1,000', '1 000', '1\u202F000', '1\u00A0000', '1\u2007000', '1’000', '1ʼ000', '1000'], ['1.0', '1 00']],
  ['1,000', ['1.000 Mark', '1,000', '1 000', '1\u202F000', '1\u00A0000', '1’000', '1000']],
  ['1’000', ['1.000 Mark', '1,000', '1 000', '1’000', '1000', '１，０００円', '١،٠٠٠'], ['1000.5']],
  ['10.000', ['10 000', '10,000', 'EUR10.000'], ['100.00']],
  ['1,8', ['1.8 percent', '1,8 percent', '１．８％'], ['exactly 18 persons', '1 8']],
  ['0.125', ['0,125 mm', '0.125 mm'], ['0125', '125']],
  ['1.800', ['1,800 meters', '1800 meters', '1.800 meters'], ['1.8']],
  ['v1.8', ['version 1.8', 'version v1.8', 'V1.8'], ['exactly 18 persons', 'v18']],
  ['1.8.2', ['v1.8.2'], ['1.8', '182']],
  ['16', ['the F16', 'an F-16', 'No16', 'ב16'], ['160', '1.6', 'F160']],
  ['30', ['at 12h30', 'on 1,30,4'], ['at 1h300']],
  ['1990', ['on 18.05.1990', 'in 05.1990'], ['18.1990.5', '13.1990']],
  ['1416', [], ['3.1416']],
  ['km', ['5km', '5㎞', '5 km'], ['5kmx']],
  ['treaty', ['the [t]reaty', 'the T[r]eaty', 'tre<a>ty', '*t*reaty', '⟦t⟧reaty'], ['treat [y]']],
  ['treaties', ['treat[ies]', 'treat(ies)']],
  ['rewrite', ['(re)write', '[re]write', 're-write', 're¬write', 're⸗write', 're\u00AD write', 're- Write', 'RE- WRITE'], ['re write']],
  ['Gottesdienst', ['Gottes=dienst', 'Gottes⸗dienst', 'Gottes⸗ dienst']],
  ['מלך', ['מלך ישראל', 'המלך', 'והמלך', 'למלך', 'הַמֶּלֶךְ'], ['הלך', 'מלכים']],
  ['המלך', ['והמלך', 'שהמלך'], ['הלך']],
  ['עם', ['העם', 'ועם', 'שבעם'], ['עמו']],
  ['צה״ל', ['בצה״ל', 'וצה"ל']],
  ['הארץ', ['ב"הארץ" נאמר', 'ב״הארץ״']],
  ['תש״ח', ['ה׳תש״ח', 'ה\'תש"ח']],
  ['1948', ['ב1948', 'ב-1948', 'و1948']],
  ['"ארץ ישראל"', ['בארץ ישראל', 'וארץ ישראל'], ['ישראל בארץ']],
  ['كتاب', ['الكتاب', 'وكتاب', 'بكتاب', 'فكتاب', 'لكتاب', 'ككتاب', 'وبكتاب', 'وَالْكِتَابُ', 'ﻭﺍﻟﻜﺘﺎﺏ'], ['كتب', 'مكتاب']],
  ['يد', ['اليد', 'باليد', 'لليد', 'ويد'], ['يدي']],
  ['لغة', ['للغة', 'اللغة', 'ولغة'], ['غرفة']],
  ['ye', ['y\u0364 olde']],
  ['हिंदी', ['हिन्दी में'], ['हदी']],
  ['US', ['Ｕ．Ｓ．', 'U.S.']],
  ['Djilas', ['Đilas'], ['Dilas']],
  ['kung', ['the ǃKung']],
  ['人民共和国', ['人民\n共和国', '人民 共和国'], ['人民、共和国']],
  ['ニューヨーク', ['ニュー・ヨーク', 'ﾆｭｰﾖｰｸ'], ['ヨークニュー']],
  ['"日本 国会"', ['日本 国会', '日本、国会', '日本国会'], ['国会日本']],
]; // prettier-ignore

describe('reported cases', () => {
  for (const [typed, found, notFound = []] of [...cases, ...seen]) {
    test(`${typed} finds ${found.join(', ') || 'nothing'}`, async () => {
      const texts = [...found, ...notFound, 'other words'];
      const passages = texts.map((words, number) => [`p${number}`, words] as const);
      const few = await indexOf(sourceOf({ d: passages }));
      const expected = found.map((_, number) => `d p${number}`).toSorted();
      assert.deepEqual((await find(typed, few)).passages, expected);
      // More than 24 documents have files of stems instead.
      const fillers = Array.from({ length: 30 }, (_, n) => [`filler${n}`, [['p1', `filler ${n + 500}`]]] as const);
      const source = sourceOf({ d: passages, ...Object.fromEntries(fillers) });
      assert.deepEqual((await find(typed, await indexOf(source))).passages, expected);
      // A large archive has no index of Pagefind.
      assert.deepEqual((await find(typed, await indexOf(source, { mostForPagefind: 0 }))).passages, expected);
    });
  }

  test('the count distinguishes a word from its other forms and from longer words', async () => {
    const engine = await indexOf(sourceOf([['p1', 'the organization'], ['p2', 'a treaty'], ['p3', 'two treaties'], ['p4', 'treaties'], ['p5', 'the 18th of 1800'], ['p6', 'the F16'], ['p7', 'והמלך'], ['p8', '1.000 or 1000'], ['p9', '2.000']])); // prettier-ignore
    const typed = ['organ', 'treaty', 'organiz', 'organization', '18', '16', 'מלך', '1000', '2000'];
    const counts = await Promise.all(typed.map((text) => find(text, engine)));
    assert.deepEqual(
      counts.map(({ count }) => count),
      [
        'No passage has this word; 1 passage has other forms of it: “organization”.',
        '1 passage has this word; 2 passages have other forms of it.',
        'No passage has this word; 1 passage has longer words that begin with it: “organization”.',
        '1 passage has this word.',
        'No passage has this word; 1 passage has other forms of it: “18th”.',
        'No passage has this word; 1 passage has other forms of it: “F16”.',
        'No passage has this word; 1 passage has other forms of it: “והמלך”.',
        '1 passage has this word.',
        'No passage has this word; 1 passage has other forms of it: “2.000”.',
      ],
    );
  });
});

/** A script: the letters of its words, each with its marks, and what may join two words. */
interface Script {
  readonly name: string;
  readonly letters: string;
  readonly joiners?: string;
  /** Words that are joined to the next word by an apostrophe. */
  readonly elided?: string;
  /** Whether readers leave its marks out. */
  readonly hasOptionalMarks?: true;
}

const scripts: readonly Script[] = [
  { name: 'Latin', letters: 'a b d E é ü ö ß æ ø ł đ ð þ ħ ı İ ç ñ o s n t ế ů', joiners: '- ‑ ’ \'', elided: 'l d qu dell', hasOptionalMarks: true },
  { name: 'Greek', letters: 'α ά β Γ ε ή θ ι ϊ ΐ κ ω ώ Σ σ ᾳ ὕ', joiners: '- ’', hasOptionalMarks: true },
  { name: 'Cyrillic', letters: 'а Б в ё й ї ґ я Ш щ ы ѣ о́ и', joiners: '- ’', hasOptionalMarks: true },
  { name: 'Hebrew', letters: 'א ב בּ גְ דָ הֵ ו וֹ שׁ שׂ ל מ ם ת', joiners: '־ ״', hasOptionalMarks: true },
  { name: 'Arabic', letters: 'ا أ إ آ ب بّ تَ ة ج دُ رِ س ش ع ك لـ م نً ى ي', hasOptionalMarks: true },
  { name: 'Devanagari', letters: 'क कि खा गु ज़ ट त् द न प म य र ल व श ह हं', joiners: '-' },
  { name: 'Thai', letters: 'ก ข ค ง จ ช ด ต ท น บ ป ม ย ร ล ว ส ห อ า ะ เ แ โ ไ ที่ นี้ น้ำ ม์' },
  { name: 'Han', letters: '中 国 人 民 日 本 法 律 学 大 會 軍 備 々 〇' },
  { name: 'Japanese', letters: 'あ い が ぎ ぱ カ ド ー ッ ヴ 日 本 語 ｶﾞ' },
  { name: 'Hangul', letters: '한 국 사 람 법 률 평 화 조 약', joiners: '-' },
  { name: 'Armenian', letters: 'ա Բ գ դ ե՛ և ի՞ կ հ մ Ն', joiners: '-' },
  { name: 'Khmer', letters: 'ក ខា គ្រ ង ច ញ្ញ ដ ត ន ប ម យ រ ល ស្ស អ\u200B' },
  { name: 'Ethiopic and numbers', letters: 'ሀ ለ መ ሰ ረ 1 2.5 ٣ १ ４', joiners: '-' },
]; // prettier-ignore

const WORDS = 30;

function createWord({ letters, joiners, elided }: Script, random: () => number): string {
  const part = () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(letters.split(' '), random)).join('');
  if (elided !== undefined && random() < 0.2)
    return `${pick(elided.split(' '), random)}${pick(['’', "'"], random)}${part()}`;
  return joiners !== undefined && random() < 0.3 ? `${part()}${pick(joiners.split(' '), random)}${part()}` : part();
}

/** The ways in which readers type a word. */
function waysToType(word: string, { hasOptionalMarks }: Script): string[] {
  const withoutMarks = word
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .normalize('NFC');
  const onKeyboard = (text: string) =>
    text.replace(/[’״]/g, (sign) => (sign === '״' ? '"' : "'")).replace(/[‑–־]/g, '-');
  const typed = [word, word.toLowerCase(), ...(hasOptionalMarks ? [withoutMarks, withoutMarks.toLowerCase()] : [])];
  return [...new Set([...typed, ...typed.map(onKeyboard)])];
}

describe('random documents', () => {
  for (const script of scripts) {
    describe(script.name, () => {
      const random = createRandom(script.name.length * 7919);
      const words = Array.from({ length: runs(WORDS * 5) }, () => createWord(script, random));
      const documents = words.map((word, number) => {
        const others = Array.from({ length: 3 }, () => pick(words, random));
        const [before_ = '', after_ = ''] = pick(['“”', '()', ' .', ' ,', '—;', ' …'], random);
        return [`d${number}`, [['p1', `${others[0]} ${others[1]} ${before_}${word}${after_} ${others[2]}`]]] as const;
      });
      for (const [size, count] of [
        ['few', 20],
        ['many', Infinity],
      ] as const) {
        // prettier-ignore
        let engine: SearchEngine;
        before(async () => {
          engine = await indexOf(sourceOf(Object.fromEntries(documents.slice(0, count))));
        });
        test(`every word is found in ${size} documents`, async () => {
          const missed: string[] = [];
          for (const [number, word] of words.slice(0, count).entries()) {
            for (const typed of waysToType(word, script)) {
              const { passages } = await find(typed, engine);
              if (!passages.includes(`d${number} p1`)) missed.push(`${typed} in “${documents[number]?.[1][0][1]}”`);
            }
          }
          assert.deepEqual(missed, []);
        });
      }
    });
  }
});
