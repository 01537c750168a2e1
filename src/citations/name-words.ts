/** The words by which names of persons and of bodies are recognized. */
import { OFFICES } from './contributors.ts';

export const SUFFIX =
  /,? ([Jj]r\.?|[Ss]r\.?|Junior|Senior|fils|père|the Younger|the Elder|2n?d|3r?d|[4-6]th|I{2,3}|IV|V|VI)$/;
/** Degrees and memberships after a name, and titles before it, are not part of it. */
export const DEGREES =
  /,? (?:Ph\.? ?D\.?|D\.? ?Phil\.?|M\.? ?D\.?|J\.? ?D\.?|LL\.? ?[BDM]\.?|[BM]\.? ?A\.?|[BM]\.? ?Sc\.?|M\.? ?B\.? ?A\.?|D\.? ?D\.?|Sc\.? ?D\.?|Ed\.? ?D\.?|D\.? ?Sc\.?|M\.? ?P\.?|Q\.? ?C\.?|R\.? ?N\.?|Esq\.?|F\.? ?R\.? ?S\.?|S\.? ?J\.?|[CDKMO]BE|KC(?:B|MG)|CMG|DSO|USN|USMC|Md[BL])$/;
/** After a comma, capital letters are a degree or an honor: `Jane Doe, CBE`. */
export const HONORS = /, (?:\p{Lu}\.? ?){2,6}$/u;
export const TITLES =
  /^(?:H\. ?(?:R\. ?)?[HM]\.|(?:His|Her) (?:Royal |Imperial )?(?:Majesty|Highness)|(?:Dr|Prof)\.(?: (?:med|phil|iur|jur|rer|nat|theol|em|ing|habil|pol|oec|mult|h\. ?c)\.)+|Dr\.?|Prof\.?|Professor|(?:The )?Hon\.|(?:The )?(?:Most |Right |Rt\. )Hon(?:\.|ou?rable)|(?:The )?(?:Most|Right|Very) Rev(?:\.|erend)|(?:His|Her) (?:Excellency|Grace|Honou?r)|The Honou?rable|(?:The )?Rev\.|(?:Lt\.|Maj\.|Brig\.|Vice|Rear)(?= (?:Col|Gen|Cdr|Cmdr|Adm)\.)|(?:Lt|Maj|Brig)\.-(?:Col|Gen)\.|(?:Pvt|Cpl|Gen|Col|Maj|Capt|Cpt|Lt|Sgt|Adm|Cdr|Cmdr|Sen|Rep|Amb|Gov|Pres|Mr|Mrs|Ms|Mme|Mlle|Msgr)\.|Sir|Dame) (?=\S+ |\S+$)/;

/** Titles that are not the first word of the name of a body. */
const MORE_TITLES =
  '(?:Major|Brigadier|Lieutenant) General|Lieutenant-Colonel|Field Marshal|(?:Rear|Vice) Admiral|(?:Chief |Associate )?Justice|' +
  'Judge(?! Advocate)|Vice President|Prime Minister|Foreign Minister|Secretary of (?:State|War|Defense|the Navy|the Treasury)|' +
  'Attorney General|Major|Brigadier|Bishop|(?:The )?Reverend|The Rev\\.|Rabbi|Father|Fr\\.|Sister|Brother|Speaker|Chancellor|Brig\\.';

/** A title in full before at least two names: `Senator Jane Doe`, but `President Doe`, `General Motors`. */
export const FULL_TITLES = new RegExp(
  `^(?:U\\.S\\. )?(?:${OFFICES}|${MORE_TITLES}) (?=\\p{Lu}\\S* (?!of |for |and |the )\\S)`,
  'u',
);
/**
 * Such a word at the start of the name of a body: `General Dynamics Land Systems`, `Captain Nemo Press`. Elsewhere these
 * nouns may be family names.
 */
export const TITLED_BODY = new RegExp(
  `^(?:${OFFICES}) (?:\\S+ )*(?:Press|Systems?|Motors?|Electrics?|Electronics|Dynamics|Foods|Pictures|Studios?|` +
    'Publish(?:ing|ers)|Publications|Media|Group|Holdings|Services?|Industries|Stores?|Products|Telephone|Insurance|' +
    'Hotels?|Bank|Trust|Union|Club|Staff|School|Theat(?:er|re)|Theatres|Airlines|Technolog(?:y|ies)|Atomics)$',
);

