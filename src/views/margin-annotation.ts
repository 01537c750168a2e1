/** An annotation as the margin shows it. */
import { createResolver } from '../dialect/item-links.ts';
import { renderProse } from '../dialect/render-markdown.ts';
import { seesOf } from '../model/cross-references.ts';
import type { Annotation } from '../model/editorial-content.ts';
import type { Passage } from '../model/model.ts';
import { beginningOf } from './descriptions.ts';
import { linkEvidence, type Link } from './page-links.ts';
import { linkPlaces } from './margin-places.ts';
import type { PageContext } from './page-context.ts';

export interface MarginAnnotation {
  readonly id: string;
  /** Where its words begin in the passage (UTF-16 units); −1 if it is about the whole passage. */
  readonly offset: number;
  /** The beginning of the words that it is about; undefined if it is about the whole passage. */
  readonly quoted: string | undefined;
  readonly headline: string;
  readonly kind: string;
  /** The body. */
  readonly html: string;
  readonly evidence: readonly Link[];
  /** The passages that it refers to. */
  readonly sees: readonly Link[];
}

export function createMarginAnnotation(
  context: PageContext,
  annotation: Annotation,
  { words }: Passage,
): MarginAnnotation {
  const { archive, paths } = context;
  const { id, document, fields, body, target } = annotation;
  return {
    id: `a-${id}`,
    offset: target.words?.start ?? -1,
    quoted: target.words && beginningOf(words.slice(target.words.start, target.words.end)),
    headline: fields.headline,
    kind: fields.kind,
    html: renderProse(body.tree, createResolver(paths, `annotations/${document}/${id}.md`)),
    evidence: linkEvidence(fields.evidence, archive, paths),
    sees: linkPlaces(context, seesOf(annotation)),
  };
}
