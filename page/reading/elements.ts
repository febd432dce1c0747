/**
 * Tells by an element's name and attributes whether its text is read, and whether it is inline or
 * a block.
 */
import { closestOf, hasAttributeOf, isMatch, nameOf, parentOf, rootOf, typeOf } from './native.ts';

/** A block-level element, or a shadow root: what has text of its own. */
export type Container = Element | ShadowRoot;

/** True for a node whose characters are text of the page: neither a comment nor an instruction. */
export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** The card's own host element, which is not part of the page. */
export const HOST_TAG = 'ficha-card';

/** What an element is to the text around it. */
export const Part = { block: 0, inline: 1, skipped: 2, lineBreak: 3 } as const;

/** Elements that stand inside a line. Strings, because splitting them would delay every page. */
const INLINE =
  ' A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN ' +
  'STRIKE STRONG SUB SUP TIME TT U VAR WBR TSPAN TEXTPATH ';
/** Elements whose text is no prose, or is typed by the reader. */
const SKIPPED =
  ' SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION CODE PRE KBD SAMP CANVAS IFRAME FRAME OBJECT ' +
  `EMBED AUDIO VIDEO MATH HEAD TITLE DESC METADATA METER PROGRESS RP RT ${HOST_TAG.toUpperCase()} `;

/** An element that is in no list is a block. */
function partNamed(name: string): number {
  if (name === 'BR') return Part.lineBreak;
  const listed = ` ${name} `;
  if (INLINE.includes(listed)) return Part.inline;
  return SKIPPED.includes(listed) ? Part.skipped : Part.block;
}

/** By name, in the spelling that a page uses it in. */
const parts = new Map<string, number>();

export function partOf(element: Element): number {
  const name = nameOf(element);
  const known = parts.get(name);
  if (known !== undefined) return known;
  const part = partNamed(name.toUpperCase());
  parts.set(name, part);
  return part;
}

/**
 * Hidden, or what the reader may type into. "until-found" is a fold like a closed <details>: the
 * reader can open it, and its marks show when it opens.
 */
const HIDDEN_OR_EDITABLE = '[hidden]:not([hidden="until-found"]), [contenteditable]:not([contenteditable="false" i])';

/** True for an element that is hidden, or that the reader may type into. */
export const isHiddenOrEditable = (element: Element) => isMatch(element, HIDDEN_OR_EDITABLE);

/**
 * True for an element whose text is never read: no prose, hidden, or something that the reader may
 * type into.
 */
export function isSkipped(element: Element): boolean {
  return partOf(element) === Part.skipped || isHiddenOrEditable(element);
}

export function isInline(element: Element): boolean {
  return partOf(element) === Part.inline;
}

export function isLineBreak(element: Element): boolean {
  return partOf(element) === Part.lineBreak;
}

/** The nearest element around (or at) a node that makes a block of its own. */
export function containerOf(node: Node): Container | undefined {
  // Node types and not `instanceof`, which is many times slower: this runs at many texts of a page.
  for (let current: Node | null = node; current; current = parentOf(current)) {
    const type = typeOf(current);
    if (type === Node.ELEMENT_NODE && !isInline(current as Element)) return current as Element;
    if (type === Node.DOCUMENT_FRAGMENT_NODE && current instanceof ShadowRoot) return current;
  }
  return undefined;
}

const SKIPPED_SELECTOR = `${SKIPPED.trim().toLowerCase().replaceAll(' ', ', ')}, ${HIDDEN_OR_EDITABLE}`;

/**
 * True when the container, or anything around it up to the page itself, is skipped; in design mode,
 * the whole page is.
 */
export function isInsideSkipped(container: Container): boolean {
  if (document.designMode === 'on') return true;
  const element = container instanceof ShadowRoot ? container.host : container;
  if (closestOf(element, SKIPPED_SELECTOR)) return true;
  const root = rootOf(element);
  return root instanceof ShadowRoot && isInsideSkipped(root);
}

/** A tspan with a place of its own begins another line of a drawing. */
export const beginsLine = (element: Element) =>
  nameOf(element) === 'tspan' && (hasAttributeOf(element, 'x') || hasAttributeOf(element, 'y'));
