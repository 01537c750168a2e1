/** What stands beside a passage: the editor's remarks, where else the same is spoken of, and who and what is named. */
import type { Properties } from 'hast';
import { renderProse } from '../dialect/render-markdown.ts';
import type { Wrap } from '../dialect/word-wraps.ts';
import { createResolver } from '../dialect/item-links.ts';
import type { Annotation, Archive, ArchiveDocument, Passage } from '../model/model.ts';
import type { Mention, Name } from '../model/names-and-mentions.ts';
import { getCrossReferences, seesOf, type CrossReference } from '../model/cross-references.ts';
import { getIndexes, type Indexes } from '../model/indexes.ts';
import { formatPassageReference, type PassageReference } from '../text/passage-reference.ts';
import type { Paths } from '../paths.ts';
import { joinLocators } from '../text/locators.ts';
import { nameBasis, shorten } from './descriptions.ts';

/** A link with its words. */
export interface Reference {
  readonly href: string;
  readonly words: string;
}

/** An annotation, ready to be shown. */
export interface Remark {
  readonly id: string;
  /** Where its words begin in the passage (UTF-16 units); before all where it is about the whole. */
  readonly offset: number;
  /** The words it is about, five at most. */
  readonly quoted: string | undefined;
  readonly headline: string;
  readonly kind: string;
  readonly html: string;
  readonly evidence: readonly (Reference & { readonly read: string })[];
  readonly sees: readonly Reference[];
}

/** A cross-reference, or an annotation elsewhere that points here. */
export interface Elsewhere {
  /** The id of its annotation, where that stands at this passage. */
  readonly id: string | undefined;
  readonly relation: string;
  readonly places: readonly Reference[];
  /** What both speak of, with the address of the pair; undefined for a pointer. */
  readonly subject: Reference | undefined;
}

/** Who or what is named in a passage, where the link in its words does not say it all. */
export interface NamedHere extends Reference {
  /** What an abbreviation stands for. */
  readonly expansion: { readonly href: string | undefined; readonly words: string } | undefined;
  /** Forms that are not the name itself, each with why it is taken to mean it. */
  readonly forms: readonly { readonly form: string; readonly why: string }[];
}

/** What stands beside a passage. */
export interface Beside {
  readonly remarks: readonly Remark[];
  readonly elsewhere: readonly Elsewhere[];
  /** In a few words, what `elsewhere` leads to. */
  readonly summary: string;
  readonly named: readonly NamedHere[];
}

/** Gathers what stands beside the passages of a document; undefined where nothing does. */
export function createBeside(
  archive: Archive,
  document: ArchiveDocument,
  paths: Paths,
): (passage: Passage) => Beside | undefined {
  const indexes = getIndexes(archive);
  const { at: crossReferencesAt, seenFrom } = getCrossReferences(archive);
  const locatorOf = ({ document, passage }: PassageReference) => indexes.passage(document, passage)?.locator;
  const place = ({ document: id, passage }: PassageReference): Reference => {
    const locator = locatorOf({ document: id, passage });
    const short = indexes.document(id)?.fields['title-short'] ?? id;
    const words = [id === document.id ? undefined : short.toLowerCase(), locator].filter(Boolean).join(', ');
    return { href: passage === '' ? paths.document(id) : paths.passage(id, passage), words };
  };
  const here = (fragment: string) => `#${fragment}`;
  const local = ({ href, words }: Reference, spot: PassageReference): Reference => ({
    href: spot.document === document.id ? here(spot.passage) : href,
    words,
  });
  const link = (spot: PassageReference) => local(place(spot), spot);
  // A document is named once: `fact sheet, bullet 8`, `bullet 9`.
  const linkAll = (spots: readonly PassageReference[]) =>
    spots.map((spot, index) => {
      const words = spots[index - 1]?.document === spot.document ? locatorOf(spot) : undefined;
      return words === undefined ? link(spot) : { ...link(spot), words };
    });
  const proseOf = ({ document, id, body }: Annotation) =>
    renderProse(body.tree, createResolver(paths, `annotations/${document}/${id}.md`));

  const describeRemark = (annotation: Annotation, passage: Passage): Remark => {
    const { fields, target, id } = annotation;
    return {
      id: `a-${id}`,
      offset: target.words?.start ?? -1,
      quoted: target.words && shorten(passage.words.slice(target.words.start, target.words.end)),
      headline: fields.headline,
      kind: fields.kind,
      html: proseOf(annotation),
      evidence: fields.evidence.flatMap((work) => {
        const known = indexes.evidence(work);
        if (known === undefined) return [];
        return [{ href: paths.work(work), words: known.fields['title-short'], read: known.fields.read.extent }]; // prettier-ignore
      }),
      sees: linkAll(seesOf(annotation)),
    };
  };
  const describeCrossReference = (reference: CrossReference, spot: PassageReference): Elsewhere => {
    const outward = formatPassageReference(reference.from) === formatPassageReference(spot);
    return {
      id: outward ? `a-${reference.annotation.id}` : undefined,
      relation: reference.relation,
      places: linkAll(endsOf(reference, spot)),
      subject: { href: `${paths.compare()}#${reference.annotation.id}`, words: reference.annotation.fields.headline },
    };
  };
  const describeSeenFrom = (annotations: readonly Annotation[]): Elsewhere[] => {
    const places = annotations.map(({ document: annotated, id, target }) => {
      const href = annotated === document.id ? here(`a-${id}`) : paths.passage(annotated, `a-${id}`);
      return { href, words: place({ document: annotated, passage: target.passage }).words };
    });
    return places.length === 0 ? [] : [{ id: undefined, relation: 'see also', places, subject: undefined }];
  };

  return (passage) => {
    const spot = { document: document.id, passage: passage.id };
    const crossReferences = crossReferencesAt(spot);
    const pointing = seenFrom(spot);
    const remarks = indexes.remarksAt(document.id, passage.id).map((annotation) => describeRemark(annotation, passage));
    const elsewhere = [
      ...crossReferences.map((reference) => describeCrossReference(reference, spot)),
      ...describeSeenFrom(pointing),
    ];
    const named = describeNamed(passage, indexes.mentionsAt(document.id, passage.id), indexes, paths);
    if (remarks.length + elsewhere.length + named.length === 0) return undefined;
    const summary = summarize([...crossReferences.flatMap((one) => endsOf(one, spot)), ...pointing.map(spotOf)], spot, indexes); // prettier-ignore
    return { remarks, elsewhere, summary, named };
  };
}

