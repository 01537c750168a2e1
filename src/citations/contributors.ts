/** The names of authors, recipients, and speakers, in the forms that the manuals require. */
import { enumerate } from '../text/english.ts';
import { abbreviateBody } from './abbreviations.ts';

/** A person. The parts of the name are those of CSL. */
export interface Person {
  readonly given: string | undefined;
  /** The family name; for a ruler or a person with one name, the whole name. */
  readonly family: string;
  /** A particle that is omitted if the family name is alone: `von` in `Alexander von Humboldt`. */
  readonly droppingParticle: string | undefined;
  /** A particle that the family name always has: `van` in `Vincent van Gogh`. */
  readonly nonDroppingParticle: string | undefined;
  /** `Jr.`, `III`. */
  readonly suffix: string | undefined;
  /** Whether the family name comes first in running text, too: `Mao Zedong`. */
  readonly familyFirst: boolean;
}

/** An organization; `within` is the organization that it is part of. */
export interface Body {
  readonly literal: string;
  readonly within: string | undefined;
}

/** Somebody who wrote, received, or said something. */
export type Agent = Person | Body;

/** A person with a family name and, if they have them, other parts. */
export function createPerson(parts: Partial<Person> & Pick<Person, 'family'>): Person {
  return {
    given: undefined,
    droppingParticle: undefined,
    nonDroppingParticle: undefined,
    suffix: undefined,
    familyFirst: false,
    ...parts,
  };
}

/** Whether an agent is an organization. */
export function isBody(agent: Agent): agent is Body {
  return 'literal' in agent;
}

/** The full name of an organization, the larger one first: `U.S. Department of State, Bureau of …`. */
export function wholeBody({ literal, within }: Body): string {
  return within === undefined ? literal : `${within}, ${literal}`;
}

/** The family name with the particle that belongs to it: `van Gogh`, `d’Alembert`. */
export function lastName({ nonDroppingParticle, family }: Person): string {
  return joinParts([nonDroppingParticle, family]);
}

/** A name in its usual order: `Jane M. Doe`, `John Doe Jr.`, `Mao Zedong`. */
export function fullName(agent: Agent): string {
  if (isBody(agent)) return wholeBody(agent);
  const { given, droppingParticle, suffix, familyFirst } = agent;
  const last = lastName(agent);
  return joinParts(familyFirst ? [last, given, suffix] : [given, droppingParticle, last, suffix]);
}

/** A name for a list of works: `Doe, Jane M.`, `Doe, John, Jr.`, `Humboldt, Alexander von`, `Mao Zedong`. */
export function invertedName(agent: Agent): string {
  return !isBody(agent) && agent.familyFirst ? fullName(agent) : dataName(agent);
}

/** Whether the name of an agent in a list of works has another order than in running text. */
export function isInverted(agent: Agent | undefined): boolean {
  return agent !== undefined && invertedName(agent) !== fullName(agent);
}

/** A name for data formats, in which a comma always follows the family name: `Mao, Zedong`. */
export function dataName(agent: Agent): string {
  if (isBody(agent)) return wholeBody(agent);
  const given = joinParts([agent.given, agent.droppingParticle]);
  return joinWithCommas([lastName(agent), given, agent.suffix]);
}

/** A name with initials, for APA: `Doe, J. M.`, `Humboldt, A. von`; hyphens are kept. */
export function nameWithInitials(agent: Agent): string {
  if (isBody(agent)) return agent.literal;
  const given = joinParts([agent.given && initialsOf(agent.given), agent.droppingParticle]);
  return joinWithCommas([lastName(agent), given, agent.suffix]);
}

/** Ranks and offices in full, as alternatives of a regular expression. */
export const OFFICES =
  'General|Colonel|Captain|Lieutenant|Sergeant|Admiral|Commander|Senator|Congressman|Congresswoman|Ambassador|Governor|' +
  'President|Archbishop|Cardinal';
/**
 * Titles before the names of a person, which APA leaves out: `President Doe`, `Alfred, Lord Tennyson`. After a given
 * name the same word is a name: `Mary Pope Osborne`.
 */
const LEADING_TITLES = new RegExp(
  `(^|,) *(?:(?:${OFFICES}|Secretary|Chief|St\\.|Saint|Pope|Emperor|Empress|Queen|Dowager|Lord|Lady|Baroness|Viscount)(?: +|$))+`,
  'g',
);
const NICKNAME = /["“„«][^"”“„«»]*["”“»]/g;
/** `(née Doe)`; a nickname can be inside. */
const FORMER_NAME = /\([^()]*\)/g;

/** `Jean-Paul` → `J.-P.`; `J.R.R.` → `J. R. R.`; `António de Oliveira` → `A. de O.`; `William “Bill”` → `W.`. */
function initialsOf(given: string): string {
  const hasCapitals = /\p{Lu}/u.test(given);
  // Chinese and Japanese names have no initials.
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(given)) return given;
  return (
    given
      // `Wellington, Duke of`
      .replace(/(?:^|, )(?:the )?(?:\d+\p{Ll}+ )?\p{Lu}\p{Ll}+ of$|, \d+\p{Ll}+ \p{Lu}\p{Ll}+$/u, '')
      .replace(NICKNAME, ' ')
      .replace(FORMER_NAME, ' ')
      .replace(/^(?:Baron|Count|Countess|Comte|Comtesse|Graf|Gräfin) (?=\p{Lu})/u, '')
      .replace(LEADING_TITLES, '$1 ')
      .replace(/(\p{L}\.)(?=\p{L})/gu, '$1 ')
      .split(/\s+/)
      .filter((name) => /\p{L}/u.test(name))
      .map((name) => {
        // A particle inside a given name; `bell hooks` has no capitals.
        if ((hasCapitals && /^\p{Ll}/u.test(name)) || name === 'Mrs.') return name;
        const letters = name.split('-').map((part) => /\p{L}/u.exec(part)?.[0]);
        return letters.flatMap((letter) => (letter === undefined ? [] : [`${letter}.`])).join('-');
      })
      .join(' ')
  );
}

/** The short name for a citation in the text. */
export function shortName(agent: Agent): string {
  return isBody(agent) ? agent.literal : lastName(agent);
}

/** A name for Bluebook: `Jane Doe`; an organization abbreviated, the smaller one first (rule 15.1(c)). */
export function bluebookName(agent: Agent): string {
  if (!isBody(agent)) return fullName(agent);
  return [agent.literal, agent.within]
    .filter((part) => part !== undefined)
    .map(abbreviateBody)
    .join(', ');
}

/** Joins up to `most` names; more names become the first and `et al.`. */
export function shorten(names: readonly string[], most: number, and: string = 'and'): string {
  return names.length > most ? `${names[0]} et al.` : enumerate(names, and);
}

/** Joins the parts of a name with spaces. After an apostrophe or a hyphen there is none: `d’Alembert`, `al-Razi`; but `de’ Medici`. */
function joinParts(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replace(/(^|\s)((?!de[’'])\p{Ll}{1,3}[’'-]) /gu, '$1$2');
}

function joinWithCommas(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
