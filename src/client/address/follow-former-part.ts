/**
 * On the page for an address without a page: the address of a part of a long list leads to the list. A list is divided
 * again when the archive grows, so that a part can disappear. The list leads on to the entry that the fragment names.
 */
import { findListOfPart } from './list-of-part.ts';

const list = findListOfPart(location.pathname);
if (list !== undefined) location.replace(list + location.hash);
