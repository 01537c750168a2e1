/** An address as a reader writes it, and the passage it means: `letter ¶4`, `fact sheet 11`, a pasted link, a pasted citation. */

/** What an archive tells of one document; small enough to stand in a page. */
export interface GotoDocument {
  readonly id: string;
  /** `Letter`. */
  readonly short: string;
  readonly title: string;
  /** Other names: `senators’ letter`, `six senators`. */
  readonly aliases: readonly string[];
  /** Fragment and locator of each passage: `['p4', 'para. 4']`. */
  readonly passages: readonly (readonly [fragment: string, locator: string])[];
}

/** Where to go: a document, and a fragment in it as it was written, digest and words included. */
export interface GotoTarget {
  readonly document: string;
  readonly fragment: string | undefined;
}

const UNIT_WORDS =
  '(?:¶¶?|§§?|paras?\\.?|pars?\\.?|paragraphs?|bullets?|points?|items?|notes?|footnotes?|fn\\.?|nn?\\.|tables?|verses?|p(?=\\d)|p\\.?)';
const PLACE = new RegExp(`^(?:(${UNIT_WORDS})\\s*)?#?([0-9]+[a-z]*|[ivxlcdm]+|[*†‡§]|\\([a-z0-9]+\\))$`, 'i');

/**
 * @param query what a reader typed or pasted
 * @param documents the documents of the archive, those named alike in the order they should be tried
 * @param origin the archive's own address, with its base: links elsewhere are not followed
 * @param here the document the reader is in: `note iv` alone means a note of it
 * @returns undefined where it is no address, so that it is searched for
 */
export function findGoto(
  query: string,
  documents: readonly GotoDocument[],
  origin: string,
  here?: string,
): GotoTarget | undefined {
  const text = query.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 4000) return undefined;
  return findLink(text, documents, origin) ?? findWritten(text, documents, here);
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

/** A document's name and a place, in either order; a place alone where the reader is in a document, or only one has it. */
function findWritten(
  text: string,
  documents: readonly GotoDocument[],
  here: string | undefined,
): GotoTarget | undefined {
  const folded = fold(text);
  for (const { document, name } of namesOf(documents)) {
    if (folded === name) return { document: document.id, fragment: undefined };
    const rest = folded.startsWith(`${name} `)
      ? folded.slice(name.length + 1)
      : folded.endsWith(` ${name}`)
        ? folded.slice(0, -name.length - 1).replace(/ (?:of|in)(?: the)?$/, '')
        : undefined;
    const fragment = rest === undefined ? undefined : findPlace(rest.replace(/^[,:#] ?/, ''), document, true);
    if (fragment !== undefined) return { document: document.id, fragment };
  }
  const at = documents.filter(({ id }) => here === undefined || id === here);
  const found = [...at, ...(here === undefined ? [] : documents)].flatMap((document) => {
    const fragment = findPlace(folded, document, false);
    return fragment === undefined ? [] : [{ document: document.id, fragment }];
  });
  const [first] = found;
  return here === undefined && found.length > 1 ? undefined : first;
}

/** @param named whether a document was named: only then a number or a part's name alone is a place */
function findPlace(text: string, { passages }: GotoDocument, named: boolean): string | undefined {
  const exact = passages.find(([fragment, locator]) => fold(locator) === text || fragment.toLowerCase() === text);
  if (exact !== undefined && (named || /\d|^note /.test(text))) return exact[0];
  const [, unit, value = ''] = PLACE.exec(text.replace(/,$/, '')) ?? [];
  if (value === '' || (unit === undefined && !named)) return undefined;
  const number = value.replace(/^\((.*)\)$/, '$1');
  const kinds = unit === undefined ? ['para.', 'bullet', 'note'] : kindsOf(unit);
  for (const kind of kinds) {
    const found = passages.find(([, locator]) => [`${kind} ${value}`, `${kind} ${number}`].includes(fold(locator)));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

function kindsOf(unit: string): readonly string[] {
  if (/^(?:notes?|foot|fn|nn?\.)/.test(unit)) return ['note'];
  if (unit.startsWith('tab')) return ['table'];
  if (unit.startsWith('ver')) return ['verse'];
  // Readers say paragraph of what the archive calls bullet, and the other way round.
  return ['para.', 'bullet'];
}

/** Every name of every document, the longest first, so that `letter of Clinton` is not taken for `letter`. */
function namesOf(documents: readonly GotoDocument[]): { document: GotoDocument; name: string }[] {
  return documents
    .flatMap((document) =>
      [document.id, document.short, document.title, ...document.aliases].map((name) => ({
        document,
        name: fold(name),
      })),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/^the /, '')
    .replace(/[-–—,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
