/** Names as their files have them. */
import { namesSchema, type NameKind } from '../schemas/names.ts';
import type { ReadResult } from '../text/problem.ts';
import type { Name, NameForm } from '../model/names-and-mentions.ts';
import { readYaml } from './yaml.ts';

/** Reads `names/<kind>.yaml`. */
export function readNames(text: string, file: string, kind: NameKind): ReadResult<Name[]> {
  const { value, problems, places } = readYaml(text, file, namesSchema);
  const names = value?.map((fields, index): Name => {
    const forms = fields.forms.map((form): NameForm =>
      typeof form === 'string'
        ? { text: form, basis: 'named', misspelt: false, shared: false, in: [] }
        : {
            text: form.text,
            basis: form.basis,
            misspelt: form.misspelt === 'yes',
            shared: form.shared === 'yes',
            in: form.in,
          },
    );
    return { id: fields.id, kind, file, fields, forms, path: String(index), places };
  });
  return { value: names, problems };
}

/** Orders names as they file. */
export function compareNames(a: Name, b: Name): number {
  const [x, y] = [a.fields.sort ?? a.fields.name, b.fields.sort ?? b.fields.name];
  return x.localeCompare(y, 'en') || (a.id < b.id ? -1 : 1);
}
