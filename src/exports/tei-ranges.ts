/** The ranges of a passage's words that TEI marks: annotated words, quotations, and names. */
import { quotationsAt } from '../model/document-indexes.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument, Passage } from '../model/model.ts';
import type { Mention, Named } from '../model/names-and-mentions.ts';
import type { NameKind } from '../schemas/names.ts';
import { x } from 'xastscript';
import type { ExportSource } from './export-format.ts';
import { xmlId } from './tei-inline.ts';
import type { Attributes, Range } from './tei-pieces.ts';
import { citedLabel } from '../text/note-markers.ts';

/** The element for words that name something of a kind, and the type of `rs` for words that refer to it otherwise. */
const ELEMENTS: Record<NameKind, { readonly name: string | undefined; readonly type: string }> = {
  people: { name: 'persName', type: 'person' },
  organisations: { name: 'orgName', type: 'organization' },
  places: { name: 'placeName', type: 'place' },
  offices: { name: undefined, type: 'office' },
  agreements: { name: undefined, type: 'agreement' },
  events: { name: undefined, type: 'event' },
  works: { name: undefined, type: 'work' },
  abbreviations: { name: undefined, type: 'abbreviation' },
};

/** The ids of the elements with the annotated words, by the id of the annotation. */
export type AnnotatedWords = Map<string, string[]>;

/**
 * The ranges of a passage, the outermost first.
 *
 * @param annotated receives the ids of the elements when the ranges are rendered
 * @param isPhrase whether the element of the passage may contain only phrases, so that it has no `quote`
 */
export function createRanges(
  document: ArchiveDocument,
  passage: Passage,
  source: ExportSource,
  annotated: AnnotatedWords,
  isPhrase: boolean,
): Range[] {
  const { archive, paths } = source;
  const indexes = getIndexes(archive);
  const annotations = indexes
    .annotationsOf(document.id)
    .filter(({ target }) => target.passage === passage.id)
    .flatMap(({ id, target: { words } }): Range[] => {
      if (words === undefined) return [];
      const make: Range['make'] = (children) => {
        const ids = annotated.get(id) ?? [];
        const wordsId = `${xmlId(`a-${id}`)}.words${ids.length === 0 ? '' : `.${ids.length + 1}`}`;
        annotated.set(id, [...ids, wordsId]);
        return x('seg', { 'xml:id': wordsId, type: 'annotated' }, children);
      };
      return [{ ...words, make }];
    })
    // A longer range around a shorter one is not divided by it.
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const quotations = quotationsAt(document, passage.id).flatMap(({ start, end, speaker, cites }): Range[] => {
    const name = indexes.name(speaker);
    const note = citedLabel(cites);
    const noteId = document.notes.find(({ label }) => label === note)?.id;
    const quote = maker('quote', { source: noteId && `#${xmlId(noteId)}` });
    const said = name && maker('said', { who: paths.absolute(paths.name(name.id)) });
    return [...(said === undefined ? [] : [{ start, end, make: said }]), { start, end, make: quote }];
  });
  const mentions = indexes.mentionsAt(document.id, passage.id).map((mention) => createMention(mention, source));
  return [...annotations, ...(isPhrase ? [] : quotations), ...mentions];
}

/** Makes a function that makes an element with some attributes. */
function maker(name: string, attributes: Attributes): Range['make'] {
  return (children) => x(name, attributes, children);
}

function createMention({ start, end, named }: Mention, { archive, paths }: ExportSource): Range {
  const first: Named | undefined = named[0];
  const kind = getIndexes(archive).name(first?.name)?.kind;
  const { name, type } = kind === undefined ? { name: undefined, type: 'name' } : ELEMENTS[kind];
  const ref = named.map(({ name: id }) => paths.absolute(paths.name(id))).join(' ');
  const isNamed = named.length === 1 && first?.basis === 'named';
  return { start, end, make: isNamed && name !== undefined ? maker(name, { ref }) : maker('rs', { type, ref }) };
}