/** Particles that are omitted if the family name is alone. */
export const DROPPING = /^(?:von|vom|zum|zur|zu|dem|de|de[’']|du|des|dos|das|do|da|d[’'])$/;
/** Particles that the family name always has. A particle before one of these has the same kind. */
const NON_DROPPING =
  /^(?:van|den|der|van[’'‘]t|[’'‘]t|te|ten|ter|op|in|aan|uit|af|av|della|delle|dei|degli|del|dello|dal|dalla|di|la|le|las|los|el|al|bin|ibn|ben|bint|abu|ap)$/;
/** With a capital letter, these words belong to the family name: `Le Guin`, `Van Buren`. */
export const CAPITALIZED =
  /^(?:Van|Von|De|Del|Della|Di|Du|Da|La|Le|Ten|Ter|Ó|Ní|Mac|San|Santa|St\.|Saint|Las|Los|El|Al)$/;
/** `Ortega y Gasset`, `Gaudí i Cornet`: a conjunction joins two family names. */
export const JOINS_FAMILIES = /^[yi]$/;
/** Whether a word is a particle. */
export const isParticle = (word: string): boolean => DROPPING.test(word) || NON_DROPPING.test(word);

export const NUMERAL = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const RULER =
  /^(?:King|Queen|Emperor|Empress|Tsar|Tsarina|Czar|Pope|Prince|Princess|Sultan|Shah|Saint|St\.|Kaiser|Kaiserin|König|Königin|Papst|Zar|Царь|Император|Императрица|Король|Королева|Папа) /;
