/** Authors in the MLA Handbook, 9th edition. */
import { fullName, invertedName, isInverted, type Agent } from './contributors.ts';

/** One author with the family name first; two; or of three or more the first and "et al." (5.5–5.8). */
export function mlaAuthors(authors: readonly Agent[]): string | undefined {
  const [first, second] = authors;
  if (first === undefined) return undefined;
  if (second === undefined) return invertedName(first);
  const comma = isInverted(first) ? ',' : '';
  return authors.length === 2
    ? `${invertedName(first)}${comma} and ${fullName(second)}`
    : `${invertedName(first)}, et al.`;
}
