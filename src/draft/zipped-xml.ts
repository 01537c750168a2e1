/** Reads the XML files in a ZIP file, such as those of a Word document, without unpacking more than a limit. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { Unzip, UnzipInflate } from 'fflate';
import { DraftError } from './draft-source.ts';

/** The largest total size of the unpacked XML files, in bytes. */
const MOST_BYTES = 64_000_000;

/** The number of packed bytes that are read at once. They unpack to at most a thousand times as many bytes. */
const STEP = 16_384;

/**
 * Unpacks the XML files of a ZIP file.
 *
 * @returns the content of each file by its path, as text
 * @throws DraftError if they have too many bytes
 * @throws Error if the ZIP file is damaged
 */
export function unzipXml(zip: Uint8Array): Map<string, string> {
  const files = new Map<string, string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!/\.(?:xml|rels)$/i.test(file.name)) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      total += chunk.length;
      if (total > MOST_BYTES) {
        throw new DraftError(`The file unpacks to more than ${MOST_BYTES / 1_000_000} MB of text. Divide the file.`);
      }
      text += decoder.decode(chunk, { stream: !isLast });
      if (isLast) files.set(file.name, text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < zip.length; start += STEP) {
    unzip.push(zip.subarray(start, start + STEP), start + STEP >= zip.length);
  }
  return files;
}

/**
 * The root element of an XML file.
 *
 * @throws Error if the text is not XML
 */
export function parseRoot(xml: string): XmlElement {
  const { root } = parseXml(xml.replace(/^\uFEFF/, ''));
  if (root === null) throw new Error('no root element');
  return root;
}

/** The elements in an element. */
export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

/** The first element with a name, without its namespace prefix, in an element. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsIn(element).find((child) => localName(child) === name);
}

/** The name of an element without its namespace prefix, which differs from one writer to another. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, by its name without prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const key = Object.keys(element?.attributes ?? {}).find((full) => full === name || full.endsWith(`:${name}`));
  return key === undefined ? undefined : element?.attributes[key];
}

/** The text directly in an element. */
export function ownText({ children }: XmlElement): string {
  return children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
}
