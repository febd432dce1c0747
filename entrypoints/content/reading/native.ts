/**
 * Nodes as the browser has them. A form lets the names of its fields win over every property of its own (`<input name="parentNode">`), in a content
 * script's world too. What stands on the prototypes of this world is out of the page's reach, so it is called from there wherever an element
 * may be a form. Text nodes, shadow roots and the document (in this world) cannot be spoilt so.
 */

function getter<Holder extends object, Name extends keyof Holder>(
  prototype: Holder,
  name: Name,
): (holder: Holder) => Holder[Name] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as () => Holder[Name]; // all of these are accessors
  return (holder) => get.call(holder);
}

export const typeOf = getter(Node.prototype, 'nodeType');
export const nameOf = getter(Node.prototype, 'nodeName');
export const parentOf = getter(Node.prototype, 'parentNode');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const isConnected = getter(Node.prototype, 'isConnected');
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');
export const firstElementIn = getter(Element.prototype, 'firstElementChild');

const { closest, hasAttribute, getAttribute, matches, querySelector, querySelectorAll } = Element.prototype;
const { compareDocumentPosition, contains: containsNode, getRootNode } = Node.prototype;

export const hasAttributeOf = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const isMatch = (element: Element, selector: string): boolean => matches.call(element, selector);
export const closestOf = (element: Element, selector: string): Element | null => closest.call(element, selector);
export const holds = (element: Element, selector: string): boolean => querySelector.call(element, selector) !== null;
export const allIn = (element: Element): NodeListOf<Element> => querySelectorAll.call(element, '*');
export const positionOf = (a: Node, b: Node): number => compareDocumentPosition.call(a, b);
export const contains = (node: Node, other: Node): boolean => containsNode.call(node, other);
export const rootOf = (node: Node): Node => getRootNode.call(node);

/** True when a form stands around the element, in its own tree or, by way of its shadow hosts, in those around it. */
export function isInForm(element: Element): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : parentOf(node))
    if (node instanceof HTMLFormElement) return true;
  return false;
}
