/**
 * On the page for an address without a page: a path with a sign that was pasted after it, or with an encoded `#`, leads to
 * the page that was meant. The address of a part of a long list leads to the list. A list is divided again when the
 * archive grows, so that a part can disappear. The list leads on to the entry that the fragment names. The address of a
 * page or a file of a document leads to the document, which has a page also if it was renamed or deleted.
 */
import { findDocumentOf, findListOfPart } from './list-of-part.ts';
import { readPastedPath } from './pasted-path.ts';

const path = location.pathname;
const meant = readPastedPath(path) ?? findListOfPart(path) ?? findDocumentOf(path);
if (meant !== undefined) location.replace(meant.includes('#') ? meant : meant + location.hash);
