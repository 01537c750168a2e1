/** Finds what a draft says about its sources: links to the archive, and citations such as `Letter, ¶ 4`. */
import { findPlace } from '../search/goto/find-place.ts';
import { decodeUri } from '../text/decode-uri.ts';
import { foldPlace as fold } from '../text/folded-place.ts';
import { PLACE_IN_TEXT, type GotoDocument } from '../search/goto/place-syntax.ts';
import { readPastedFragment } from '../text/pasted-fragment.ts';
import { parseFragment, type TextDirective } from '../text/text-directive.ts';
import type { ArchiveIndex } from './indexed-archive.ts';
import type { DraftSource, Range } from './draft-source.ts';

/** A link or a citation. */
export interface Reference extends Range {
  readonly kind: 'link' | 'citation';
  readonly document: string;
  /** The fragment of a link without words, or the id of the passage; undefined for the whole document. */
  readonly fragment: string | undefined;
  /** The path of a page that is not a document, below the home page: `names/anna-beck/`. */
  readonly page?: string | undefined;
  /** The words that a link leads to. */
  readonly directives?: readonly TextDirective[] | undefined;
  /** For a citation: whether the document has the passage. */
  readonly isKnown: boolean;
}

/** The links to documents of the archive, and the citations, in order. */
export function findReferences(source: DraftSource, archive: ArchiveIndex): Reference[] {
  const links = source.links.flatMap((link) => readLink(link, archive) ?? []);
  return [...links, ...findCitations(source, archive)].sort((a, b) => a.start - b.start);
}

