/** The names of an archive by the first letters of their words, for the suggestions of the search box. */
import { foldWords, initialOf } from '../text/folded-words.ts';
import { groupByEach } from '../text/group-by.ts';
import type { Archive } from './model.ts';
import type { Name } from './names-and-mentions.ts';

/** The names that have a word with the same first letter. */
export interface InitialGroup {
  /** `61` for `a`. */
  readonly initial: string;
  readonly names: readonly Name[];
}

const known = new WeakMap<Archive, readonly InitialGroup[]>();

/** The names by the first letters of the words in their forms. They are grouped at the first call. */
export function getInitialGroups(archive: Archive): readonly InitialGroup[] {
  const groups = known.get(archive) ?? groupNames(archive);
  known.set(archive, groups);
  return groups;
}

function groupNames({ names }: Archive): InitialGroup[] {
  const groups = groupByEach(names, (name) => {
    const words = [name.fields.name, ...name.forms.map(({ text }) => text)].flatMap(foldWords);
    return [...new Set(words.map(initialOf))].map((initial) => [initial, name] as const);
  });
  return [...groups]
    .map(([initial, group]) => ({ initial, names: group }))
    .sort((a, b) => (a.initial < b.initial ? -1 : 1));
}
