/** Suggests an id for a name that is not an id. */

/** Makes an id of the letters and digits of a name, without accents: `Brief an Müller` → `brief-an-muller`. */
export function suggestId(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return id === '' ? 'untitled' : id;
}
