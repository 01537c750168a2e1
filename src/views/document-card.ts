/** A document as the home page shows it: a picture of its beginning, its title, and its headnote. */
import { plainText } from '../dialect/tree-text.ts';
import { findPassage } from '../model/document-indexes.ts';
import type { ArchiveDocument, Block, Passage } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { summarizeDocument } from './descriptions.ts';
import { linkDocument, type Link } from './page-links.ts';

/** A passage in the picture. */
export type PicturedPassage =
  | {
      readonly kind: 'part';
      readonly part: string;
      /** Its paragraphs, each line by line. */
      readonly paragraphs: readonly (readonly string[])[];
    }
  | { readonly kind: 'item' | 'paragraph'; readonly text: string };

export interface DocumentCard {
  readonly title: Link;
  readonly language: string;
  /** The first passages of the document. */
  readonly picture: readonly PicturedPassage[];
  readonly summary: string;
  readonly headnote: string;
}

/** How many passages the picture shows. */
const PICTURED = 7;

export function createDocumentCard(document: ArchiveDocument, paths: Paths): DocumentCard {
  return {
    title: linkDocument(document, paths),
    language: document.fields.language,
    picture: listPassages(document, document.blocks).slice(0, PICTURED).map(describePassage),
    summary: summarizeDocument(document),
    headnote: document.fields.headnote,
  };
}

function listPassages(document: ArchiveDocument, blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'passage':
        return findPassage(document, block.id) ?? [];
      case 'list':
        return block.items.flatMap((item) => listPassages(document, item));
      case 'quotation':
        return listPassages(document, block.blocks);
      case 'rule':
        return [];
    }
  });
}

function describePassage({ kind, part, tree, words }: Passage): PicturedPassage {
  if (kind === 'part') {
    const paragraphs = tree.map((paragraph) => plainText([paragraph]).split('\n'));
    return { kind: 'part', part: part ?? '', paragraphs };
  }
  return { kind: kind === 'item' ? 'item' : 'paragraph', text: words };
}
