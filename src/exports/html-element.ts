/** Makes elements of HTML trees. */
import type { Element, ElementContent, Properties } from 'hast';

/**
 * An element.
 *
 * @param properties a property that is undefined is left out
 * @param children elements, and texts
 */
export function h(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string | readonly ElementContent[])[]
): Element {
  const content = children.flatMap((child): ElementContent | readonly ElementContent[] =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  );
  return { type: 'element', tagName, properties, children: content };
}

/** A list of terms with their values. A row whose value is undefined is left out. */
export function definitionList(
  rows: readonly (readonly [term: string, value: string | Element | undefined])[],
): Element {
  return h(
    'dl',
    {},
    rows.flatMap(([term, value]) => (value === undefined ? [] : [h('dt', {}, term), h('dd', {}, value)])),
  );
}
