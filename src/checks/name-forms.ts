/** Checks the forms of names: each form means one name in each place, its places exist, and a text contains it. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Name, NameForm } from '../model/names-and-mentions.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { normalize } from '../text/normal-form.ts';
import { formatPassageReference } from '../text/passage-reference.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

/** A form, and the path of its field in the file of its name. */
interface WrittenForm {
  readonly name: Name;
  readonly form: NameForm;
  readonly path: string;
}

/** Checks the forms of every name. */
export function checkNames(scope: Scope): Problem[] {
  const forms = scope.archive.names.flatMap((name) =>
    name.forms.map((form, index): WrittenForm => ({ name, form, path: `${name.path}.forms.${index}` })),
  );
  return [...checkAmbiguity(forms), ...checkPlaces(forms, scope), ...checkUse(forms, scope)];
}

/** Reports a form that two names of a kind have in the same place, such as the surname of two persons. */
function checkAmbiguity(forms: readonly WrittenForm[]): Problem[] {
  const groups = Map.groupBy(forms, ({ name, form }) => `${name.kind}\n${normalize(form.text)}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ name, form, path }, index) => {
      const rival = group.slice(0, index).find((other) => other.name.id !== name.id && overlap(other.form, form));
      if (rival === undefined) return [];
      const place = placeOf(rival.name.places, rival.path);
      return [
        problem(
          'name-ambiguous',
          placeOf(name.places, path),
          `The form \`${form.text}\` of \`${name.id}\` is also a form of \`${rival.name.id}\` ` +
            `(${place.file}, line ${place.line})`,
          'List with `in`, for each name, the documents or passages in which the form means it. ' +
            'If it means both at once, write `shared: yes` in both entries',
          [place],
        ),
      ];
    }),
  );
}

/** Whether two forms can mean two names in one passage. */
function overlap(a: NameForm, b: NameForm): boolean {
  if (a.shared && b.shared) return false;
  if (a.in.length === 0 || b.in.length === 0) return true;
  const contains = (outer: string, inner: string) => outer === inner || inner.startsWith(`${outer}#`);
  return a.in.some((place) => b.in.some((other) => contains(place, other) || contains(other, place)));
}

/** Reports a place under `in` that does not exist. */
function checkPlaces(forms: readonly WrittenForm[], { archive, broken, isUnread }: Scope): Problem[] {
  const indexes = getIndexes(archive);
  const isKnown = (place: string) => {
    const end = place.indexOf('#');
    return end < 0
      ? (indexes.document(place) ?? indexes.source(place)) !== undefined
      : indexes.passage(place.slice(0, end), place.slice(end + 1)) !== undefined;
  };
  const brokenIds = new Set(broken.map(({ id }) => id));
  let places: readonly string[] | undefined;
  const isUncertain = (place: string) => {
    const id = place.replace(/#.*$/, '');
    return isUnread(`documents/${id}.md`) || isUnread(`sources/${id}.md`) || brokenIds.has(id);
  };
  return forms.flatMap(({ name, form, path }) =>
    form.in.flatMap((place, index) =>
      isKnown(place) || isUncertain(place)
        ? []
        : [
            problem(
              'name-place',
              placeOf(name.places, `${path}.in.${index}`),
              `Unexpected place \`${place}\`, expected a document, a passage, or a source${didYouMean(place, (places ??= listPlaces(archive)))}`,
              'Write the id of a document or source, or a passage as `<document>#<passage>`',
            ),
          ],
    ),
  );
}

/** Every place that a form can have. */
function listPlaces({ documents, sources }: Archive): string[] {
  return [
    ...documents.flatMap(({ id, passages }) => [
      id,
      ...passages.map((passage) => formatPassageReference({ document: id, passage: passage.id })),
    ]),
    ...sources.map(({ id }) => id),
  ];
}

/** Reports a form that no text contains: it is misspelled, or belongs to a document that the archive does not hold. */
function checkUse(forms: readonly WrittenForm[], { archive, broken, isInUnread }: Scope): Problem[] {
  const { mentions, sourceMentions } = archive;
  // A mistake may divide the words of a form, and a file that was not read may contain them.
  const isUncertain = (text: string) => {
    const [firstWord = ''] = text.split(/\s/);
    const isInBroken = broken.some(({ passages }) => passages.some(({ words }) => words.includes(firstWord)));
    return isInBroken || ['documents', 'sources'].some((folder) => isInUnread(folder, firstWord));
  };
  const found = new Set(
    [...mentions, ...sourceMentions].flatMap(({ form, named }) => named.map(({ name }) => `${name}\n${form}`)),
  );
  return forms.flatMap(({ name, form, path }) =>
    found.has(`${name.id}\n${normalize(form.text)}`) || isUncertain(form.text)
      ? []
      : [
          problem(
            'form-unused',
            placeOf(name.places, path),
            `${form.in.length === 0 ? 'No text contains' : 'None of the places under `in` contains'} the form ` +
              `\`${form.text}\` of \`${name.id}\` outside longer forms of names`,
            form.in.length === 0
              ? 'Correct the form, or remove it'
              : 'Correct the form or the places, or remove the form',
          ),
        ],
  );
}