function readLink(
  { start, end, href }: DraftSource['links'][number],
  { home, documents, renamed }: ArchiveIndex,
): Reference | undefined {
  const bare = (url: string) => url.replace(/^https?:\/\//i, '');
  const { pathname } = new URL(home === '' ? 'https://archive.invalid/' : home);
  const isBelow = (base: string, folder: string) =>
    bare(href).toLowerCase().startsWith(`${base}${folder}`.toLowerCase());
  const base = [bare(home), pathname].find((candidate) => PAGE_FOLDERS.some((folder) => isBelow(candidate, folder)));
  if (base === undefined) return undefined;
  const [, folder = '', encoded = '', ending = '', fragment] =
    /^([^/?#]+)\/([^/?#]*)(\/[^?#]*)?(?:\?[^#]*)?(?:#(.*))?$/s.exec(bare(href).slice(base.length)) ?? [];
  const id = readPastedFragment(decodeUri(encoded) ?? encoded).bare;
  if (folder.toLowerCase() !== 'documents') {
    // Downloads, and the parts of long lists, are not judged.
    if (id === '' || /\/[a-z]/i.test(ending) || /\.(?:bib|ris|json)$/.test(id) || ['part', 'where'].includes(id)) return undefined; // prettier-ignore
    return { kind: 'link', start, end, document: '', page: `${folder}/${id}/`, fragment: undefined, isKnown: true };
  }
  const isPage = /^\/(?:cite|evidence|embed)\/?[^a-z]*$/i.test(ending);
  if (id === '' || (/\/[a-z]/i.test(ending) && !isPage) || (/\.[a-z]/.test(id) && !documents.has(id))) return undefined;
  if (isPage) return { kind: 'link', start, end, document: id, fragment: undefined, isKnown: true };
  const known = documents.get(renamed.get(id) ?? id)?.addresses.map((address) => address.id) ?? [];
  return {
    kind: 'link',
    start,
    end,
    document: id,
    // A link may lead to words of the document without naming a passage.
    fragment: readFragment(fragment ?? '', known) || undefined,
    directives: parseFragment(readPastedFragment(fragment ?? '').bare).directives,
    isKnown: true,
  };
}

/** A fragment without words, and without what follows it in a sentence. */
function readFragment(fragment: string, known: readonly string[]): string {
  const { bare, beginning } = readPastedFragment(fragment);
  const [id, shorter] = [bare, beginning].map((candidate) => parseFragment(candidate).id);
  const isKnown = (candidate = '') =>
    known.some((address) => candidate === address || candidate.startsWith(`${address}.`));
  return (isKnown(id) || !isKnown(shorter) ? id : shorter) ?? '';
}

/** The folders of the pages that are judged, below the home page. */
const PAGE_FOLDERS = ['documents/', 'names/', 'sources/'];

/** How many words the name of a document may have. */
const NAME_WORDS = 24;

function findCitations({ text }: DraftSource, archive: ArchiveIndex): Reference[] {
  const names = indexNames(archive);
  return [...text.matchAll(PLACE_IN_TEXT)].flatMap(({ 0: place, index }): Reference[] => {
    const named =
      findNameBefore(text.slice(Math.max(0, index - 300), index), names) ??
      findNameAfter(text.slice(index + place.length, index + place.length + 300), names);
    if (named === undefined) return [];
    const passages = named.documents.map((document) =>
      findPlace({ place: fold(place), written: place, isDocumentNamed: true }, document),
    );
    const best = Math.max(
      0,
      passages.findIndex((passage) => passage !== undefined),
    );
    const document = named.documents[best];
    if (document === undefined) return [];
    const [start, end] = named.isBefore
      ? [index - named.length, index + place.length]
      : [index, index + place.length + named.length];
    return [
      {
        kind: 'citation',
        start,
        end,
        document: document.id,
        fragment: passages[best],
        isKnown: passages[best] !== undefined,
      },
    ];
  });
}

type Names = ReadonlyMap<string, readonly GotoDocument[]>;
interface Named {
  readonly documents: readonly GotoDocument[];
  /** The characters of the name, with what is between it and the place. */
  readonly length: number;
  readonly isBefore: boolean;
}

function indexNames({ documents, words }: ArchiveIndex): Names {
  const passages = Map.groupBy(
    words.texts.filter(({ earlier }) => earlier === undefined),
    ({ document }) => document,
  );
  const names = new Map<string, GotoDocument[]>();
  for (const { id, short, title, kind, aliases } of documents.values()) {
    const document = {
      id,
      short,
      title,
      kind,
      aliases,
      passages: (passages.get(id) ?? []).map((passage) => [passage.id, passage.locator] as const),
    };
    for (const name of new Set([short, title, ...aliases].map(fold)))
      names.set(name, [...(names.get(name) ?? []), document]);
  }
  names.delete('');
  return names;
}

/** The longest name that ends before a place. A name in a citation begins with a capital letter. */
function findNameBefore(before: string, names: Names): Named | undefined {
  const tail = /[\s,;:(—–-]*$/u.exec(before)?.[0].length ?? 0;
  if (tail === 0) return undefined;
  const words = [...before.slice(0, before.length - tail).matchAll(/\S+/g)].slice(-NAME_WORDS);
  for (const { index } of words) {
    const name = before.slice(index, before.length - tail).replace(/^[^\p{L}\p{N}]+/u, '');
    const documents = isCapitalized(name) ? names.get(fold(name)) : undefined;
    if (documents !== undefined) return { documents, length: name.length + tail, isBefore: true };
  }
  return undefined;
}

/** The longest name after `of the` or `in the`. */
function findNameAfter(after: string, names: Names): Named | undefined {
  const lead = /^\s+(?:of|in)\s+(?:the\s+)?/.exec(after)?.[0].length ?? 0;
  if (lead === 0) return undefined;
  const ends = [...after.slice(lead).matchAll(/\S+/g)].slice(0, NAME_WORDS).reverse();
  for (const { 0: word, index } of ends) {
    const name = after.slice(lead, lead + index + word.length).replace(/[^\p{L}\p{N}]+$/u, '');
    const documents = isCapitalized(name) ? names.get(fold(name)) : undefined;
    if (documents !== undefined) return { documents, length: lead + name.length, isBefore: false };
  }
  return undefined;
}

function isCapitalized(name: string): boolean {
  return /^\p{L}/u.test(name) && !/^\p{Ll}/u.test(name);
}
