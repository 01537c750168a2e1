/**
 * What a reader has chosen: annotations, names, size, measure, theme. It is kept in the browser, and sent nowhere.
 * `apply-settings.js` applies it before the first paint.
 */
const KEY = 'reading';

type Settings = Readonly<Record<string, string>>;

/** The choices that are stored; none if the browser stores nothing. */
export function readSettings(): Settings {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Settings;
  } catch {
    return {};
  }
}

/** Applies a choice and remembers it. The default is not stored. */
export function setSetting(name: string, value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
  const { [name]: _, ...others } = readSettings();
  try {
    localStorage.setItem(KEY, JSON.stringify(value === undefined ? others : { ...others, [name]: value }));
  } catch {
    // Without storage, the choice holds for this page.
  }
}
