/** What the editor wrote: prose, pages, annotations, the works relied on, and corrections of statements. */
import type { Nodes } from 'mdast';
import type { AnnotationFields } from '../schemas/annotation.ts';
import type { CorrectionFields } from '../schemas/correction.ts';
import type { EvidenceFields } from '../schemas/evidence.ts';
import type { PageFields } from '../schemas/page.ts';
import type { Places } from '../text/places.ts';
import type { Place } from '../text/problem.ts';

/** A link or image as its author wrote it: relative to the file, not yet a URL of the site. */
export interface WrittenLink {
  readonly url: string;
  readonly place: Place;
}

/** Markdown that the editor wrote: a headnote, an annotation, a page. */
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

/** A work that the editor relied on. */
export interface Evidence {
  readonly id: string;
  readonly file: string;
  readonly fields: EvidenceFields;
  readonly places: Places;
}

/** A remark of the editor on some words. */
export interface Annotation {
  readonly id: string;
  readonly document: string;
  readonly file: string;
  readonly fields: AnnotationFields;
  readonly body: Prose;
  readonly target: Target;
  readonly places: Places;
}

/** The file of an annotation, relative to the content folder. */
export function fileOfAnnotation({ document, id }: Pick<Annotation, 'document' | 'id'>): string {
  return `annotations/${document}/${id}.md`;
}

/** The target of an annotation: some words of a passage, or the whole passage. */
export interface Target {
  readonly passage: string;
  /** Offsets in the words of the passage (UTF-16 units); undefined for the whole passage. */
  readonly words: { readonly start: number; readonly end: number } | undefined;
}

/** A correction of a statement of the editor's, from `corrections.yaml`. */
export interface StatementCorrection {
  readonly fields: CorrectionFields;
  /** Its position in the file; the first is 0. */
  readonly index: number;
  readonly places: Places;
  /** The text of the file that it names; undefined if there is none. */
  readonly currentText: string | undefined;
}
