/** Saves a file that a script of the page has made. */
import { create } from './create-element.ts';

/** How long the browser has to start the download, in milliseconds. */
const RELEASE_DELAY = 10_000;

/** @param type the media type */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  create('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_DELAY);
}
