/** Reads `names/<kind>.yaml`, a list of names of one kind, or a part of the list: `names/<kind>-<part>.yaml`. */
import type { Name, NameForm } from '../model/names-and-mentions.ts';
import { findNameKind, nameKinds, type NameFields } from '../schemas/names.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { problem, startOfFile, type ReadResult } from '../text/problem.ts';
import type { ContentFile } from './file-listing.ts';
import type { ParsedFile } from './front-matter.ts';

/** Reads the names of a kind. The id of the file begins with the kind; a file of an unknown kind has no names. */
export function readNames(
  { value, problems, places }: ParsedFile<NameFields[]>,
  { id, file }: ContentFile,
): ReadResult<Name[]> {
  const kind = findNameKind(id);
  if (kind === undefined) {
    const unknown = problem(
      'file-unknown',
      startOfFile(file),
      `Unexpected kind of name \`${id}\`, expected a known one${didYouMean(id, nameKinds)}`,
      `Kinds of name are ${nameKinds.join(', ')}. A file has the name of its kind, such as \`people.yaml\`, or begins with it: \`people-a.yaml\``,
    );
    return { value: [], problems: [unknown] };
  }
  const names = value?.map((fields, index): Name => {
    return { id: fields.id, kind, file, fields, forms: fields.forms.map(readForm), path: String(index), places };
  });
  return { value: names, problems };
}

/** A form is its text alone, or its text with what is known about it. */
function readForm(form: NameFields['forms'][number]): NameForm {
  if (typeof form === 'string') return { text: form, basis: 'named', misspelt: false, shared: false, in: [] };
  const { text, basis, misspelt, shared, in: places } = form;
  return { text, basis, misspelt: misspelt === 'yes', shared: shared === 'yes', in: places };
}
