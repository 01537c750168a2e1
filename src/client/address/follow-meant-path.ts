/**
 * On the page for an address without a page: a path with a sign that was pasted after it, or with an encoded `#`, leads to
 * the page that was meant. The address of a part of a long list leads to the list. A list is divided again when the
 * archive grows, so that a part can disappear. The list leads on to the entry that the fragment names.
 */
import { findListOfPart } from './list-of-part.ts';
import { readPastedPath } from './pasted-path.ts';

const meant = readPastedPath(location.pathname) ?? findListOfPart(location.pathname);
if (meant !== undefined) location.replace(meant.includes('#') ? meant : meant + location.hash);
