/** Parses the names of persons and bodies as documents print them. */
import type { CslName } from '../schemas/csl-name.ts';
import { createPerson, fullName, OFFICES, type Agent, type Body, type Person } from './contributors.ts';

const SUFFIX = /,? (Jr\.?|Sr\.?|Junior|Senior|I{2,3}|IV|V|VI)$/;
/** Degrees and memberships after a name, and titles before it, are not part of it. */
const DEGREES =
  /,? (?:Ph\.? ?D\.?|D\.? ?Phil\.?|M\.? ?D\.?|J\.? ?D\.?|LL\.? ?[BDM]\.?|[BM]\.? ?A\.?|[BM]\.? ?Sc\.?|M\.? ?B\.? ?A\.?|D\.? ?D\.?|Sc\.? ?D\.?|Ed\.? ?D\.?|D\.? ?Sc\.?|M\.? ?P\.?|Q\.? ?C\.?|R\.? ?N\.?|Esq\.?|F\.? ?R\.? ?S\.?|S\.? ?J\.?)$/;
/** After a comma, capital letters are a degree or an honor: `Jane Doe, CBE`. */
const HONORS = /, (?:\p{Lu}\.? ?){2,6}$/u;
const TITLES =
  /^(?:H\. ?(?:R\. ?)?[HM]\.|(?:His|Her) (?:Royal |Imperial )?(?:Majesty|Highness)|Dr\.?|Prof\.?|Professor|(?:The )?Hon\.|The Honou?rable|(?:The )?Rev\.|(?:Lt\.|Maj\.|Brig\.|Vice|Rear)(?: (?=(?:Col|Gen|Cdr|Cmdr|Adm)\.))|(?:Gen|Col|Maj|Capt|Cpt|Lt|Sgt|Adm|Cdr|Cmdr|Sen|Rep|Amb|Gov|Pres|Mr|Mrs|Ms|Mme|Mlle|Msgr)\.|Sir|Dame) (?=\S+ |\S+$)/;

/** A title in full before at least two names: `Senator Jane Doe`, but `President Doe`, `General Motors`. */
const FULL_TITLES = new RegExp(`^(?:${OFFICES}) (?=\\p{Lu}\\S* (?!of |for |and |the )\\S)`, 'u');
/**
 * Such a word at the start of the name of a body: `General Dynamics Land Systems`, `Captain Nemo Press`. Elsewhere these
 * nouns may be family names.
 */
const TITLED_BODY = new RegExp(
  `^(?:${OFFICES}) (?:\\S+ )*(?:Press|Systems?|Motors?|Electrics?|Electronics|Dynamics|Foods|Pictures|Studios?|` +
    'Publish(?:ing|ers)|Publications|Media|Group|Holdings|Services?|Industries|Stores?|Products|Telephone|Insurance|' +
    'Hotels?|Bank|Trust|Union|Club|Staff|School|Theat(?:er|re)|Theatres|Airlines|Technolog(?:y|ies)|Atomics)$',
);

/** Particles that are omitted if the family name is alone. */
const DROPPING = /^(?:von|vom|zum|zur|zu|dem|de|de[’']|du|des|dos|das|do|da|d[’'])$/;
/** Particles that the family name always has. A particle before one of these has the same kind. */
const NON_DROPPING =
  /^(?:van|den|der|van[’'‘]t|[’'‘]t|te|ten|ter|op|in|aan|uit|af|av|della|delle|dei|degli|del|dello|dal|dalla|di|la|le|las|los|el|al|bin|ibn|ben|bint|abu|ap)$/;
/** With a capital letter, these words belong to the family name: `Le Guin`, `Van Buren`. */
const CAPITALIZED = /^(?:Van|Von|De|Del|Della|Di|Du|Da|La|Le|Ten|Ter|Ó|Ní)$/;
/** `Ortega y Gasset`, `Gaudí i Cornet`: a conjunction joins two family names. */
const JOINS_FAMILIES = /^[yi]$/;
const isParticle = (word: string) => DROPPING.test(word) || NON_DROPPING.test(word);

