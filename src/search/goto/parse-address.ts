/** An address as a reader writes it, and the passage it means: `letter ¶4`, `fact sheet 11`, a pasted link, a pasted citation. */
import { describeLack } from './missing-place.ts';
import { isItsKind, kindsOf, PLACE, type GotoDocument } from './place-syntax.ts';

/** Where to go: a document, and a fragment in it as it was written, digest and words included. */
export interface GotoTarget {
  readonly document: string;
  readonly fragment: string | undefined;
}

/** What an address comes to: a place, or several where it does not say which; or a document that has no such place. */
export type GotoAnswer =
  | { readonly found: true; readonly targets: readonly GotoTarget[] }
  /** `has` is a sentence: `The letter has paras. 1–6.` */
  | { readonly found: false; readonly document: string; readonly has: string };

/**
 * @param query what a reader typed or pasted
 * @param documents the documents of the archive
 * @param origin the archive's own address, with its base: links elsewhere are not followed
 * @param here the document the reader is in: `note iv` alone means a note of it
 * @returns undefined where it is no address, so that it is searched for and nothing is said
 */
export function findGoto(
  query: string,
  documents: readonly GotoDocument[],
  origin: string,
  here?: string,
): GotoAnswer | undefined {
  const text = query.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 4000) return undefined;
  const linked = findLink(text, documents, origin) ?? findFragment(text, documents);
  return linked === undefined ? findWritten(text, documents, here) : { found: true, targets: [linked] };
}

/** `letter, para. 4`: a target in the archive's words. */
export function describeTarget({ document, fragment }: GotoTarget, documents: readonly GotoDocument[]): string {
  const known = documents.find(({ id }) => id === document);
  if (known === undefined) return document;
  const id = fragment?.split(/[.:]/)[0];
  const locator = known.passages.find(([passage]) => passage === id)?.[1];
  const name = isItsKind(known) ? known.kind : known.short;
  return locator === undefined ? name : `${name}, ${locator}`;
}

