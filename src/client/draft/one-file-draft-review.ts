/** `<draft-review>` in the archive in one file: the file contains the text of the archive and the code of the worker. */
import type { ArchiveFiles } from './answer-drafts.ts';
import { DraftReview, type DraftChecker } from './draft-review.ts';

const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';

class OneFileDraftReview extends DraftReview {
  protected override start(): DraftChecker {
    const script = new Blob([JSON.parse(textOf('draft-worker')) as string], { type: 'text/javascript' });
    const archive: ArchiveFiles = { passages: textOf('draft-passages'), addresses: textOf('draft-addresses') };
    return { worker: new Worker(URL.createObjectURL(script)), archive };
  }
}

customElements.define('draft-review', OneFileDraftReview);