const spotOf = ({ document, target }: Annotation): PassageReference => ({ document, passage: target.passage });

/** The end of a cross-reference that a passage is not. */
function endsOf({ from, to }: CrossReference, spot: PassageReference): readonly PassageReference[] {
  return formatPassageReference(from) === formatPassageReference(spot) ? to : [from];
}

/** `Fact sheet: bullets 1, 11; para. 3`. */
function summarize(spots: readonly PassageReference[], here: PassageReference, indexes: Indexes): string {
  const parts = [...Map.groupBy(spots, ({ document }) => document)].map(([id, group]) => {
    const document = indexes.document(id);
    const ids = new Set(group.map(({ passage }) => passage));
    const locators = (document?.passages ?? []).flatMap((passage) => (ids.has(passage.id) ? [passage.locator] : []));
    const places = locators.length === 0 ? 'not mentioned' : joinLocators(locators);
    return id === here.document ? `See also ${places}` : `${document?.fields['title-short'] ?? id}: ${places}`;
  });
  return parts.join('; ');
}

/** The names of a passage of which there is more to say than the link in its words says, in the order of the text, each once. */
function describeNamed(passage: Passage, mentions: readonly Mention[], indexes: Indexes, paths: Paths): NamedHere[] {
  const found = new Map<string, { name: Name; forms: Map<string, string> }>();
  const standsFor = new Set<string>();
  const linked = new Set<string>();
  for (const { form, named } of mentions) {
    // The words of a note are a link of their own, and hold no other.
    if (named[0] !== undefined && passage.kind !== 'note') linked.add(named[0].name);
    for (const { name: id, basis, misspelt } of named) {
      const name = indexes.name(id);
      if (name === undefined) continue;
      const entry = found.get(id) ?? { name, forms: new Map<string, string>() };
      found.set(id, entry);
      const why = [basis === 'named' ? undefined : nameBasis(basis), misspelt ? 'misspelt' : undefined].filter(Boolean);
      if (why.length > 0) entry.forms.set(form, why.join(', '));
      const { means } = name.fields;
      if (means !== undefined && named.some((other) => other.name === means)) standsFor.add(means);
    }
  }
  return [...found.values()].flatMap(({ name: { id, fields }, forms }): NamedHere[] => {
    // What an abbreviation stands for is shown with the abbreviation, where that is its only form here.
    if (standsFor.has(id) && forms.size === 0) return [];
    const { expansion, means } = fields;
    if (forms.size === 0 && expansion === undefined && linked.has(id)) return [];
    return [
      {
        href: paths.name(id),
        words: fields.name,
        expansion: expansion === undefined ? undefined : { href: means && paths.name(means), words: expansion },
        forms: [...forms].map(([form, why]) => ({ form, why })),
      },
    ];
  });
}

/** The stretches of a passage that annotations are about, and the first mention of each name in it. */
export function wrapsOf(archive: Archive, document: string, passage: Passage, paths: Paths): Wrap[] {
  const indexes = getIndexes(archive);
  const wrap = (stretch: { start: number; end: number }, tag: Wrap['tag'], properties: Properties): Wrap => ({
    start: stretch.start,
    end: stretch.end,
    tag,
    properties,
  });
  const linked = new Set<string>();
  return [
    ...indexes
      .remarksAt(document, passage.id)
      .flatMap(({ target }) =>
        target.words === undefined ? [] : [wrap(target.words, 'span', { className: ['lemma'] })],
      ),
    ...indexes.mentionsAt(document, passage.id).flatMap((mention) => {
      const name = mention.named[0]?.name ?? '';
      if (linked.has(name)) return [];
      linked.add(name);
      return [wrap(mention, 'a', { className: ['name'], href: paths.name(name) })];
    }),
  ];
}
