/** Makes elements. Strings become text nodes, so nothing is parsed as HTML. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. An attribute with the value `true` is empty; one with `false` or `undefined` is omitted. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}
