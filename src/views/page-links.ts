/** Links between the pages of the site: an address and its label. */
import type { Annotation } from '../model/editorial-content.ts';
import type { ArchiveDocument, Passage, Source } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { Paths } from '../paths.ts';

/** A link. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

/** A document under its title. */
export function linkDocument({ id, fields }: ArchiveDocument, paths: Paths): Link {
  return { href: paths.document(id), label: fields.title.text };
}

/** A passage under the short title of its document and its locator: `Letter, para. 4`. */
export function linkPassage(
  { id, fields }: ArchiveDocument,
  passage: Pick<Passage, 'id' | 'locator'>,
  paths: Paths,
): Link {
  return { href: paths.passage(id, passage.id), label: `${fields['title-short']}, ${passage.locator}` };
}

/** A name under the form that the archive prefers. */
export function linkName({ id, fields }: Pick<Name, 'id' | 'fields'>, paths: Paths): Link {
  return { href: paths.name(id), label: fields.name };
}

/** A source under its short title: `Daily Report, May 2, 1911`. */
export function linkSource({ id, fields }: Source, paths: Paths): Link {
  return { href: paths.source(id), label: fields['title-short'] };
}

/** An annotation under its headline. */
export function linkAnnotation({ id, document, fields }: Annotation, paths: Paths): Link {
  return { href: paths.passage(document, `a-${id}`), label: fields.headline };
}
