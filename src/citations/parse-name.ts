/** Parses the names of persons and bodies as documents print them. */
import type { CslName } from '../schemas/csl-name.ts';
import { createPerson, fullName, type Agent, type Body, type Person } from './contributors.ts';
import {
  ADDITION,
  BODY_NOUNS,
  BODY_WORDS,
  CAPITALIZED,
  COMPANY,
  DEGREES,
  DESCRIPTION,
  DROPPING,
  ENDS_SMALL,
  FULL_TITLES,
  HONORS,
  HYPHENATED_GIVEN,
  INITIALS_LAST,
  INVERTED,
  INVERTED_PEER,
  JOINS_FAMILIES,
  LIFE_DATES,
  LISTED_TITLE,
  NUMERAL,
  OF_A_REALM,
  ONE_NAME,
  PATRONYMIC,
  PEER,
  PEER_WITHOUT_OF,
  PLACE,
  SUFFIX,
  TITLED_BODY,
  TITLES,
  UNIT,
  isParticle,
  isRegnal,
} from './name-words.ts';

/** No name has more characters. The time that the endings of a name take grows with the square of its length. */
const LONGEST = 300;

/** Parses a name that no file of names lists. A name with words such as `of` and `and` is a body. */
export function parseAgent(name: string): Agent {
  if (name.length > LONGEST || TITLED_BODY.test(name) || PLACE.test(name)) return parseBody(name);
  const person = stripTitles(name);
  if (PEER.test(person) || OF_A_REALM.test(person)) return parsePerson(name);
  const isBody = [BODY_WORDS, BODY_NOUNS, ENDS_SMALL].some((words) => words.test(person)) || COMPANY.test(name);
  return isBody && !isRegnal(person) ? parseBody(name) : parsePerson(name);
}

/**
 * Parses a person's name as it is in a document. The last word is the family name, and the words before it can be
 * particles. If that is wrong, the archive's names contain the right sort key or the right parts.
 */
export function parsePerson(name: string): Person {
  const whole = stripTitles(name);
  if (isRegnal(whole) || ONE_NAME.test(whole) || OF_A_REALM.test(whole)) return createPerson({ family: whole });
  const [, ofTitle, title] = PEER.exec(whole) ?? [];
  if (title !== undefined) return createPerson({ given: ofTitle, family: title });
  const [, peer, peerGiven] = INVERTED_PEER.exec(whole) ?? [];
  if (peer !== undefined) return createPerson({ given: peerGiven, family: peer });
  const { bare, suffix } = splitSuffix(whole);
  // In these scripts the family name is first.
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+ \S+$/u.test(bare)) {
    const [family = '', given] = bare.split(' ');
    return createPerson({ family, given, familyFirst: true });
  }
  const [, familyBefore, hyphenated] = HYPHENATED_GIVEN.exec(bare) ?? [];
  if (familyBefore !== undefined) return createPerson({ family: familyBefore, given: hyphenated, familyFirst: true });
  const [, surname = '', listed = ''] = INVERTED.exec(bare) ?? INITIALS_LAST.exec(bare) ?? [];
  // `Doe, Dr. Jane`; but `Ward, Mrs. Humphry` is the name of her husband.
  const given = listed.startsWith('Mrs.') ? listed : stripTitles(listed);
  if (given !== '') return { ...parseSortedPerson(`${given} ${surname}`, `${surname}, ${given}`), suffix };
  // A form that is not known stays as it is written.
  if (bare.includes(',') && !PEER_WITHOUT_OF.test(bare)) return createPerson({ family: bare });
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
  if (name.length > LONGEST) return name.trim();
  // An author that the editor supplied is in brackets.
  let bare = name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^\[([^[\]]+)\]$|,$/, '$1');
  while (TITLES.test(bare) || FULL_TITLES.test(bare)) bare = bare.replace(TITLES, '').replace(FULL_TITLES, '');
  for (const ending of [
    LIFE_DATES,
    ADDITION,
    LISTED_TITLE,
    DEGREES,
    HONORS,
    DESCRIPTION,
    LIFE_DATES,
    DEGREES,
    HONORS,
  ]) {
    while (ending.test(bare) && hasGivenName(bare.replace(ending, ''))) bare = bare.replace(ending, '');
  }
  return bare;
}

/** Whether a name has several parts. In `van Gogh, M. A.`, the letters are not a degree. */
function hasGivenName(name: string): boolean {
  const words = name.split(' ').filter((word) => !isParticle(word) && !CAPITALIZED.test(word));
  return words.length > 1 && !PLACE.test(name);
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
