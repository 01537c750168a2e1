/** Copies text to the clipboard. */

/**
 * @param html the same text as HTML, for programs that paste it with its format
 * @returns false if the browser does not allow it
 */
export async function copyText(plain: string, html?: string): Promise<boolean> {
  try {
    const types = { 'text/plain': plain, ...(html === undefined ? {} : { 'text/html': html }) };
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })])),
      ),
    ]);
    return true;
  } catch {
    return copyByEvent(plain, html);
  }
}

/** Copies without the Clipboard API, which a page served without TLS does not have. */
function copyByEvent(plain: string, html: string | undefined): boolean {
  const set = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', set, { capture: true, once: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', set, { capture: true });
  return done;
}

/** Copies a text when a reader presses a button, and reports on the button whether that succeeded. */
export function copyOnClick(button: HTMLButtonElement, text: string): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    button.textContent = (await copyText(text)) ? 'Copied' : 'Not copied: select the words';
    setTimeout(() => (button.textContent = label), 2000);
  });
}