/** A link of this archive, alone or at the end of a citation. */
function findLink(text: string, documents: readonly GotoDocument[], origin: string): GotoTarget | undefined {
  const base = origin.replace(/^https?:\/\//, '').replace(/\/$/, '');
  for (const [link] of text.matchAll(/(?:https?:\/\/)?[^\s<>"”]+\/documents\/[^\s<>"”]+/g)) {
    // A citation ends in a full stop or a bracket; a digest or an id never does.
    const bare = link.replace(/^[([]/, '').replace(/[.,;)\]>]+$/, '');
    const path = bare.replace(/^https?:\/\//, '');
    if (!path.startsWith(`${base}/documents/`)) continue;
    const [, id = '', fragment] =
      /^([^/#?]+)\/?(?:\?[^#]*)?(?:#(.*))?$/.exec(path.slice(base.length + '/documents/'.length)) ?? [];
    const document = documents.find((each) => each.id === decode(id));
    if (document !== undefined) return { document: document.id, fragment: fragment === '' ? undefined : fragment };
  }
  return undefined;
}

/** An address without its site: `doe-letter#p4`. What has gone from the document is explained there. */
function findFragment(text: string, documents: readonly GotoDocument[]): GotoTarget | undefined {
  const [, id, fragment] = /^\/?(?:documents\/)?([^\s/#]+)\/?#([A-Za-z]\S*?)[.,;)\]>]*$/.exec(text) ?? [];
  const document = documents.find((each) => each.id === id);
  return document === undefined ? undefined : { document: document.id, fragment };
}

/** A document's name and a place, in either order; a place alone where the reader is in a document, or only one has it. */
function findWritten(
  text: string,
  documents: readonly GotoDocument[],
  here: string | undefined,
): GotoAnswer | undefined {
  const folded = fold(text);
  let lacking: GotoAnswer | undefined;
  for (const [name, named] of namesOf(documents)) {
    if (folded === name)
      return { found: true, targets: named.map(({ id }) => ({ document: id, fragment: undefined })) };
    const place = placeBeside(name, folded);
    if (place === undefined) continue;
    const targets = findTargets(place, named, true);
    if (targets.length > 0) return { found: true, targets };
    const [only, ...others] = named;
    if (only !== undefined && others.length === 0) lacking ??= findLack(place, only, true);
  }
  if (lacking !== undefined) return lacking;
  const at = documents.filter(({ id }) => id === here);
  for (const group of [at, documents]) {
    const targets = findTargets(folded, group, false);
    if (targets.length > 0) return { found: true, targets };
    // Where one document alone has notes, a note that is none must be meant for one of its.
    const lacks = group.flatMap((document) => findLack(folded, document, false) ?? []);
    if (lacks.length === 1) return lacks[0];
  }
  return undefined;
}

/** What is said beside a document's name: `para. 4` in `letter, para. 4` and in `para. 4 of the letter`. */
function placeBeside(name: string, folded: string): string | undefined {
  if (folded.startsWith(name) && /^[ :#]/.test(folded.slice(name.length)))
    return folded.slice(name.length).replace(/^ ?[:#]? ?/, '');
  if (folded.endsWith(` ${name}`)) return folded.slice(0, -name.length - 1).replace(/ (?:of|in)(?: the)?$/, '');
  return undefined;
}

function findTargets(place: string, documents: readonly GotoDocument[], named: boolean): GotoTarget[] {
  return documents.flatMap((document) => {
    const fragment = findPlace(place, document, named);
    return fragment === undefined ? [] : [{ document: document.id, fragment }];
  });
}

/**
 * The passage of a place, of a range the first.
 *
 * @param named whether a document was named: only then a number or a part's name alone is a place
 */
function findPlace(text: string, document: GotoDocument, named: boolean): string | undefined {
  const place = findExact(text, document) === undefined ? startOf(text, document) : text;
  const exact = findExact(place, document);
  if (exact !== undefined && (named || /\d|^note /.test(place))) return exact;
  const [, unit, value = ''] = PLACE.exec(place) ?? [];
  if (value === '' || (unit === undefined && !named)) return undefined;
  const number = value.replace(/^\((.*)\)$/, '$1');
  const kinds = unit === undefined ? (['para.', 'bullet', 'note'] as const) : kindsOf(unit);
  for (const kind of kinds) {
    const found = findExact(`${kind} ${value}`, document) ?? findExact(`${kind} ${number}`, document);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The passage with this locator or fragment. */
function findExact(text: string, { passages }: GotoDocument): string | undefined {
  return passages.find(([fragment, locator]) => fold(locator) === text || fragment.toLowerCase() === text)?.[0];
}

/** `para. 6` of `para. 6 to signatures`, `3` of `3 and 4`. */
function startOf(text: string, document: GotoDocument): string {
  const [, start, end] = /^(.+?) (?:to|and|&) (.+)$/.exec(text) ?? [];
  if (start === undefined || end === undefined) return text;
  return PLACE.test(end) || findExact(end, document) !== undefined ? start : text;
}

function findLack(text: string, document: GotoDocument, named: boolean): GotoAnswer | undefined {
  const has = describeLack(startOf(text, document), document, named);
  return has === undefined ? undefined : { found: false, document: document.id, has };
}

/** Every name with the documents that bear it, the longest first, so that `letter of Clinton` is not taken for `letter`. */
function namesOf(documents: readonly GotoDocument[]): [name: string, named: readonly GotoDocument[]][] {
  const names = new Map<string, Set<GotoDocument>>();
  for (const document of documents) {
    for (const name of [document.id, document.short, document.title, ...document.aliases].map(fold))
      names.set(name, (names.get(name) ?? new Set()).add(document));
  }
  return [...names]
    .map(([name, named]): [string, GotoDocument[]] => [name, [...named]])
    .sort(([a], [b]) => b.length - a.length);
}

function fold(text: string): string {
  return (
    text
      .toLowerCase()
      // A citation in a text stands in parentheses, or its year and place do; `(a)` is a number.
      .replace(/\(([^()]*[ ,][^()]*)\)/g, '$1')
      .replace(/[‘’]/g, "'")
      .replace(/[“”"]/g, '')
      .replace(/^the /, '')
      .replace(/[-–—,]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
