/** References to a passage as authors write them: `report#p8`. */

/** A passage of a document; with an empty `passage`, the whole document. */
export interface PassageReference {
  readonly document: string;
  readonly passage: string;
}

/**
 * Parses a reference to a passage.
 *
 * @param reference `report#p8`, `#p8`, or `report`
 * @param document the document that a reference without a document is about
 */
export function parsePassageReference(reference: string, document: string): PassageReference {
  const [written = '', passage = ''] = reference.split('#');
  return { document: written === '' ? document : written, passage };
}

/** A reference in full: `report#p8`. */
export function formatPassageReference({ document, passage }: PassageReference): string {
  return `${document}#${passage}`;
}
