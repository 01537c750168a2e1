/** The names of authors, recipients, and speakers, in the forms that the manuals require. */
import { abbreviateBody } from './abbreviations.ts';

/** A person. */
export interface Person {
  readonly given: string | undefined;
  readonly family: string;
  /** `Jr.`, `III`. */
  readonly suffix: string | undefined;
  /** The office held at the time; only Bluebook uses it. */
  readonly office: string | undefined;
}

/** An organization; `within` is the organization that it is part of. */
export interface Body {
  readonly literal: string;
  readonly within: string | undefined;
}

/** Somebody who wrote, received, or said something. */
export type Agent = Person | Body;

/** Whether an agent is an organization. */
export function isBody(agent: Agent): agent is Body {
  return 'literal' in agent;
}

const SUFFIX = /,? (Jr\.?|Sr\.?|I{1,3}|IV)$/;
const PARTICLES = /^(?:von|van|de|der|den|del|della|di|da|du|la|le|ten|ter|zu|bin|ibn|al)$/;
const UNIT = /^(?:Bureau|Office|Division|Committee|Subcommittee|Directorate|Branch|Section|Service|Agency|Center)\b/;

/**
 * Parses a person's name as it is in a document. The last word, with the particles before it, is the family name. If
 * that is wrong, the archive's names contain the right sort key.
 */
export function parsePerson(name: string): Person {
  const suffix = SUFFIX.exec(name)?.[1];
  const words = name.replace(SUFFIX, '').split(' ');
  let first = words.length - 1;
  while (first > 1 && PARTICLES.test(words[first - 1] ?? '')) first -= 1;
  const given = words.slice(0, first).join(' ');
  return { given: given === '' ? undefined : given, family: words.slice(first).join(' '), suffix, office: undefined };
}

/** Parses the name of an organization, with the larger one before it: `U.S. Department of State, Bureau of …`. */
export function parseBody(name: string): Body {
  const comma = name.indexOf(', ');
  const rest = comma === -1 ? '' : name.slice(comma + 2);
  return UNIT.test(rest) ? { literal: rest, within: name.slice(0, comma) } : { literal: name, within: undefined };
}

/** The full name of an organization, the larger one first: `U.S. Department of State, Bureau of …`. */
export function wholeBody({ literal, within }: Body): string {
  return within === undefined ? literal : `${within}, ${literal}`;
}

/** A name in its usual order: `Jane M. Doe`, `John Doe Jr.`. */
export function fullName(agent: Agent): string {
  if (isBody(agent)) return wholeBody(agent);
  return [agent.given, agent.family, agent.suffix].filter((part) => part !== undefined).join(' ');
}

/** A name with the family name first: `Doe, Jane M.`, `Doe, John, Jr.`. */
export function invertedName(agent: Agent): string {
  if (isBody(agent)) return wholeBody(agent);
  return [agent.family, agent.given, agent.suffix].filter((part) => part !== undefined).join(', ');
}

/** A name with initials, for APA: `Doe, J. M.`; hyphens are kept. */
export function nameWithInitials(agent: Agent): string {
  if (isBody(agent)) return agent.literal;
  const initials = agent.given
    ?.split(' ')
    .map((name) =>
      name
        .split('-')
        .map((part) => `${part.charAt(0)}.`)
        .join('-'),
    )
    .join(' ');
  return [agent.family, initials, agent.suffix].filter((part) => part !== undefined).join(', ');
}

/** The short name for a citation in the text. */
export function shortName(agent: Agent): string {
  return isBody(agent) ? agent.literal : agent.family;
}

/** A name for Bluebook: `Jane Doe`; an organization abbreviated, the smaller one first (rule 15.1(c)). */
export function bluebookName(agent: Agent): string {
  if (!isBody(agent)) return fullName(agent);
  return [agent.literal, agent.within]
    .filter((part) => part !== undefined)
    .map(abbreviateBody)
    .join(', ');
}

/** Joins names: `a`, `a and b`, `a, b, and c`. */
export function enumerate(names: readonly string[], and: string = 'and'): string {
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`;
}

/** Joins up to `most` names; more names become the first and `et al.`. */
export function shorten(names: readonly string[], most: number, and: string = 'and'): string {
  return names.length > most ? `${names[0]} et al.` : enumerate(names, and);
}
