/** The page that other sites show in a frame: one passage with its citation. The fragment of the address selects it. */
import { toPlain } from '../citations/italic-text.ts';
import { chicagoNote } from '../citations/chicago.ts';
import type { Archive, ArchiveDocument, Passage } from '../model/model.ts';
import { pin, type Paths } from '../paths.ts';
import { citableOf } from './citable-items.ts';
import { createPassageText, isRightToLeft, type PassageText } from './document-text.ts';
import { createPageContext } from './page-context.ts';

/** A passage that can be shown alone. */
export interface Excerpt {
  readonly id: string;
  /** The id of the pinned address; undefined if the passage was never published. */
  readonly pinned: string | undefined;
  readonly text: PassageText;
  readonly citation: string;
  /** The passage in its document: a full URL, for a link that leaves the frame. */
  readonly href: string;
}

export interface EmbedPage {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  /** The document: a full URL. */
  readonly address: string;
  readonly excerpts: readonly Excerpt[];
}

export function createEmbedPage(archive: Archive, document: ArchiveDocument, paths: Paths): EmbedPage {
  const { id, fields } = document;
  const context = createPageContext(archive, document, paths, false);
  const createExcerpt = (passage: Passage): Excerpt => {
    const digest = context.isPublished(passage) ? passage.digest : undefined;
    return {
      id: passage.id,
      pinned: digest === undefined ? undefined : pin(passage.id, digest),
      text: createPassageText(context, passage, []),
      citation: toPlain(chicagoNote(citableOf(archive, document, paths, passage))),
      href: paths.absolute(paths.passage(id, passage.id, digest)),
    };
  };
  return {
    title: fields.title.text,
    language: fields.language,
    isRightToLeft: isRightToLeft(fields.language),
    address: paths.absolute(paths.document(id)),
    excerpts: document.passages.map(createExcerpt),
  };
}
