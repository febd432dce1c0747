/**
 * Finds a mention whose text is seen at a point although the pointer's target is another element: a
 * link that covers a box, an `::after`, or whatever lies behind text that lets the pointer through or is inert.
 * Costs a hit test, so it is asked when the pointer rests and not at every movement.
 */
import type { PageMention } from '../marks/page-mention.ts';
import {
  aroundOf,
  flatParentOf,
  hasAttributeOf,
  isMatch,
  positionOf,
  rootOf,
  shadowRootOf,
} from '../reading/native.ts';
import { isBlurred } from '../reading/out-of-sight.ts';
import { contains, type Point } from './geometry.ts';

/** Most mentions that are measured for text that no hit test finds; the nearest in the tree come first. */
const MAX_MEASURED = 100;

/** Elements whose content hides what lies below them. */
const REPLACED = 'img, video, canvas, iframe, frame, object, embed, image';

/**
 * What lets more than four fifths of what is below it through does not hide it; the same as a computed colour.
 */
const MIN_OPACITY = 0.2;
const CLEAR = /(?:^rgba.*,|\/) 0(?:\.[01]\d*)?\)$/;

/** The elements at a point, the topmost first, with those of open shadow roots before their host. */
function elementsAt({ x, y }: Point, root: Document | ShadowRoot, found = new Set<Element>()): Set<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    // Browsers differ in whether a shadow root also names what is outside it.
    if (rootOf(element) !== root) continue;
    const inner = shadowRootOf(element);
    if (inner) elementsAt({ x, y }, inner, found);
    found.add(element);
  }
  return found;
}

function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let at = flatParentOf(node); at; at = flatParentOf(at)) ancestors.push(at);
  return ancestors;
}

const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true });

/** A shape of a drawing takes the pointer only where it is painted. */
function isPaintedShape(element: Element): boolean {
  if (!(element instanceof SVGGeometryElement || element instanceof SVGUseElement)) return false;
  const { fill, fillOpacity } = getComputedStyle(element);
  return fill !== 'none' && !CLEAR.test(fill) && Number(fillOpacity) >= MIN_OPACITY;
}

/** True when the element paints nothing that would hide what is below it. */
function isSeeThrough(element: Element): boolean {
  if (!isShown(element)) return true;
  if (isMatch(element, REPLACED) || isPaintedShape(element)) return false;
  if (isBlurred(getComputedStyle(element).backdropFilter)) return false;
  return [null, '::before', '::after'].every((pseudo) => {
    const { content, backgroundColor, backgroundImage } = getComputedStyle(element, pseudo);
    return (pseudo && content === 'none') || (backgroundImage === 'none' && CLEAR.test(backgroundColor));
  });
}

/** True when a box around the text cuts it off before the point. */
function isClipped(ancestors: readonly Node[], point: Point): boolean {
  return ancestors.some(
    (node) =>
      node instanceof Element &&
      node !== document.body &&
      node !== document.documentElement &&
      getComputedStyle(node).overflow !== 'visible' &&
      !contains(node.getBoundingClientRect(), point),
  );
}

/** True when the element is painted above the text, judged by their order in the document. */
function isPaintedAfter(element: Element, text: Node): boolean {
  const order = positionOf(text, element);
  if (order & Node.DOCUMENT_POSITION_PRECEDING && !(order & Node.DOCUMENT_POSITION_DISCONNECTED))
    return /fixed|sticky/.test(getComputedStyle(element).position);
  return true;
}

/** The mentions, those first whose text stands nearest to an element in the tree. */
function nearestTo(element: Element, mentions: readonly PageMention[]): PageMention[] {
  const steps = [element, ...ancestorsOf(element)];
  const byStep = new Map<Node, PageMention[]>(steps.map((node) => [node, []]));
  for (const mention of mentions) {
    let at: Node | null = mention.range.startContainer;
    while (at && !byStep.has(at)) at = flatParentOf(at);
    if (at) byStep.get(at)?.push(mention);
  }
  return [...byStep.values()].flat();
}

/** The element that a text is laid out in; slots, and others with `display: contents`, have no box. */
function holderOf(text: Node): Element | null {
  let at = aroundOf(text);
  while (at && getComputedStyle(at).display === 'contents') at = aroundOf(at);
  return at;
}

/** The elements that hold the ends of a mention. */
const holdersOf = ({ range }: PageMention) => [range.startContainer, range.endContainer].map(holderOf);

const isInert = (node: Node) => node instanceof Element && hasAttributeOf(node, 'inert');

/** `elements`: all at the point that take the pointer, the topmost first. */
function isSeen(mention: PageMention, point: Point, elements: readonly Element[]): boolean {
  const text = mention.range.startContainer;
  const holders = holdersOf(mention);
  const ancestors = ancestorsOf(text);
  const [element] = holders;
  if (!element || !isShown(element)) return false;
  const index = elements.findIndex((other) => holders.includes(other));
  const isPassed = getComputedStyle(element).pointerEvents === 'none' || ancestors.some(isInert);
  if (index < 0 && (!isPassed || isClipped(ancestors, point))) return false;
  const covers = index < 0 ? elements.filter((other) => isPaintedAfter(other, text)) : elements.slice(0, index);
  return covers.every((cover) => ancestors.includes(cover) || isSeeThrough(cover));
}

/**
 * Undefined where no mention is at the point, or where it is hidden. `isAt`: whether a mention's text is
 * at the point.
 */
export function mentionBelow(
  point: Point,
  mentions: readonly PageMention[],
  isAt: (mention: PageMention) => boolean,
): PageMention | undefined {
  const elements = [...elementsAt(point, document)];
  const [topmost] = elements;
  if (!topmost) return undefined;
  const isHit = (mention: PageMention) => holdersOf(mention).some((holder) => elements.includes(holder as Element));
  return [...mentions.filter(isHit), ...nearestTo(topmost, mentions).slice(0, MAX_MEASURED)].find(
    (mention) => isAt(mention) && isSeen(mention, point, elements),
  );
}
