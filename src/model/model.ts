/** The model: an archive as plain data. Everything else reads the model; only the loader parses content. */
import type { Nodes } from 'mdast';
import type { ArchiveSettings } from '../schemas/archive.ts';
import type { ClaimFields, UnknownFields } from '../schemas/claims.ts';
import type { DocumentFields } from '../schemas/document.ts';
import type { Ledger, PassageKind } from '../schemas/ledger-record.ts';
import type { SourceFields } from '../schemas/source.ts';
import type { Places } from '../text/places.ts';
import type { Place } from '../text/problem.ts';
import type { Annotation, Evidence, Page, Prose, StatementCorrection, WrittenLink } from './editorial-content.ts';
import type { DeletedDocument, PublishedList } from './former-documents.ts';
import type { Mention, Name } from './names-and-mentions.ts';

/** The content of a content folder, joined. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** By date, then id. */
  readonly documents: readonly ArchiveDocument[];
  /** In the order of their first citation; uncited ones are last. */
  readonly sources: readonly Source[];
  readonly pages: readonly Page[];
  readonly evidence: readonly Evidence[];
  /** By document, in the order of the words they are about. */
  readonly annotations: readonly Annotation[];
  /** By kind, then in alphabetical order. */
  readonly names: readonly Name[];
  /** By document, in the order of the text. */
  readonly mentions: readonly Mention[];
  /** Documents that were published and are deleted, by id. */
  readonly deleted: readonly DeletedDocument[];
  readonly published: PublishedList;
  /** Mentions in the bibliographic fields of sources: `document` is the id of the source, `passage` the field. */
  readonly sourceMentions: readonly Mention[];
  /** Corrections of the editor's own statements, in the order of their file. */
  readonly corrections: readonly StatementCorrection[];
  /** Every file of the content folder, by its path in the folder: `documents/letter.md`. Sorted by path. */
  readonly files: ReadonlyMap<string, ArchiveFile>;
}

/** A file of the content folder. `archive-file.ts` reads it. */
export interface ArchiveFile {
  /** Where it is on the disk. */
  readonly path: string;
  /** Its size in bytes. */
  readonly bytes: number;
  readonly sha256: string;
  /** The text that was read in place of the file, for a dry run of a change. */
  readonly replaced: string | undefined;
}

/** A document: its transcription, its received texts, and its ledger. */
export interface ArchiveDocument {
  readonly id: string;
  readonly file: string;
  readonly fields: DocumentFields & { readonly 'title-short': string };
  /** The base: the received text that the transcription was made from. */
  readonly received: ReceivedText;
  /** The received texts of all witnesses, in the order of the front matter; undefined if the file is missing. */
  readonly witnesses: readonly (ReceivedText | undefined)[];
  /** The structure of the text, with the passages in it. */
  readonly blocks: readonly Block[];
  /** All passages in the order of the text; the notes are last. */
  readonly passages: readonly Passage[];
  readonly notes: readonly Note[];
  /** Whether the whole document is withheld. It has no passages then. */
  readonly withheld: boolean;
  /** Undefined for a draft. */
  readonly ledger: Ledger | undefined;
  readonly quotations: readonly Quotation[];
  /** The claims of the document, in the order of their file; empty if it has no such file. */
  readonly claims: readonly ClaimFields[];
  /** What remains unknown about the document and its claims. */
  readonly unknown: readonly UnknownFields[];
  /** The places of the fields of the file of claims. */
  readonly claimPlaces: Places;
  /** All links and images in the transcription. */
  readonly links: readonly WrittenLink[];
  /** The places of the fields of the front matter. */
  readonly places: Places;
}

/** A file under `received/`, byte for byte. */
export interface ReceivedText {
  readonly file: string;
  /** Decoded from UTF-8, with the byte order mark if there is one. It is read again each time. */
  readonly text: string;
  readonly sha256: string;
}

/** A block of a transcription. Lists and quotations contain blocks. */
export type Block =
  | { readonly type: 'passage'; readonly id: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly type: 'rule' };

/** A citable block of a transcription. */
export interface Passage {
  /** `p4`, `h1`, `note-iv`, `signatures`. An id is permanent. */
  readonly id: string;
  readonly kind: PassageKind;
  /** For a part: the directive's name. For a heading: its level. */
  readonly part: string | undefined;
  readonly level: number | undefined;
  /** Whether it is in a block quotation. */
  readonly quoted: boolean;
  /** The number before it, as printed. */
  readonly printed: string | undefined;
  /** The human-readable pointer: `para. 4`, `bullet 7`, `note iv`, `signatures`. It is unique in its document. */
  readonly locator: string;
  /** The locator without its unit: `4`, `7`, `iv`. Several passages can have the same label. */
  readonly label: string;
  /** Its words, without note calls and page marks. A line break or block boundary is one space. */
  readonly words: string;
  /** Its words in normal form 1. */
  readonly normal: string;
  /** If the passage is withheld, the address in its sign `[[withheld: p4]]`. It has no words then. */
  readonly withheld: string | undefined;
  /** The digest of this reading, as long as in the ledger. */
  readonly digest: string;
  readonly place: Place;
  /** The children of its Markdown node. */
  readonly tree: readonly Nodes[];
  /** The text nodes of the tree, with their offsets in `words`. */
  readonly leaves: readonly Leaf[];
  readonly calls: readonly NoteCall[];
  /** The nodes of the calls in the tree, in the same order. */
  readonly callNodes: readonly Nodes[];
}

/** A text node of a passage, at `words.slice(start, end)` (UTF-16 units). */
export interface Leaf {
  readonly node: Nodes;
  readonly start: number;
  readonly end: number;
}

/** A call of a note in a passage. */
export interface NoteCall {
  /** The id of the note: `note-iv`. */
  readonly note: string;
  /** The printed marker. */
  readonly label: string;
  /** Its offset in the words of the passage (UTF-16 units). */
  readonly offset: number;
  /** `noteref-iv`; for the second call of the same note, `noteref-iv.2`. */
  readonly id: string;
  readonly passage: string;
}

/** A note of the document itself. */
export interface Note {
  /** The id of its passage: `note-iv`. */
  readonly id: string;
  /** The printed marker. */
  readonly label: string;
  readonly calls: readonly NoteCall[];
  /** The ids of the sources it links, in order; empty if it cites none. */
  readonly sources: readonly string[];
}

/** A work that documents cite. */
export interface Source {
  readonly id: string;
  readonly file: string;
  readonly fields: SourceFields;
  /** The headnote. */
  readonly body: Prose;
  readonly citations: readonly Citation[];
  readonly places: Places;
}

/** A call of a note that cites a source. */
export interface Citation {
  readonly document: string;
  readonly note: string;
  readonly call: NoteCall;
}

/** Words in quotation marks in a document. */
export interface Quotation {
  readonly passage: string;
  /** Offsets in the words of the passage (UTF-16 units), without the quotation marks; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** The index of the entry about it in `quotations:` of the front matter. */
  readonly declared: number | undefined;
  /** The speaker: the id of a name, or a description. */
  readonly speaker: string | undefined;
  /** Who reports the words: the id of a source, or a description. */
  readonly reportedBy: string | undefined;
  /** What the document cites for the words: `note iv`, `in text`, `none`. */
  readonly cites: string | undefined;
}
