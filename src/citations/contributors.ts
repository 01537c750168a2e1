/** The names of those who speak, as each manual writes them. */
import { abbreviateBody } from './abbreviations.ts';

/** A person, in the order in which the name is spoken. */
export interface Person {
  readonly given: string | undefined;
  readonly family: string;
  /** Jr., III. */
  readonly suffix: string | undefined;
  /** The office held at the time; only Bluebook asks for it. */
  readonly office: string | undefined;
}

/** A body; `within` is the larger one it is part of. */
export interface Body {
  readonly literal: string;
  readonly within: string | undefined;
}

export type Agent = Person | Body;

export function isBody(agent: Agent): agent is Body {
  return 'literal' in agent;
}

const SUFFIX = /,? (Jr\.?|Sr\.?|I{1,3}|IV)$/;
const PARTICLES = /^(?:von|van|de|der|den|del|della|di|da|du|la|le|ten|ter|zu|bin|ibn|al)$/;
const UNIT = /^(?:Bureau|Office|Division|Committee|Subcommittee|Directorate|Branch|Section|Service|Agency|Center)\b/;

/**
 * A person's name as a document has it, taken apart: the last word is the family name, with the particles before it.
 * Where that is wrong, the archive's names say how the person files.
 */
export function parsePerson(name: string): Person {
  const suffix = SUFFIX.exec(name)?.[1];
  const words = name.replace(SUFFIX, '').split(' ');
  let first = words.length - 1;
  while (first > 1 && PARTICLES.test(words[first - 1] ?? '')) first -= 1;
  const given = words.slice(0, first).join(' ');
  return { given: given === '' ? undefined : given, family: words.slice(first).join(' '), suffix, office: undefined };
}

/** A body, told from the larger one before it: `U.S. Department of State, Bureau of …`. */
export function parseBody(name: string): Body {
  const comma = name.indexOf(', ');
  const rest = comma === -1 ? '' : name.slice(comma + 2);
  return UNIT.test(rest) ? { literal: rest, within: name.slice(0, comma) } : { literal: name, within: undefined };
}

/** The largest body first: `U.S. Department of State, Bureau of …`. */
export function wholeBody({ literal, within }: Body): string {
  return within === undefined ? literal : `${within}, ${literal}`;
}

/** `James M. Inhofe`, `John Doe Jr.`. */
export function spoken(agent: Agent): string {
  if (isBody(agent)) return wholeBody(agent);
  return [agent.given, agent.family, agent.suffix].filter((part) => part !== undefined).join(' ');
}

/** `Inhofe, James M.`, `Doe, John, Jr.`. */
export function inverted(agent: Agent): string {
  if (isBody(agent)) return wholeBody(agent);
  return [agent.family, agent.given, agent.suffix].filter((part) => part !== undefined).join(', ');
}

/** `Inhofe, J. M.`: initials, as APA has them; hyphens stay. */
export function initialled(agent: Agent): string {
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

/** What a citation in the text calls them. */
export function brief(agent: Agent): string {
  return isBody(agent) ? agent.literal : agent.family;
}

/** `Jeff Sessions`; a body smallest first and abbreviated, as Bluebook has it (rule 15.1(c)). */
export function legal(agent: Agent): string {
  if (!isBody(agent)) return spoken(agent);
  return [agent.literal, agent.within]
    .filter((part) => part !== undefined)
    .map(abbreviateBody)
    .join(', ');
}

/** `a`, `a and b`, `a, b, and c`. */
export function enumerate(names: readonly string[], and: string = 'and'): string {
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`;
}

/** The first of many and `et al.`, or all of a few. */
export function shorten(names: readonly string[], most: number, and: string = 'and'): string {
  return names.length > most ? `${names[0]} et al.` : enumerate(names, and);
}
