/**
 * Properties of nodes, read by the browser's own accessors. In a form, a field named "parentNode"
 * hides the property `parentNode`, also from content scripts; the accessors of our world's
 * prototypes are out of the page's reach.
 */

/**
 * Looked up when first needed: the browser creates its interfaces then, and the start of the
 * script should not wait.
 */
function getter<Holder extends object, Name extends keyof Holder>(
  prototype: () => Holder,
  name: Name,
): (holder: Holder) => Holder[Name] {
  let get: (() => Holder[Name]) | undefined;
  return (holder) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as () => Holder[Name]; // all of these are accessors
    return get.call(holder);
  };
}

const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;

export const typeOf = getter(ofNode, 'nodeType');
export const nameOf = getter(ofNode, 'nodeName');
export const parentOf = getter(ofNode, 'parentNode');
export const parentElementOf = getter(ofNode, 'parentElement');
export const textOf = getter(ofNode, 'textContent');
export const firstChildOf = getter(ofNode, 'firstChild');
export const nextSiblingOf = getter(ofNode, 'nextSibling');
export const isConnected = getter(ofNode, 'isConnected');
export const shadowRootOf = getter(ofElement, 'shadowRoot');
const slotOfElement = getter(ofElement, 'assignedSlot');
export const slotOfText = getter(() => Text.prototype, 'assignedSlot');
export const firstElementIn = getter(ofElement, 'firstElementChild');
export const clientWidthOf = getter(ofElement, 'clientWidth');
export const scrollWidthOf = getter(ofElement, 'scrollWidth');
export const scrollLeftOf = getter(ofElement, 'scrollLeft');
export const scrollingElementOf = getter(() => Document.prototype, 'scrollingElement');
const offsetParentOfHtml = getter(() => HTMLElement.prototype, 'offsetParent');
/** Undefined for elements other than HTML's. */
export const offsetParentOf = (element: Element) =>
  element instanceof HTMLElement ? offsetParentOfHtml(element) : undefined;

const offsetWidthOf = getter(() => HTMLElement.prototype, 'offsetWidth');
const offsetHeightOf = getter(() => HTMLElement.prototype, 'offsetHeight');

export const hasAttributeOf = (element: Element, name: string) => ofElement().hasAttribute.call(element, name);
export const isMatch = (element: Element, selector: string) => ofElement().matches.call(element, selector);
export const closestOf = (element: Element, selector: string): Element | null =>
  ofElement().closest.call(element, selector);
export const holds = (element: Element, selector: string) => ofElement().querySelector.call(element, selector) !== null;
export const isOrHolds = (node: Node, selector: string) =>
  node instanceof Element && (isMatch(node, selector) || holds(node, selector));
export const allIn = (element: Element): NodeListOf<Element> => ofElement().querySelectorAll.call(element, '*');
/** The box of an element, in window coordinates. */
export const boxOf = (element: Element): DOMRect => ofElement().getBoundingClientRect.call(element);
/** Pixels of the smaller side of an element's box; undefined for elements other than HTML's. */
export const smallerSideOf = (element: Element) =>
  element instanceof HTMLElement ? Math.min(offsetWidthOf(element), offsetHeightOf(element)) : undefined;
/** True for an element that has a box and is not hidden by `visibility` or `content-visibility`. */
export const hasVisibleBox = (element: Element) =>
  ofElement().checkVisibility.call(element, { visibilityProperty: true });
/** True for an element that is laid out, visible or not. */
export const hasBox = (element: Element) => ofElement().checkVisibility.call(element);
export const positionOf = (a: Node, b: Node) => ofNode().compareDocumentPosition.call(a, b);
export const contains = (node: Node, other: Node) => ofNode().contains.call(node, other);
export const rootOf = (node: Node) => ofNode().getRootNode.call(node);

/**
 * The node around this one as it is laid out: of slotted text and elements the slot, of a shadow
 * root its host.
 */
export function flatParentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  const slot = node instanceof Element ? slotOfElement(node) : node instanceof Text ? slotOfText(node) : null;
  return slot ?? parentOf(node);
}

/** The element around a node on the screen: across slots and shadow roots. */
export function aroundOf(node: Node): Element | null {
  const around = flatParentOf(node);
  if (around instanceof ShadowRoot) return around.host;
  return around instanceof Element ? around : null;
}

/** True when the element is inside a form, also across shadow roots. */
export function isInForm(element: Element): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : parentOf(node))
    if (node instanceof HTMLFormElement) return true;
  return false;
}
