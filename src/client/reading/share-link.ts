/** Shares a link with the share sheet of the system, or copies it. */
import { copyText } from '../copy-text.ts';

/** @returns a message about what happened; undefined if the system has shown it */
export async function shareLink(title: string, url: string): Promise<string | undefined> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return undefined;
    } catch (error) {
      // The reader closed the share sheet.
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    }
  }
  return (await copyText(url)) ? 'Link copied' : 'Not copied';
}
