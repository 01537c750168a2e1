/** Drops a file on a page, as a reader does who drags it from a folder. */
import type { BrowserPage } from './both-browsers.ts';

export function dropFile(page: Pick<BrowserPage, 'evaluate'>, name: string, bytes: Uint8Array): Promise<void> {
  return page.evaluate(`{
    const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (unit) => unit.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '${name}'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }`);
}
