/** Links in the margin of a document to passages of this document and of others. */
import { nameInSentence } from './descriptions.ts';
import { positionOfPassage } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import { joinLocators } from '../text/locators.ts';
import type { PassageReference } from '../text/passage-reference.ts';
import type { Link } from './page-links.ts';
import type { PageContext } from './page-context.ts';

/**
 * Links to passages. A document is named once: `notice, bullet 8`, `bullet 9`.
 *
 * @param shown the document that is named before the links
 */
export function linkPlaces(context: PageContext, places: readonly PassageReference[], shown?: string): Link[] {
  const { passage } = getIndexes(context.archive);
  return places.map((place, index) => {
    const link = linkPlace(context, place);
    const isSameDocument = place.document === (index === 0 ? shown : places[index - 1]?.document);
    const locator = isSameDocument ? passage(place.document, place.passage)?.locator : undefined;
    return locator === undefined ? link : { ...link, label: locator };
  });
}

/** A link to a passage: `para. 4` in this document, `fact sheet, bullet 8` in another one. */
function linkPlace(context: PageContext, place: PassageReference): Link {
  const { document, paths } = context;
  if (place.document === document.id) return { href: `#${place.passage}`, label: namePlace(context, place) };
  const href = place.passage === '' ? paths.document(place.document) : paths.passage(place.document, place.passage);
  return { href, label: namePlace(context, place) };
}

/** `para. 4` for a passage of this document, `fact sheet, bullet 8` or `fact sheet` for another document. */
function namePlace({ archive, document }: PageContext, place: PassageReference): string {
  const indexes = getIndexes(archive);
  const locator = indexes.passage(place.document, place.passage)?.locator;
  if (place.document === document.id) return locator ?? '';
  const other = nameInSentence(indexes.document(place.document)?.fields['title-short'] ?? place.document);
  return locator === undefined ? other : `${other}, ${locator}`;
}

/** Passages by document: `Fact sheet: bullets 1, 11; see also para. 3`. */
export function summarizePlaces({ archive, document }: PageContext, places: readonly PassageReference[]): string {
  const indexes = getIndexes(archive);
  const groups = [...Map.groupBy(places, (place) => place.document)].map(([id, group], index) => {
    const other = indexes.document(id);
    const passages = [...new Set(group.map(({ passage }) => passage))].flatMap(
      (passage) => indexes.passage(id, passage) ?? [],
    );
    if (other !== undefined) passages.sort((a, b) => positionOfPassage(other, a.id) - positionOfPassage(other, b.id));
    const locators = passages.map(({ locator }) => locator);
    const list = locators.length === 0 ? 'not mentioned' : joinLocators(locators);
    return id === document.id
      ? `${index === 0 ? 'See' : 'see'} also ${list}`
      : `${other?.fields['title-short'] ?? id}: ${list}`;
  });
  return groups.join('; ');
}