/** Names of one person that begin with a relation or an article: `Ibn Khaldun`, `Abd al-Rahman`, `Le Corbusier`. */
export const ONE_NAME = /^(?:(?:Ibn|Abu|Abū|Umm|Le|La|El|Los|Las) \S+|[ʿ‘’']?Abd [aeu]\p{Ll}-\S+)$/u;
/** Russian patronymics. After a family name and a given name: `Толстой Лев Николаевич`. */
export const PATRONYMIC = /(?:[ое]вич|[ьмт]ич|[ое]вна|ична)$/;
/** Titles of nobility and rank after a given name: `Alfred, Lord Tennyson`. */
const PEERAGE =
  'Lord|Lady|Duke|Duchess|Earl|Count|Countess|Baron|Baroness|Viscount|Viscountess|Marquess|Marquis|Marchioness|Prince|Princess';
const RULING = 'King|Queen|Emperor|Empress|Tsar|Tsarina|Bishop|Archbishop';
/** `Doe, Jane`, `van Gogh, Vincent`, `De Gaulle, Charles`, `García Márquez, Gabriel`; but `Alfred, Lord Tennyson`. */
export const INVERTED = new RegExp(
  "^((?:[’'‘]?\\p{Ll}+ )*(?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\.? )?(?:(?:[yi]|an|de|del|la|las|los|der|den|von|van|van der|van den) )?(?:\\p{Ll}{1,2}[’'-])?\\p{Lu}[\\p{L}\\p{M}’'-]+), " +
    `(?!(?:${PEERAGE}|${RULING}) \\S)(\\p{Lu}[^ ,]*(?: [^ ,]+){0,3})$`,
  'u',
);
/** `Tennyson, Alfred, Lord`, `Wellington, Arthur Wellesley, Duke of`. */
export const INVERTED_PEER = new RegExp(`^((?:\\p{Ll}+ )*\\p{Lu}[^ ,]+), (\\p{Lu}[^,]*, (?:${PEERAGE})(?: of)?)$`, 'u');
/** `Arthur Wellesley, 1st Duke of Wellington`, which a list of works has under the title. */
export const PEER = new RegExp(
  `^(\\p{Lu}[^ ,]* [^,]+, (?:the )?(?:\\d{1,2}(?:st|nd|rd|th) )?(?:${PEERAGE}) of) (\\p{Lu}[^,]*)$`,
  'u',
);
/** `Francis Bacon, Viscount St Alban`: the last word of the title is in the place of the family name. */
export const PEER_WITHOUT_OF = new RegExp(
  `^[^,]+, (?:the )?(?:\\d{1,2}(?:st|nd|rd|th) )?(?:${PEERAGE}|baron(?:ne)?|(?:vi)?comte(?:sse)?|marquise?|duc|duchesse|seigneur|sieur|chevalier|prince|conde|duque) [^,]+$`,
  'u',
);
/** `Mary, Queen of Scots`, `Charles, Prince of Wales`. */
export const OF_A_REALM = new RegExp(`^\\p{Lu}\\S+, (?:${PEERAGE}|${RULING}) of `, 'u');
/** An office or a description after a name: `Jane Doe, Secretary of State`, `Jane Doe, clerk`; but `…, baron de Montesquieu`. */
export const DESCRIPTION = new RegExp(
  ', (?:(?:(?:Acting|Deputy|Vice|Assistant|Under|Chief|First|Second|Executive|Managing) )*' +
    '(?:Chair(?:man|woman|person)?|President|Vice-President|Secretary|Under-?[Ss]ecretary|Director|Governor|Lieutenant Governor|Clerk|' +
    'Commissioner|Minister|Ambassador|Senator|Judge|Justice|Editor|Esquire|Treasurer|Mayor|Speaker|Consul|Attorney|Counsel|' +
    'Major|Captain|Colonel|General|Admiral|Lieutenant|Commander|Bishop|Archbishop|Professor)|Lord (?:High )?(?:Chancellor|Chief Justice|Mayor|Advocate|Keeper|Provost|Treasurer|Lieutenant))(?: .*)?$|, [DRI]-\\p{Lu}[\\p{L}.]*$|' +
    ', (?!(?:baron|baronne|comte|comtesse|marquis|marquise|duc|duchesse|vicomte|seigneur|sieur|chevalier|prince|conde|duque)\\b)\\p{Ll}[^,]*$',
  'u',
);
/**
 * The years of a life after a name, as library catalogs write them: `Doe, Jane, 1850-1902`, `Doe, Jane, 1850-`,
 * `Jane Doe 1850–1902`.
 */
export const LIFE_DATES =
  /,? (?:(?:ca?\. ?)?\d{3,4}\?? ?[–-] ?(?:ca?\. ?)?\d{3,4}\??)\.?$|, (?:(?:ca?\.|b\.|d\.|fl\.|born|died|active|approximately) ?)?[–-]?\d{3,4}\??[–-]?\.?$/;
/** A title after a name in the order of a list: `Doe, Jane, Sir`. */
export const LISTED_TITLE =
  /(?<=, .+), (?:Sir|Dame|Dr\.?|Prof\.?|Rev\.?|Hon\.?|Mrs?\.?|Ms\.?|Miss|Gen\.?|Capt\.?|Col\.?)$/;
/** What an editor adds after a name, in brackets: `(ed.)`, `[attributed]`, `(George Eliot)`; and `et al.` */
export const ADDITION = / (?:\([^()]*\)|\[[^[\]]*\])$|,? et al(?:ii|\.)?$/;
/** A Chinese or Korean name, whose given name has a hyphen before a small letter: `Kim Il-sung`, `Chiang Kai-shek`. */
export const HYPHENATED_GIVEN =
  /^(\p{Lu}\p{Ll}+) ((?!(?:Al|El|Ben|Bin|Ibn|Abu|As|An|Ar|Ad|Az)-)\p{Lu}\p{Ll}{0,5}-\p{Ll}{2,6})$/u;
/** States and other places whose names have several words. */
export const PLACE =
  /^(?:Great Britain|Soviet Union|Holy See|(?:South|North|East|West) (?:Africa|Korea|Vietnam|Viet Nam|Germany|Yemen|Sudan)|New Zealand|New (?:York|Jersey|Hampshire|Mexico)|Saudi Arabia|Sri Lanka|Costa Rica|El Salvador|Puerto Rico|San Marino|Sierra Leone|Burkina Faso|Ivory Coast|Cape Verde|Hong Kong|(?:\p{Lu}\S+ )?(?:Empire|Republic|Kingdom|Federation|Confederacy|Emirates|States|Provinces))$/u;
/** `Иванов И. И.`, as in Russian lists of works. */
export const INITIALS_LAST = /^(\p{Lu}[\p{L}\p{M}’'-]+) ((?:\p{Lu}\. ?-?){2,3})$/u;
/** Words that the names of bodies have and the names of persons do not. */
export const BODY_WORDS =
  /^(?:The|A|An|International|National|European|World|United|Federal|Central|American|British|Associated) |(?:^|[ ,])(?:of|for|and|&|to|on|that|which|für|pour)(?= )| International$/;
/** `Assemblée nationale`, `Cour de cassation`: no name of a person that begins with a capital ends in such a word. */
export const ENDS_SMALL = /^\p{Lu}[^,]* (?!(?:jr|sr|junior|senior|fils|père|aîné|dit)$)\p{Ll}{3,}$/u;
/** Nouns that are the head of a body's name and hardly ever a family name. */
export const BODY_NOUNS =
  /(?:^|[ ,])(?:Organi[sz]ation|Society|Association|Committee|Subcommittee|Commission|Council|Institut(?:e|ion)|University|College|Academy|Company|Corporation|Inc\.?|Ltd\.?|LLC|GmbH|Department|Ministry|Agency|Bureau|Directorate|Secretariat|Parliament|Senate|Congress|Federation|Foundation|Museum|Library|Archives|Embassy|(?:Supreme|High|District|Superior|Constitutional|Criminal) Court|Ministère|Ministerio|Ministero|Ministerium|Amt|Société|Sociedad|Gesellschaft|Verein|Universität|Université|Office|Administration|Authority|Board|Assembly|Tribunal|Cabinet|Consortium|Laborator(?:y|ies)|Observatory|Hospital|Railway|Railroad|News|Navy|Army|Air Force|Co\.|Corp\.|LLP|PLC|Organización|Académie|Academia|Accademia|Akademie|Universidad|Università|Comité|Comisión|Conseil|Consejo|Instituto|Banco|Banque|Banca|(?:Bundes|Reichs)\p{Ll}{3,}|(?:Staats|Stadt|Landes|Haupt)archiv|Party|Club|League|Conference|Convention|Treasury|Admiralty|School|Times|Gazette|Red Cross|Red Crescent|White House|Univ\.|Dept\.|Bros\.|(?:Cherokee|Creek|Choctaw|Chickasaw|Seminole|Navajo|Osage|Seneca|Oneida|Mohawk) Nation|Lord (?:High )?(?:Chancellor|Chief Justice|Mayor|Advocate|Keeper|Provost|Treasurer)|(?:Attorney|Solicitor|Consul|Postmaster|Surgeon|Secretary|Governor|Advocate|Inspector|Comptroller)[ -]General|Partei|Parti|Partido|Partito|Партия|Министерство|Академия|Общество|Организация|Комитет|Комиссия|Совет|Институт|Университет)(?=$|[ ,])/u;

/** Companies, whose form may look like a degree: `Baker, Botts, LLP`. */
export const COMPANY = /,? (?:LL[PC]|PLC|plc|L\.L\.[PC]\.|Inc\.?|Ltd\.?|Co\.|Corp\.|GmbH)$/;

export const UNIT =
  /^(?:Bureau|Office|Division|Committee|Subcommittee|Directorate|Branch|Section|Service|Agency|Center)\b/;

/** Whether a name is that of a ruler or saint: `Elizabeth II`, `Pope John XXIII`, `Catherine the Great`. */
export function isRegnal(name: string): boolean {
  const [, second = '', third = 'of'] = name.split(/,? /);
  const [, last = '', point] = /(\S+?)(\.?)$/.exec(name) ?? [];
  // A numeral above VI is not the suffix of a family name.
  const isLate =
    point === '' &&
    name.includes(' ') &&
    NUMERAL.test(last) &&
    (last.length > 1 || last === 'I') &&
    !SUFFIX.test(` ${last}`);
  // `Gustav II Adolf`, `Wilhelm II.`, `Dom Pedro II`
  const hasNumeral =
    NUMERAL.test(second) && (second.length > 1 || /^(?:of|the|King|Queen|Emperor|Empress|Tsar)$/.test(third));
  const isOrdinal = point === '.' && last.length > 1 && NUMERAL.test(last);
  const isTitled = /^(?:Dom|Don) \S+ \S+$/.test(name) && NUMERAL.test(last);
  return RULER.test(name) || hasNumeral || isOrdinal || isTitled || isLate || /^\p{Lu}\S* the \p{Lu}\S*$/u.test(name);
}
