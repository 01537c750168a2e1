/** Adds to the bar what needs a script: sharing and settings. Remembers which annotations a reader shows. */
import { create } from '../create-element.ts';
import { readSettings, setSetting } from './reading-settings.ts';

/** Connects the choices of the panel *Annotations* with the settings. */
export function rememberChoices(): void {
  const panel = document.getElementById('annotations');
  const settings = readSettings();
  for (const input of panel?.querySelectorAll('input') ?? []) {
    const isCheckbox = input.type === 'checkbox';
    input.checked = isCheckbox ? settings[input.name] === 'on' : (settings[input.name] ?? 'all') === input.value;
    input.addEventListener('change', () => {
      setSetting(
        input.name,
        isCheckbox ? (input.checked ? 'on' : undefined) : input.value === 'all' ? undefined : input.value,
      );
      showNames();
    });
  }
  showNames();
}

/** Names are tab stops only while they are underlined. */
function showNames(): void {
  const isOn = document.documentElement.dataset['names'] === 'on';
  for (const name of document.querySelectorAll<HTMLElement>('.document .name')) name.tabIndex = isOn ? 0 : -1;
}

/** @param article the element of the document, with `data-url` */
export function createBarButtons(article: HTMLElement): void {
  const more = document.getElementById('more');
  if (more === null) return;
  const share = create('button', { type: 'button', 'data-added': true }, 'Share');
  share.addEventListener('click', async () => {
    const url = `${article.dataset['url'] ?? location.href.split('#')[0]}${location.hash}`;
    const { shareLink } = await import('./share-link.ts');
    const message = await shareLink(document.title, url);
    if (message === undefined) return;
    share.textContent = message;
    setTimeout(() => (share.textContent = 'Share'), 2000);
  });
  const display = create('button', { type: 'button', 'aria-haspopup': 'dialog', 'data-added': true }, 'Display');
  display.addEventListener('click', () => {
    void import('./settings-panel.ts').then(({ showSettings }) => showSettings(display));
  });
  more.querySelector('[popovertarget="downloads"]')?.after(share, display);
}