const NUMERAL = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;
const RULER = /^(?:King|Queen|Emperor|Empress|Tsar|Tsarina|Czar|Pope|Prince|Princess|Sultan|Shah|Saint|St\.) /;
/** Names of one person that begin with a relation: `Ibn Khaldun`, `Abu Bakr`, `Abd al-Rahman`. */
const ONE_NAME = /^(?:(?:Ibn|Abu|Abū|Umm) \S+|[ʿ‘’']?Abd [aeu]\p{Ll}-\S+)$/u;
/** Russian patronymics. After a family name and a given name: `Толстой Лев Николаевич`. */
const PATRONYMIC = /(?:[ое]вич|[ьмт]ич|[ое]вна|ична)$/;
/** `Doe, Jane`, `van Gogh, Vincent`; but `Alfred, Lord Tennyson`. */
const INVERTED =
  /^((?:\p{Ll}+ )*\p{Lu}[\p{L}\p{M}’'-]+), (?!(?:Lord|Lady|Sir|Dame|Duke|Earl|Count|Baron|Baroness|Viscount|Marquess|Prince|Princess|King|Queen|Bishop|Archbishop)\b)(\p{Lu}[^ ,]*(?: [^ ,]+){0,2})$/u;
/** `Иванов И. И.`, as in Russian lists of works. */
const INITIALS_LAST = /^(\p{Lu}[\p{L}\p{M}’'-]+) ((?:\p{Lu}\. ?-?){2,3})$/u;
/** Words that the names of bodies have and the names of persons do not. */
const BODY_WORDS =
  /^(?:The|A|An|International|National|European|World|United|Federal|Central|American|British|Associated) |(?:^|[ ,])(?:of|for|and|&|to|on|that|which|für|pour)(?= )| International$/;
/** Nouns that are the head of a body's name and hardly ever a family name. */
const BODY_NOUNS =
  /(?:^|[ ,])(?:Organi[sz]ation|Society|Association|Committee|Subcommittee|Commission|Council|Institut(?:e|ion)|University|College|Academy|Company|Corporation|Inc\.?|Ltd\.?|LLC|GmbH|Department|Ministry|Agency|Bureau|Directorate|Secretariat|Parliament|Senate|Congress|Federation|Foundation|Museum|Library|Archives|Embassy|(?:Supreme|High|District|Superior|Constitutional|Criminal) Court|Ministère|Ministerio|Ministero|Ministerium|Amt|Société|Sociedad|Gesellschaft|Verein|Universität|Université|Office|Administration|Authority|Board|Assembly|Tribunal|Cabinet|Consortium|Laborator(?:y|ies)|Observatory|Hospital|Railway|Railroad|News|Navy|Army|Air Force|Co\.|Corp\.|LLP|PLC|Organización|Académie|Academia|Accademia|Akademie|Universidad|Università|Comité|Comisión|Conseil|Consejo|Instituto|Banco|Banque|Banca|(?:Bundes|Reichs)\p{Ll}{4,}|Министерство|Академия|Общество|Организация|Комитет|Комиссия|Совет|Институт|Университет)(?=$|[ ,])/u;

/** Companies, whose form may look like a degree: `Baker, Botts, LLP`. */
const COMPANY = /,? (?:LL[PC]|PLC|plc|L\.L\.[PC]\.|Inc\.?|Ltd\.?|Co\.|Corp\.|GmbH)$/;

const UNIT = /^(?:Bureau|Office|Division|Committee|Subcommittee|Directorate|Branch|Section|Service|Agency|Center)\b/;

/** Parses a name that no file of names lists. A name with words such as `of` and `and` is a body. */
export function parseAgent(name: string): Agent {
  if (TITLED_BODY.test(name)) return parseBody(name);
  const person = stripTitles(name);
  return (BODY_WORDS.test(person) || BODY_NOUNS.test(person) || COMPANY.test(name)) && !isRegnal(person)
    ? parseBody(name)
    : parsePerson(name);
}

/**
 * Parses a person's name as it is in a document. The last word is the family name, and the words before it can be
 * particles. If that is wrong, the archive's names contain the right sort key or the right parts.
 */
export function parsePerson(name: string): Person {
  const whole = stripTitles(name);
  if (isRegnal(whole) || ONE_NAME.test(whole)) return createPerson({ family: whole });
  const { bare, suffix } = splitSuffix(whole);
  // In these scripts the family name is first.
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+ \S+$/u.test(bare)) {
    const [family = '', given] = bare.split(' ');
    return createPerson({ family, given, familyFirst: true });
  }
  const [, surname = '', given = ''] = INVERTED.exec(bare) ?? INITIALS_LAST.exec(bare) ?? [];
  if (given !== '') return { ...parseSortedPerson(`${given} ${surname}`, `${surname}, ${given}`), suffix };
  const words = bare.split(' ');
  const [first = '', second = '', third = ''] = words;
  if (words.length === 3 && PATRONYMIC.test(third) && !PATRONYMIC.test(second)) {
    return createPerson({ family: first, given: `${second} ${third}`, familyFirst: true });
  }
  let family = words.pop() ?? '';
  if (words.length > 1 && JOINS_FAMILIES.test(words.at(-1) ?? '')) family = [...words.splice(-2), family].join(' ');
  while (words.length > 1 && CAPITALIZED.test(words.at(-1) ?? '')) family = `${words.pop()} ${family}`;
  const particles: string[] = [];
  const isNextParticle = () => {
    const [before = '', last = ''] = words.slice(-2);
    // `von und zu`
    return isParticle(words.at(-1) ?? '') || (particles.length > 0 && last === 'und' && isParticle(before));
  };
  while (words.length > 0 && isNextParticle()) particles.unshift(words.pop() ?? '');
  return withParticles({ given: words.join(' ') || undefined, family, suffix }, particles);
}

/**
 * Parses a person's name with the help of its sort key.
 *
 * @param sort `Doe, Jane`; without a comma, the person is sorted as the name is: a ruler, or a family name that comes first
 */
export function parseSortedPerson(name: string, sort: string): Person {
  // `Ward, Mrs. Humphry`: a title in the sort key belongs to the name.
  const [title = ''] = name.split(' ');
  const whole = TITLES.test(name) && sort.split(/[ ,]+/).includes(title) ? name.trim() : stripTitles(name);
  if (!sort.includes(',') && fold(sort) === fold(whole)) return parseUninverted(whole);
  const { bare, suffix } = splitSuffix(whole);
  const [sortedFamily = ''] = sort.split(',');
  const words = bare.split(' ');
  const familyWords = sortedFamily.trim().split(' ');
  const start = words.findIndex((_, index) =>
    familyWords.every((word, offset) => fold(word) === fold(words[index + offset] ?? '')),
  );
  if (start === -1) return parseAttached(bare, sortedFamily.trim(), suffix) ?? parsePerson(name);
  const family = words.slice(start, start + familyWords.length);
  const before = words.slice(0, start);
  const after = words.slice(start + familyWords.length).join(' ');
  if (before.length === 0) {
    return createPerson({ family: family.join(' '), given: after || undefined, suffix, familyFirst: after !== '' });
  }
  const nonDropping: string[] = [];
  while (family.length > 1 && isParticle(family[0] ?? '')) nonDropping.push(family.shift() ?? '');
  const dropping: string[] = [];
  while (before.length > 1 && isParticle(before.at(-1) ?? '')) dropping.unshift(before.pop() ?? '');
  const { particle = nonDropping.join(' ') || undefined, rest } = splitApostrophe(family.join(' '));
  return createPerson({
    given: [...before, after].join(' ').trim(),
    family: rest,
    droppingParticle: dropping.join(' ') || undefined,
    nonDroppingParticle: particle,
    suffix,
  });
}

/** A sort key without the particle that is written as one word with the family name: `Assad, Bashar al-`. */
function parseAttached(bare: string, family: string, suffix: string | undefined): Person | undefined {
  const words = bare.split(' ');
  const [, particle, rest = ''] = /^(\p{Ll}{1,3}[’'-])(.+)$/u.exec(words.at(-1) ?? '') ?? [];
  if (particle === undefined || fold(rest) !== fold(family)) return undefined;
  return createPerson({ family: rest, given: words.slice(0, -1).join(' '), droppingParticle: particle, suffix });
}

/** Parses the name of an organization, with the larger one before it: `U.S. Department of State, Bureau of …`. */
export function parseBody(name: string): Body {
  const comma = name.indexOf(', ');
  const rest = comma === -1 ? '' : name.slice(comma + 2);
  return UNIT.test(rest) ? { literal: rest, within: name.slice(0, comma) } : { literal: name, within: undefined };
}

/** The name that a content file gives in the parts of CSL. */
export function agentOfCsl(name: CslName): Agent {
  if ('literal' in name) return parseBody(name.literal);
  const { family, given, suffix } = name;
  // A person with one name has it in either part.
  if (family === undefined) return createPerson({ family: given ?? '', suffix });
  return createPerson({
    family,
    given,
    suffix,
    droppingParticle: name['dropping-particle'],
    nonDroppingParticle: name['non-dropping-particle'],
    familyFirst: name['static-ordering'] === 'yes',
  });
}

/** A name of the front matter as text: as it is written, or its parts in their usual order. */
export function writtenName(name: string | CslName): string {
  return typeof name === 'string' ? name : fullName(agentOfCsl(name));
}

/** A ruler or a person with one name, or a name whose first word is the family name. */
function parseUninverted(bare: string): Person {
  const [family = '', ...given] = bare.split(' ');
  const isOneName =
    given.length === 0 || isRegnal(bare) || /^\p{Ll}/u.test(given[0] ?? '') || NUMERAL.test(given.at(-1) ?? '');
  return isOneName
    ? createPerson({ family: bare })
    : createPerson({ family, given: given.join(' '), familyFirst: true });
}

/** Whether a name is that of a ruler or saint: `Elizabeth II`, `Pope John XXIII`, `Catherine the Great`. */
function isRegnal(name: string): boolean {
  const [, second = '', third = 'of'] = name.split(/,? /);
  const last = name.split(' ').at(-1) ?? '';
  // A numeral above VI is not the suffix of a family name.
  const isLate =
    name.includes(' ') && NUMERAL.test(last) && (last.length > 1 || last === 'I') && !SUFFIX.test(` ${last}`);
  const hasNumeral = NUMERAL.test(second) && /^(?:of|the|King|Queen|Emperor|Empress|Tsar)$/.test(third);
  return RULER.test(name) || hasNumeral || isLate || /^\p{Lu}\S* the \p{Lu}\S*$/u.test(name);
}

function withParticles(parts: Pick<Person, 'given' | 'family' | 'suffix'>, particles: readonly string[]): Person {
  const { particle, rest } = splitApostrophe(parts.family);
  // `de la Cruz` drops both, `van der Berg` keeps both: the first decides.
  const isDropping = DROPPING.test(particles[0] ?? '');
  const joined = particles.join(' ') || undefined;
  return createPerson({
    ...parts,
    family: rest,
    droppingParticle: isDropping ? joined : undefined,
    nonDroppingParticle: [isDropping ? undefined : joined, particle].filter(Boolean).join(' ') || undefined,
  });
}

/** `d’Alembert` → `d’` and `Alembert`; `D’Annunzio` is one word. */
function splitApostrophe(family: string): { particle?: string; rest: string } {
  const match = /^(\p{Ll}{1,2}[’']|\p{Ll}{2}-)(\p{Lu}.*)$/u.exec(family);
  return match === null ? { rest: family } : { particle: match[1] ?? '', rest: match[2] ?? '' };
}

function stripTitles(name: string): string {
  let bare = name.trim();
  while (TITLES.test(bare) || FULL_TITLES.test(bare)) bare = bare.replace(TITLES, '').replace(FULL_TITLES, '');
  for (const ending of [DEGREES, HONORS]) {
    while (ending.test(bare) && bare.replace(ending, '').includes(' ')) bare = bare.replace(ending, '');
  }
  return bare;
}

function splitSuffix(name: string): { bare: string; suffix: string | undefined } {
  const suffix = SUFFIX.exec(name)?.[1];
  const bare = suffix === undefined ? name : stripTitles(name.replace(SUFFIX, ''));
  // `Elizabeth II` is a ruler; `John Doe II` has a suffix.
  return suffix === undefined || bare.includes(' ') ? { bare, suffix } : { bare: name, suffix: undefined };
}

/** A name for comparison: without accents, in lower case, with one kind of apostrophe. */
function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase().trim();
}
