/** Suggests an id for a name that is not an id. */
import { transliterate } from './transliterate.ts';

/**
 * Makes an id of the letters and digits of a name: `Brief an Müller` → `brief-an-muller`, `письмо` → `pismo`.
 *
 * @returns undefined if the name has no letters or digits, or if one of them cannot be transliterated
 */
export function suggestId(name: string): string | undefined {
  const id = transliterate(name)
    ?.replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return id === '' ? undefined : id;
}
