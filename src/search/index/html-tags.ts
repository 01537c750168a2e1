/** Reads the tags and the text of a built page, with the few attributes that matter to its text. */

/** A start tag. */
export interface StartTag {
  /** The name as it is written. */
  readonly name: string;
  /** With entities that are not decoded; empty if there is none. */
  readonly id: string;
  /** The attribute `class`; empty if there is none. */
  readonly classes: string;
  /** Whether it is hidden, or a picture that repeats other text for the eye (`aria-hidden`). */
  readonly isHidden: boolean;
  /** Whether it has the locator of a passage. */
  readonly hasLocator: boolean;
  /** Whether it ends with a slash, so that it has no end tag. */
  readonly isClosed: boolean;
}

/** Receives the tags and the text of a page, in order. */
export interface HtmlVisitor {
  /** Text, with entities that are not decoded. It may be empty. */
  text(start: number, end: number): void;
  startTag(tag: StartTag): void;
  /** @param name as it is written */
  endTag(name: string): void;
}

/** A tag while it is read. */
type NewTag = { -readonly [Key in keyof StartTag]: StartTag[Key] };

/**
 * Visits the tags and the text of a page, up to its last tag. Comments are left out, and so is the content of scripts
 * and styles. A `<` that begins no tag is text. Loops compare character codes: regular expressions take three times as
 * long.
 *
 * @param html a page that Astro wrote: the values of attributes are in quotation marks
 * @param start where to begin
 */
export function visitHtml(html: string, start: number, visitor: HtmlVisitor): void {
  let offset = start;
  for (let sign = html.indexOf('<', start); sign !== -1; sign = html.indexOf('<', Math.max(sign + 1, offset))) {
    const next = html.charCodeAt(sign + 1);
    if (isLetter(next)) {
      const nameEnd = findNameEnd(html, sign + 1);
      const tag = createTag(html.slice(sign + 1, nameEnd));
      const end = readAttributes(html, nameEnd, tag);
      if (end === -1) continue;
      visitor.text(offset, sign);
      visitor.startTag(tag);
      offset = end + 1;
      // The content of a script is not HTML.
      if (tag.name === 'script' || tag.name === 'style') {
        offset = Math.max(offset, html.indexOf(`</${tag.name}`, offset));
      }
    } else if (next === SLASH && isLetter(html.charCodeAt(sign + 2))) {
      const nameEnd = findNameEnd(html, sign + 2);
      const end = html.indexOf('>', nameEnd);
      if (end === -1) continue;
      visitor.text(offset, sign);
      visitor.endTag(html.slice(sign + 2, nameEnd));
      offset = end + 1;
    } else if (next === EXCLAMATION) {
      const isComment = html.startsWith('<!--', sign);
      const end = html.indexOf(isComment ? '-->' : '>', sign + 2);
      if (end === -1) continue;
      visitor.text(offset, sign);
      offset = end + (isComment ? 3 : 1);
    }
  }
}

function createTag(name: string): NewTag {
  return { name, id: '', classes: '', isHidden: false, hasLocator: false, isClosed: false };
}

const [EXCLAMATION, DOUBLE_QUOTE, SINGLE_QUOTE, HYPHEN, SLASH, EQUALS, GREATER] = [33, 34, 39, 45, 47, 61, 62];
/** Every white space in a tag has a code up to that of the space. */
const SPACE = 32;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The end of the name of an element. */
function findNameEnd(html: string, start: number): number {
  let end = start + 1;
  let code = html.charCodeAt(end);
  while (isLetter(code) || (code >= 48 && code <= 57) || code === HYPHEN) {
    end += 1;
    code = html.charCodeAt(end);
  }
  return end;
}

/** Reads the attributes of a tag. @returns the offset of the `>` at its end; −1 if there is none */
function readAttributes(html: string, start: number, tag: NewTag): number {
  let offset = start;
  let code = html.charCodeAt(offset);
  while (code !== GREATER) {
    if (Number.isNaN(code)) return -1;
    if (code <= SPACE || code === SLASH || code === EQUALS) {
      offset += 1;
    } else {
      const nameEnd = findAttributeNameEnd(html, offset);
      const quote = html.charCodeAt(nameEnd) === EQUALS ? html.charCodeAt(nameEnd + 1) : 0;
      const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
      const end = isQuoted ? html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", nameEnd + 2) : nameEnd;
      if (end === -1) return -1;
      keepAttribute(html, offset, nameEnd, end, tag);
      offset = isQuoted ? end + 1 : end;
    }
    code = html.charCodeAt(offset);
  }
  tag.isClosed = html.charCodeAt(offset - 1) === SLASH;
  return offset;
}

function findAttributeNameEnd(html: string, start: number): number {
  let end = start;
  let code = html.charCodeAt(end);
  while (code > SPACE && code !== EQUALS && code !== SLASH && code !== GREATER) {
    end += 1;
    code = html.charCodeAt(end);
  }
  return end;
}

/** Keeps an attribute if it matters. @param end the end of its value, which begins two characters after the name */
function keepAttribute(html: string, start: number, nameEnd: number, end: number, tag: NewTag): void {
  // Most attributes have a name of another length.
  const length = nameEnd - start;
  if (length === 2 && html.startsWith('id', start)) tag.id = html.slice(nameEnd + 2, end);
  else if (length === 5 && html.startsWith('class', start)) tag.classes = html.slice(nameEnd + 2, end);
  else if (length === 6 && html.startsWith('hidden', start)) tag.isHidden = true;
  else if (length === 11 && html.startsWith('aria-hidden', start)) tag.isHidden = true;
  else if (length === 12 && html.startsWith('data-locator', start)) tag.hasLocator = true;
}
