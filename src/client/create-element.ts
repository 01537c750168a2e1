/** Makes elements. Text becomes text nodes: nothing is ever parsed as HTML. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes (`true` is an empty one, `false` and `undefined` none) and children. */
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
