/** Forms of names: each means one thing of its kind, and each is found. */
import type { Name, NameForm } from '../model/names-and-mentions.ts';
import { placeOf } from '../text/places.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { normalize } from '../text/normal-form.ts';
import type { Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

interface Place {
  readonly name: Name;
  readonly form: NameForm;
  readonly path: string;
}

/** Checks the forms of every name. */
export function checkNames(scope: Scope): Problem[] {
  const forms = scope.archive.names.flatMap((name) =>
    name.forms.map((form, index): Place => ({ name, form, path: `${name.path}.forms.${index}` })),
  );
  return [...checkAmbiguous(forms), ...checkPlaces(forms, scope), ...checkFound(forms, scope)];
}

/** Two persons of one surname: the form must say which of them it is, by where it stands. */
function checkAmbiguous(forms: readonly Place[]): Problem[] {
  const groups = Map.groupBy(forms, ({ name, form }) => `${name.kind}\n${normalize(form.text)}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index): Problem[] => {
      const other = group
        .slice(0, index)
        .find((before) => before.name.id !== one.name.id && meet(before.form, one.form));
      if (other === undefined) return [];
      const place = placeOf(other.name.places, other.path);
      return [
        {
          rule: 'name-ambiguous',
          ...placeOf(one.name.places, one.path),
          message: `Unexpected form \`${one.form.text}\` of \`${one.name.id}\`, expected one that \`${other.name.id}\` does not have in the same place (it has it in ${place.file} on line ${place.line})`,
          fix: 'Say with `in:` where it means which of them; or, where it names both, `shared: yes` at each',
          also: [place],
        },
      ];
    }),
  );
}

function meet(a: NameForm, b: NameForm): boolean {
  if (a.shared && b.shared) return false;
  if (a.in.length === 0 || b.in.length === 0) return true;
  const holds = (wide: string, narrow: string) => wide === narrow || narrow.startsWith(`${wide}#`);
  return a.in.some((x) => b.in.some((y) => holds(x, y) || holds(y, x)));
}

/** What `in:` names exists. */
function checkPlaces(forms: readonly Place[], { archive, broken, isUnread }: Scope): Problem[] {
  const known = new Set([
    ...archive.documents.flatMap(({ id, passages }) => [id, ...passages.map((passage) => `${id}#${passage.id}`)]),
    ...archive.sources.map(({ id }) => id),
  ]);
  const isUnsure = (place: string) => {
    const id = place.replace(/#.*$/, '');
    return (
      isUnread(`documents/${id}.md`) || isUnread(`sources/${id}.md`) || broken.some((document) => document.id === id)
    );
  };
  return forms.flatMap(({ name, form, path }) =>
    form.in.flatMap((place, index): Problem[] =>
      known.has(place) || isUnsure(place)
        ? []
        : [
            {
              rule: 'name-place',
              ...placeOf(name.places, `${path}.in.${index}`),
              message: `Unexpected place \`${place}\`, expected a document, a passage or a source${didYouMean(place, known)}`,
              fix: 'Write `<document>`, `<document>#<passage>` or the id of a source',
            },
          ],
    ),
  );
}

/** A form that no text has is a slip of the pen, or stands for a text that is not here. */
function checkFound(forms: readonly Place[], { archive, broken, mayStandUnread }: Scope): Problem[] {
  const { mentions, sourceMentions } = archive;
  // Words that a mistake cuts through, or that stand in a file that was not read, may be found once it is fixed.
  const isUnsure = (text: string) => {
    const [first = ''] = text.split(/\s/);
    const isCut = broken.some(({ passages }) => passages.some(({ words }) => words.includes(first)));
    return isCut || ['documents', 'sources'].some((folder) => mayStandUnread(folder, first));
  };
  const found = new Set(
    [...mentions, ...sourceMentions].flatMap(({ form, named }) => named.map(({ name }) => `${name}\n${form}`)),
  );
  return forms.flatMap(({ name, form, path }): Problem[] =>
    found.has(`${name.id}\n${normalize(form.text)}`) || isUnsure(form.text)
      ? []
      : [
          {
            rule: 'form-unused',
            ...placeOf(name.places, path),
            message: `Unexpected form \`${form.text}\` of \`${name.id}\`, expected one that a text has (in a longer form of a name it does not count)`,
            fix: 'Correct it, or remove it',
          },
        ],
  );
}
