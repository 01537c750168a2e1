/** An annotation as the margin shows it. */
import { createResolver, parseItemLink } from '../dialect/item-links.ts';
import { renderProse } from '../dialect/render-markdown.ts';
import { seesOf } from '../model/cross-references.ts';
import { divideMention } from '../model/divided-mention.ts';
import { fileOfAnnotation, type Annotation } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Passage } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { Paths } from '../paths.ts';
import { overlap } from '../text/stretch.ts';
import { beginningOf } from './descriptions.ts';
import { linkName, type Link } from './page-links.ts';
import { linkPlaces } from './margin-places.ts';
import type { PageContext } from './page-context.ts';
import { linkEvidence } from './work-links.ts';

export interface MarginAnnotation {
  readonly id: string;
  /** Where its words begin in the passage (UTF-16 units); −1 if it is about the whole passage. */
  readonly offset: number;
  /** The class that puts it level with its words: `at-3`. */
  readonly position: string | undefined;
  /** The beginning of the words that it is about; undefined if it is about the whole passage. */
  readonly quoted: string | undefined;
  readonly headline: string;
  readonly kind: string;
  /**
   * The names in its words that the body does not link. They are links here, because the words themselves are the link
   * to the annotation.
   */
  readonly names: readonly Link[];
  /** The body. */
  readonly html: string;
  readonly evidence: readonly Link[];
  /** The passages that it refers to. */
  readonly sees: readonly Link[];
}

/**
 * Makes the view of an annotation.
 *
 * @param passage the passage that it is about
 * @param position the class that puts it level with its words
 */
export function createMarginAnnotation(
  context: PageContext,
  annotation: Annotation,
  { id: passage, words }: Passage,
  position: string | undefined,
): MarginAnnotation {
  const { archive, paths } = context;
  const { mentionsAt, name } = getIndexes(archive);
  const { id, document, fields, body, target } = annotation;
  const file = fileOfAnnotation(annotation);
  const linked = body.links.flatMap(({ url }) => parseItemLink(file, url) ?? []);
  return {
    id: `a-${id}`,
    offset: target.words?.start ?? -1,
    position,
    quoted: target.words && beginningOf(words.slice(target.words.start, target.words.end)),
    headline: fields.headline,
    kind: fields.kind,
    names: mentionsAt(document, passage)
      .flatMap((mention) => divideMention(mention, words, name))
      .filter((mention) => target.words !== undefined && overlap(mention, target.words))
      .flatMap(({ named }) => name(named.name) ?? [])
      .filter((item, index, all) => all.indexOf(item) === index)
      .filter((item) => !linked.some(({ kind, id: target }) => kind === 'name' && target === item.id))
      .map((item) => linkExpanded(item, words, paths)),
    html: renderProse(body.tree, createResolver(paths, file)),
    evidence: linkEvidence(fields.evidence, archive, paths),
    sees: linkPlaces(context, seesOf(annotation)),
  };
}

/** A link to a name. An abbreviation has its expansion, unless the passage prints it: `NPT: Non-Proliferation Treaty`. */
function linkExpanded(item: Name, words: string, paths: Paths): Link {
  const { expansion } = item.fields;
  const link = linkName(item, paths);
  return expansion === undefined || words.includes(expansion)
    ? link
    : { ...link, label: `${link.label}: ${expansion}` };
}
