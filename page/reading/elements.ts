/**
 * Tells by an element's name and attributes whether its text is read, and whether it is inline or
 * a block.
 */
import { closestOf, hasAttributeOf, isMatch, nameOf, parentElementOf, parentOf, rootOf, typeOf } from './native.ts';
import { isProse } from './prose.ts';

/** A block-level element, or a shadow root: what has text of its own. */
export type Container = Element | ShadowRoot;

/** True for a node whose characters are text of the page: neither a comment nor an instruction. */
export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** The card's own host element, which is not part of the page. */
export const HOST_TAG = 'ficha-card';

/** How an element takes part in the text around it, judged by its name. */
export const Part = {
  block: 0,
  /** Part of the line, unless the page lays it out otherwise; custom elements too. */
  inline: 1,
  /** Not prose, or typed by the reader: separates words as white space does. */
  object: 2,
  /** Separates words too, but the texts in it are read as blocks of their own. */
  drawing: 3,
  lineBreak: 4,
  /** Never shown, or ruby text above a word: the text goes on as if it were not there. */
  leftOut: 5,
} as const;

/** Strings, because splitting them would delay every page. */
const BLOCKS =
  ' ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION ' +
  'FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI LISTING MAIN MENU NAV OL ' +
  'P PLAINTEXT PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP TEXT FOREIGNOBJECT ';
const OBJECTS =
  ' TEXTAREA INPUT SELECT OPTION CODE KBD SAMP CANVAS IFRAME FRAME OBJECT EMBED AUDIO VIDEO IMG MATH METER ' +
  `PROGRESS ${HOST_TAG.toUpperCase()} `;
const LEFT_OUT = ' SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE DESC METADATA RP RT RTC ';

function partNamed(name: string): number {
  if (name === 'BR') return Part.lineBreak;
  if (name === 'SVG') return Part.drawing;
  const listed = ` ${name} `;
  if (BLOCKS.includes(listed)) return Part.block;
  if (OBJECTS.includes(listed)) return Part.object;
  return LEFT_OUT.includes(listed) ? Part.leftOut : Part.inline;
}

/** By the element's name, as the page spells it. */
const parts = new Map<string, number>();

/** Elements of a page's own language: a `<title>` of a feed is none of HTML's. */
const isForeign = (element: Element) => Object.getPrototypeOf(element) === Element.prototype;

export function partOf(element: Element): number {
  const name = nameOf(element);
  const part = parts.get(name) ?? (isForeign(element) ? Part.inline : partNamed(name.toUpperCase()));
  parts.set(name, part);
  return part === Part.object && isProseInCode(element) ? Part.inline : part;
}

/** Archives put letters and lists of changes into `<pre><code>`. */
function isProseInCode(element: Element): boolean {
  const pre = isNamed(element, 'CODE') ? parentElementOf(element) : null;
  return pre !== null && isNamed(pre, 'PRE') && isProse(pre);
}

const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';

/** True for an element that the reader may type into. */
export const isEditable = (element: Element) => isMatch(element, EDITABLE);

/** True for an element whose text is never read: no prose, or something that the reader may type into. */
export function isSkipped(element: Element): boolean {
  const part = partOf(element);
  return part === Part.object || part === Part.leftOut || isEditable(element) || isUnreadPre(element);
}

const isNamed = (element: Element, name: string) => nameOf(element).toUpperCase() === name;
const isUnreadPre = (element: Element) => isNamed(element, 'PRE') && !isProse(element);

export function isInline(element: Element): boolean {
  return partOf(element) === Part.inline;
}

export function isLineBreak(element: Element): boolean {
  return partOf(element) === Part.lineBreak;
}

/**
 * The nearest block-level element at or around a node, judged by its name; if there is none, the page's
 * root element.
 */
export function containerOf(node: Node): Container | undefined {
  let outermost: Element | undefined;
  // Node types and not `instanceof`, which is many times slower: this runs at many texts of a page.
  for (let current: Node | null = node; current; current = parentOf(current)) {
    const type = typeOf(current);
    if (type === Node.DOCUMENT_FRAGMENT_NODE) return current instanceof ShadowRoot ? current : undefined;
    if (type === Node.DOCUMENT_NODE) return outermost;
    if (type !== Node.ELEMENT_NODE) continue;
    outermost = current as Element;
    if (!isInline(outermost)) return outermost;
  }
  return undefined;
}

const SKIPPED_SELECTOR = `${(OBJECTS + LEFT_OUT).trim().toLowerCase().replaceAll(/ +/g, ', ')}, pre, ${EDITABLE}`;

/**
 * True when the container, or anything around it up to the page itself, is skipped; in design mode,
 * the whole page is.
 */
export function isInsideSkipped(container: Container): boolean {
  if (document.designMode === 'on') return true;
  const element = container instanceof ShadowRoot ? container.host : container;
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    at = closestOf(at, SKIPPED_SELECTOR);
    if (!at) break;
    if (isSkipped(at)) return true;
  }
  const root = rootOf(element);
  return root instanceof ShadowRoot && isInsideSkipped(root);
}

/** A tspan with a place of its own begins another line of a drawing. */
export const beginsLine = (element: Element) =>
  nameOf(element) === 'tspan' && (hasAttributeOf(element, 'x') || hasAttributeOf(element, 'y'));
