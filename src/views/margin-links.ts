/** The links of a passage to passages about the same subject. */
import { getCrossReferences, type CrossReference } from '../model/cross-references.ts';
import type { Annotation } from '../model/editorial-content.ts';
import type { Passage } from '../model/model.ts';
import { capitalize } from '../text/english.ts';
import { formatPassageReference, type PassageReference } from '../text/passage-reference.ts';
import { linkComparison } from './comparison.ts';
import type { Link } from './page-links.ts';
import { linkPlaces, summarizePlaces } from './margin-places.ts';
import type { PageContext } from './page-context.ts';

/** A cross-reference of a passage; or the annotations elsewhere that refer to it. */
export interface MarginLink {
  /** The id of the annotation, if it belongs to this passage. */
  readonly id: string | undefined;
  /** `Same subject`, `See also`; undefined if it is that of the link before. */
  readonly relation: string | undefined;
  readonly places: readonly Link[];
  /** The subject, with the address of the pair on the comparison page; undefined for `See also`. */
  readonly subject: Link | undefined;
}

export interface MarginLinks {
  /** `Fact sheet: bullets 1, 11`. */
  readonly summary: string;
  readonly links: readonly MarginLink[];
}

/** The links of a passage; undefined if there are none. */
export function createMarginLinks(context: PageContext, passage: Passage): MarginLinks | undefined {
  const self: PassageReference = { document: context.document.id, passage: passage.id };
  const { at, seenFrom } = getCrossReferences(context.archive);
  const crossReferences = at(self);
  const referring = seenFrom(self);
  if (crossReferences.length + referring.length === 0) return undefined;
  const ends = crossReferences.flatMap((reference) => otherEndOf(reference, self));
  // If the summary has one other document, its name is not repeated.
  const [named, ...others] = new Set(ends.map(({ document }) => document));
  const shown = others.length === 0 ? named : undefined;
  const links = [
    ...crossReferences.map((reference) => describeCrossReference(context, reference, self, shown)),
    ...describeReferring(context, referring),
  ];
  return {
    summary: summarizePlaces(context, [...ends, ...referring.map(targetOf)]),
    links: links.map((link, index) =>
      link.relation === links[index - 1]?.relation ? { ...link, relation: undefined } : link,
    ),
  };
}

function describeCrossReference(
  context: PageContext,
  reference: CrossReference,
  self: PassageReference,
  shown: string | undefined,
): MarginLink {
  const { annotation, relation } = reference;
  return {
    id: isSame(reference.from, self) ? `a-${annotation.id}` : undefined,
    relation: capitalize(relation),
    places: linkPlaces(context, otherEndOf(reference, self), shown),
    subject: { href: linkComparison(context.archive, reference, context.paths), label: annotation.fields.headline },
  };
}

function describeReferring(context: PageContext, annotations: readonly Annotation[]): MarginLink[] {
  if (annotations.length === 0) return [];
  const labels = linkPlaces(context, annotations.map(targetOf));
  const places = annotations.map(({ document, id }, index): Link => {
    const fragment = `a-${id}`;
    return {
      href: document === context.document.id ? `#${fragment}` : context.paths.passage(document, fragment),
      label: labels[index]?.label ?? '',
    };
  });
  return [{ id: undefined, relation: 'See also', places, subject: undefined }];
}

/** The passages at the other end of a cross-reference. */
function otherEndOf({ from, to }: CrossReference, self: PassageReference): readonly PassageReference[] {
  return isSame(from, self) ? to : [from];
}

function targetOf({ document, target }: Annotation): PassageReference {
  return { document, passage: target.passage };
}

function isSame(a: PassageReference, b: PassageReference): boolean {
  return formatPassageReference(a) === formatPassageReference(b);
}
