/** The panel with the reader's settings: size of the type, length of the lines, theme. */
import { create } from '../create-element.ts';
import { readSettings, setSetting } from './reading-settings.ts';

/** Each setting with its values; the one with an empty value is the default. */
const SETTINGS = [
  ['size', 'Size', [['small', 'Small'], ['', 'Normal'], ['large', 'Large'], ['largest', 'Largest']]],
  ['measure', 'Line length', [['short', 'Short'], ['', 'Normal'], ['long', 'Long']]],
  ['print', 'Print', [['', 'Text and notes'], ['text', 'Text alone'], ['annotations', 'With annotations']]],
  ['theme', 'Theme', [['', 'As the system'], ['light', 'Light'], ['dark', 'Dark'], ['sepia', 'Sepia']]],
] as const; // prettier-ignore

let panel: HTMLElement | undefined;

/** @param button the button that the panel is opened from */
export function showSettings(button: HTMLButtonElement): void {
  if (panel !== undefined) return;
  panel = createPanel();
  // From here on, the button opens and closes the panel without a script.
  button.popoverTargetElement = panel;
  panel.showPopover({ source: button });
}

function createPanel(): HTMLElement {
  const chosen = readSettings();
  const groups = SETTINGS.map(([name, label, values]) => {
    const choices = values.map(([value, text]) => {
      const input = create('input', { type: 'radio', name, value, checked: (chosen[name] ?? '') === value });
      input.addEventListener('change', () => setSetting(name, value === '' ? undefined : value));
      return create('label', {}, input, ` ${text}`);
    });
    return create('fieldset', {}, create('legend', {}, label), ...choices);
  });
  const attributes = { id: 'display', class: 'panel', popover: 'auto', role: 'dialog', 'aria-label': 'Display' };
  const element = create('div', { ...attributes, 'data-added': true }, ...groups);
  document.getElementById('annotations')?.after(element);
  return element;
}
