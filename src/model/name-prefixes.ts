/** The names of an archive by the beginnings of their words, for the suggestions of the search box. */
import { bucketOf, countBuckets } from '../text/bucket.ts';
import { foldWords, prefixOf } from '../text/folded-words.ts';
import { groupByEach } from '../text/group-by.ts';
import type { Archive } from './model.ts';
import type { Name } from './names-and-mentions.ts';
import { defineDerived } from './tracked-archive.ts';

/** The names of one file of suggestions. */
export interface NameBucket {
  /** `3f`; a part of the name of the file. */
  readonly bucket: string;
  readonly names: readonly Name[];
}

/** The names by the first letters of the words in their forms. They are grouped at the first call. */
export const getNameBuckets: (archive: Archive) => readonly NameBucket[] = defineDerived(
  'name buckets',
  distributeNames,
);

/** A name is in the bucket of each of its words. Each bucket has a file, so that a script can rely on it. */
function distributeNames({ names }: Archive): NameBucket[] {
  const pairs = names.flatMap((name) => {
    const words = [name.fields.name, ...name.forms.map(({ text }) => text)].flatMap(foldWords);
    return [...new Set(words.flatMap((word) => prefixOf(word) ?? []))].map((prefix) => ({ prefix, name }));
  });
  if (pairs.length === 0) return [];
  const count = countBuckets(pairs.length);
  const byBucket = groupByEach(pairs, ({ prefix, name }) => [[bucketOf(prefix, count), name]]);
  return Array.from({ length: count }, (_, index) => {
    const bucket = index.toString(16);
    return { bucket, names: [...new Set(byBucket.get(bucket))] };
  });
}
