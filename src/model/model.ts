/** The one model: an archive as plain data. Commands, checks, pages, search and exports read it; nobody else parses. */
import type { Nodes } from 'mdast';
import type { AnnotationFields } from '../schemas/annotation.ts';
import type { ArchiveSettings } from '../schemas/archive.ts';
import type { DocumentFields } from '../schemas/document.ts';
import type { Ledger } from '../schemas/ledger-record.ts';
import type { EvidenceFields } from '../schemas/evidence.ts';
import type { PageFields } from '../schemas/page.ts';
import type { SourceFields } from '../schemas/source.ts';
import type { Mapped } from '../text/normal-form.ts';
import type { Places } from '../text/places.ts';
import type { Place } from '../text/problem.ts';
import type { Mention, Name } from './names-and-mentions.ts';

/** All that a content folder says, joined. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** By date, then id. */
  readonly documents: readonly ArchiveDocument[];
  /** In the order of their first citation, uncited ones last. */
  readonly sources: readonly Source[];
  readonly pages: readonly Page[];
  readonly evidence: readonly Evidence[];
  /** By document, in the order of the words they stand at. */
  readonly annotations: readonly Annotation[];
  /** By kind, then as they file. */
  readonly names: readonly Name[];
  /** By document, in the order of the text. */
  readonly mentions: readonly Mention[];
  /** In the particulars of cited works: `document` is the source, `passage` the field. */
  readonly sourceMentions: readonly Mention[];
}

/** A document as transcribed. */
export interface ArchiveDocument {
  readonly id: string;
  readonly file: string;
  readonly fields: DocumentFields;
  /** The base: the received text that is transcribed. */
  readonly received: ReceivedText;
  /** The received texts of its witnesses, in the order of the front matter; undefined where a file is missing. */
  readonly witnesses: readonly (ReceivedText | undefined)[];
  /** How the passages stand in each other. */
  readonly blocks: readonly Block[];
  /** Every passage in the order of the text, the notes last. */
  readonly passages: readonly Passage[];
  readonly notes: readonly Note[];
  /** Whether the whole document is withheld: then it has no passages. */
  readonly withheld: boolean;
  /** The record of its addresses; without one the document is a draft. */
  readonly ledger: Ledger | undefined;
  readonly quotations: readonly Quotation[];
  /** Links the author wrote, wherever they stand. */
  readonly links: readonly WrittenLink[];
  /** The place of each field of the front matter. */
  readonly places: Places;
}

/** A file under `received/`, byte for byte. */
export interface ReceivedText {
  readonly file: string;
  /** Decoded as UTF-8, a byte order mark kept. */
  readonly text: string;
  readonly sha256: string;
}

/** What a transcription is made of, outermost first. */
export type Block =
  | { readonly type: 'passage'; readonly id: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly type: 'rule' };

/** What a passage is in its document. */
export type PassageKind = 'paragraph' | 'item' | 'heading' | 'table' | 'verse' | 'part' | 'preformatted' | 'note';

/** A citable block of a transcription. */
export interface Passage {
  /** `p4`, `h1`, `note-iv`, `signatures`; stays for ever. */
  readonly id: string;
  readonly kind: PassageKind;
  /** For a part: the directive's name. For a heading: its level. */
  readonly part: string | undefined;
  readonly level: number | undefined;
  /** Whether it stands in a block quotation. */
  readonly quoted: boolean;
  /** The number printed before it, as printed. */
  readonly printed: string | undefined;
  /** The human-readable pointer: `para. 4`, `bullet 7`, `note iv`, `signatures`. It is unique in its document. */
  readonly locator: string;
  /** The label alone: `4`, `7`, `iv`; for a part its name, for a heading its words. Several passages can have the same. */
  readonly label: string;
  /** Its words: no note calls, no page marks; a break or block boundary is one space. */
  readonly words: string;
  /** Its words in normal form 1, with the way back. */
  readonly normal: Mapped;
  /** The address that the sign `[[withheld: p4]]` in it names: its words are kept back, and it has none. */
  readonly withheld: string | undefined;
  /** The digest of this reading, as the ledger has it. */
  readonly digest: string;
  readonly place: Place;
  /** Its Markdown tree: the children of the block. */
  readonly tree: readonly Nodes[];
  /** The tree's text nodes, with their offsets in `words`. */
  readonly leaves: readonly Leaf[];
  readonly calls: readonly NoteCall[];
}

/** A text node of a passage, at `words.slice(start, end)` (UTF-16 units). */
export interface Leaf {
  readonly node: Nodes;
  readonly start: number;
  readonly end: number;
}

/** A note's call in a passage. */
export interface NoteCall {
  readonly node: Nodes;
  /** The printed marker. */
  readonly label: string;
  /** The offset in the passage's words (UTF-16 units) at which it stands. */
  readonly offset: number;
  /** `noteref-iv`; the second call of the same note `noteref-iv.2`. */
  readonly id: string;
  readonly passage: string;
}

/** The document's own note. */
export interface Note {
  /** Its passage: `note-iv`. */
  readonly id: string;
  /** The printed marker. */
  readonly label: string;
  readonly calls: readonly NoteCall[];
  /** The sources it links, in order; none where the author declares that it cites none. */
  readonly sources: readonly string[];
}

/** A link in a file of content, before it is turned into a URL. */
export interface WrittenLink {
  readonly url: string;
  readonly place: Place;
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

/** One place in a document that rests on a source: the note, and where it is called. */
export interface Citation {
  readonly document: string;
  readonly note: string;
  readonly call: NoteCall;
}

/** Markdown that the editor wrote. */
export interface Prose {
  readonly file: string;
  readonly tree: readonly Nodes[];
  /** The tree as plain text, one line for each block. */
  readonly text: string;
  readonly links: readonly WrittenLink[];
}

/** A page that the editor wrote. */
export interface Page {
  readonly id: string;
  readonly file: string;
  readonly fields: PageFields;
  readonly body: Prose;
}

/** Words that a document puts in quotation marks. */
export interface Quotation {
  readonly passage: string;
  /** Offsets in UTF-16 units of the passage's words, without the quotation marks, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Which entry of the front matter's `quotations:` is about it. */
  readonly declared: number | undefined;
  /** Whose words they are: the id of a name, or words. */
  readonly speaker: string | undefined;
  /** Who reports them: the id of a source, or words. */
  readonly reportedBy: string | undefined;
  /** What the document cites for them: `note iv`, `in text`, `none`. */
  readonly cites: string | undefined;
}

/** A work that the editor relied on. */
export interface Evidence {
  readonly id: string;
  readonly file: string;
  readonly fields: EvidenceFields;
  readonly places: Places;
}

/** The editor's remark on some words. */
export interface Annotation {
  readonly id: string;
  readonly document: string;
  readonly file: string;
  readonly fields: AnnotationFields;
  readonly body: Prose;
  readonly target: Target;
  readonly places: Places;
}

/** What an annotation is about: some words of a passage, or all of it. */
export interface Target {
  readonly passage: string;
  /** Offsets in UTF-16 units of the passage's words; undefined for the whole passage. */
  readonly words: { readonly start: number; readonly end: number } | undefined;
}
