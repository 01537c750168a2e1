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
