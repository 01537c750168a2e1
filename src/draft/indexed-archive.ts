/** The text of an archive, indexed for the check of drafts: current passages, and earlier readings of them. */
import { normalize } from '../text/normal-form.ts';
import type { AddressLine, ArchiveText, PassageText } from './archive-text.ts';
import { indexWords, type IndexedText, type WordIndex } from './word-index.ts';

/** A passage of the index, or an earlier reading of a passage. */
export interface IndexedPassage extends IndexedText {
  readonly id: string;
  readonly locator: string;
  readonly url: string;
  /** Undefined for the current reading. */
  readonly earlier: { readonly digest: string; readonly until: string | undefined } | undefined;
}

export interface ArchiveIndex {
  readonly words: WordIndex<IndexedPassage>;
  readonly documents: ReadonlyMap<string, AddressLine>;
  /** The present id of a document by an id that it had. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids in the pages of documents that are not passages: `letter#noteref-iv`, `letter#a-first-name`. */
  readonly marks: ReadonlySet<string>;
  readonly passages: ReadonlyMap<string, PassageText>;
  readonly passagesOf: ReadonlyMap<string, readonly PassageText[]>;
  /** The paths of pages that are not documents, below the home page. */
  readonly pages: ReadonlySet<string>;
  readonly home: string;
}

/** Indexes an archive. It takes about a second for a million words. */
export function indexArchive({ passages, documents, pages, home }: ArchiveText): ArchiveIndex {
  const current = passages.map((passage, index): IndexedPassage => {
    const before = passages[index - 1];
    return {
      ...pick(passage),
      url: passage.url,
      earlier: undefined,
      text: passage.text,
      // Withheld words may be between a passage and its neighbor.
      continues:
        before?.document === passage.document &&
        [before, passage].every(({ kind, text }) => kind !== 'note' && text !== ''),
    };
  });
  const byId = new Map(passages.map((passage) => [`${passage.document}#${passage.id}`, passage]));
  const marks = passages.flatMap(({ document, calls, annotations }) =>
    [...calls, ...annotations].map(({ id }) => `${document}#${id}`),
  );
  return {
    words: indexWords([...current, ...documents.flatMap((document) => listEarlier(document, byId))]),
    documents: new Map(documents.map((document) => [document.id, document])),
    renamed: new Map(documents.flatMap(({ id, former }) => former.map((old) => [old, id] as const))),
    marks: new Set([...marks, ...documents.flatMap(({ id, marks: own }) => own.map((mark) => `${id}#${mark}`))]),
    passages: byId,
    passagesOf: Map.groupBy(passages, ({ document }) => document),
    pages,
    home,
  };
}

function pick({ document, id, locator }: PassageText) {
  return { document, id, locator };
}

/** The readings of a document whose words its passage no longer has. */
function listEarlier(document: AddressLine, current: ReadonlyMap<string, PassageText>): IndexedPassage[] {
  return document.addresses.flatMap(({ id, locator, readings }) =>
    readings.flatMap(({ text, digest }, index): IndexedPassage[] => {
      if (text === undefined) return [];
      const now = current.get(`${document.id}#${id}`);
      if (now !== undefined && normalize(now.text) === normalize(text)) return [];
      const until = readings[index + 1]?.date;
      const url = `${document.url}#${id}.${digest}`;
      const earlier = { digest, until };
      return [{ document: document.id, id, locator: locator ?? id, url, earlier, text, continues: false }];
    }),
  );
}
