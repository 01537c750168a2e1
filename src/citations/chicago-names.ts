/** Authors in The Chicago Manual of Style, 18th edition. */
import { enumerate } from '../text/english.ts';
import type { Citable } from './citable.ts';
import { fullName, invertedName, isInverted, shorten, type Agent } from './contributors.ts';

/** In notes, more than two authors become the first and "et al.". */
export function authorsInNote({ authors }: Pick<Citable, 'authors'>): string | undefined {
  return authors.length === 0 ? undefined : shortList(authors);
}

/** Up to two names; more become the first and "et al.". */
export function shortList(agents: readonly Agent[]): string {
  return shorten(agents.map(fullName), 2);
}

/** Up to six authors; of more than six the first three. The name of the first is inverted. */
export function chicagoAuthors(authors: readonly Agent[]): string {
  const names = authors.map((agent, index) => (index === 0 ? invertedName(agent) : fullName(agent)));
  if (names.length > 6) return `${names.slice(0, 3).join(', ')}, et al.`;
  const [first, second] = names;
  // After an inverted name there is a comma before "and"; the names of bodies and rulers are not inverted.
  if (names.length === 2 && isInverted(authors[0])) return `${first}, and ${second}`;
  return enumerate(names);
}
