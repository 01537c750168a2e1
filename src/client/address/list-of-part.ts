/** The address of a long list from that of one of its parts, and of a document from that of a page or a file next to it. */

/**
 * The path of the list that a part belongs to: `/all/` for `/all/part/documents/12/`. Undefined for other paths, and for
 * one with two slashes at the beginning, which a browser would take for the address of another host.
 *
 * @param path a path of the site, with its base
 */
export function findListOfPart(path: string): string | undefined {
  return /^(\/[^/].*?\/)part\/[^/]/.exec(path)?.[1];
}

/**
 * The path of the document that a page or a file belongs to: `/documents/letter/` for `/documents/letter/cite/` and
 * `/documents/letter.txt`. A renamed or deleted document has a page at its former address only.
 *
 * @param path a path of the site, with its base
 */
export function findDocumentOf(path: string): string | undefined {
  const match = /^(\/(?:[^/].*?\/)?documents\/[^/.]+)(?:\/(?:cite|evidence|embed)(?:\/|\.json|\.csv)|\.[a-z.-]+)$/.exec(
    path,
  );
  return match === null ? undefined : `${match[1]}/`;
}
