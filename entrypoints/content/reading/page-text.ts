/**
 * Reads a page as blocks of prose: the text of a paragraph, heading or cell, whatever inline elements it is made of,
 * with the way back from text offsets to (node, offset). Nothing in the page is changed.
 */

import {
  attributeOf,
  contains,
  firstChildOf,
  hasAttributeOf,
  nameOf,
  nextSiblingOf,
  parentOf,
  shadowRootOf,
  typeOf,
} from './native.ts';

/** A block-level element, or a shadow root: what has text of its own. */
export type Container = Element | ShadowRoot;

export interface TextBlock {
  container: Container;
  text: string;
  nodes: Text[];
  /** `starts[i]`: where `nodes[i]` begins in `text`; the first is below 0 when the block begins in the middle of its node. */
  starts: number[];
}

/** True for a node whose characters are text of the page: neither a comment nor an instruction. */
export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** The card's own host element, which is not part of the page. */
export const HOST_TAG = 'ficha-card';

/** What an element's name says of its text. */
const Part = { block: 0, inline: 1, skipped: 2, lineBreak: 3 } as const;

const names = (list: string, part: number) => list.split(/\s+/).map((name): [string, number] => [name, part]);

/** Names that are not here part one block from the next. Each name is learnt in the spelling that a page uses it in. */
let parts: Map<string, number> | undefined;

/** Made when the first page is read: the start of the script, in every frame of every page, should not wait for it. */
const knownParts = () =>
  new Map<string, number>([
    // Elements that stand inside a line.
    ...names(
      `A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP
       TIME TT U VAR WBR TSPAN TEXTPATH`,
      Part.inline,
    ),
    // What is not prose, or is the reader's own text.
    ...names(
      `SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION CODE PRE KBD SAMP CANVAS IFRAME FRAME OBJECT EMBED AUDIO VIDEO
       MATH HEAD TITLE DESC METADATA METER PROGRESS RP RT`,
      Part.skipped,
    ),
    [HOST_TAG.toUpperCase(), Part.skipped],
    ['BR', Part.lineBreak],
  ]);

function partOf(element: Element): number {
  parts ??= knownParts();
  const name = nameOf(element);
  const known = parts.get(name);
  if (known !== undefined) return known;
  const part = parts.get(name.toUpperCase()) ?? Part.block;
  parts.set(name, part);
  return part;
}

/** True for an element that is hidden, or that the reader may type into. */
export function isHiddenOrEditable(element: Element): boolean {
  // "until-found" is a fold like a closed <details>: the reader can open it, and its marks show when it opens.
  if (hasAttributeOf(element, 'hidden') && attributeOf(element, 'hidden') !== 'until-found') return true;
  return (
    hasAttributeOf(element, 'contenteditable') && attributeOf(element, 'contenteditable')?.toLowerCase() !== 'false'
  );
}

/** True for an element whose text is never read: no prose, hidden, or something that the reader may type into. */
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

/** True when the node, or anything around it up to the page itself, is skipped; in design mode, the whole page is. */
export function isInsideSkipped(node: Node): boolean {
  if (document.designMode === 'on') return true;
  let current: Node | null = node;
  while (current) {
    if (typeOf(current) === Node.ELEMENT_NODE && isSkipped(current as Element)) return true;
    current = parentOf(current) ?? (current instanceof ShadowRoot ? current.host : null);
  }
  return false;
}

/** A block is cut at about this many UTF-16 code units, so that no page, however made, has a step that is long. */
const LONGEST_BLOCK = 20_000;

/** Where to cut a text that is too long: between two sentences, else between two words, else anywhere. */
function cutOf(text: string): number {
  for (const border of ['. ', '\n', ' ']) {
    const at = text.lastIndexOf(border, LONGEST_BLOCK - border.length);
    if (at > LONGEST_BLOCK / 2) return at + border.length;
  }
  return LONGEST_BLOCK;
}

const INK = /\S/;

class BlockBuilder {
  private text = '';
  private nodes: Text[] = [];
  private starts: number[] = [];

  private readonly container: Container;

  constructor(container: Container) {
    this.container = container;
  }

  add(node: Text): void {
    const { data } = node;
    // Space before the first word of a block belongs to nothing; most text nodes of most pages are such space.
    if (data === '' || (this.text === '' && !INK.test(data))) return;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
  }

  /** A line break inside the block parts words as a space does. */
  breakLine(): void {
    if (this.text !== '') this.text += '\n';
  }

  /** A first part of what has become too long; undefined when it has not. */
  takeExcess(): TextBlock | undefined {
    const { text, nodes, starts } = this;
    if (text.length <= LONGEST_BLOCK) return undefined;
    const cut = cutOf(text);
    const next = starts.findIndex((start) => start >= cut);
    const whole = next < 0 ? nodes.length : next;
    // The node that is cut, if any, belongs to both parts.
    const from = next >= 0 && starts[next] === cut ? next : whole - 1;
    this.text = text.slice(cut);
    this.nodes = nodes.slice(from);
    this.starts = starts.slice(from).map((start) => start - cut);
    return { container: this.container, text: text.slice(0, cut), nodes: nodes.slice(0, whole), starts };
  }

  /** The block so far, if there is anything to read in it; the next one starts empty. */
  take(): TextBlock | undefined {
    const { container, text, nodes, starts } = this;
    if (text === '') return undefined;
    this.text = '';
    this.nodes = [];
    this.starts = [];
    return { container, text, nodes, starts };
  }
}

/** The next node of a container in document order that is not inside `node`. */
function nodeAfter(node: Node, container: Node): Node | null {
  let current: Node | null = node;
  while (current && current !== container) {
    const next = nextSiblingOf(current);
    if (next) return next;
    current = parentOf(current);
  }
  return null;
}

/** A tspan with a place of its own begins another line of a drawing. */
const beginsLine = (element: Element) =>
  nameOf(element) === 'tspan' && (hasAttributeOf(element, 'x') || hasAttributeOf(element, 'y'));

/** True for an element that stands in a line and does not end it. */
const flows = (element: Element) =>
  isInline(element) && !isHiddenOrEditable(element) && !shadowRootOf(element) && !beginsLine(element);

/** More nodes than these between two texts, and no word stands in both. */
const NEAR = 1000;

/** True when `second` begins where `first` ends, in the same block and with no text between: "Fuji<b>mori</b>". */
export function isNextText(first: Text, second: Text): boolean {
  let node: Node = first;
  for (let passed = 0; passed < NEAR; passed++) {
    let next = (typeOf(node) === Node.ELEMENT_NODE ? firstChildOf(node) : null) ?? nextSiblingOf(node);
    while (!next) {
      const parent = parentOf(node);
      if (!parent || typeOf(parent) !== Node.ELEMENT_NODE || !flows(parent as Element)) return false;
      node = parent;
      next = nextSiblingOf(node);
    }
    node = next;
    if (node === second) return true;
    if (typeOf(node) === Node.ELEMENT_NODE ? !flows(node as Element) : isText(node) && node.data !== '') return false;
  }
  return false;
}

/** Nodes looked at in one step. */
const NODES_AT_ONCE = 128;

/** The blocks of a container's own text, without that of block-level elements in it; `undefined` now and then, to pause at. */
export function* ownBlocks(container: Container): Generator<TextBlock | undefined> {
  const builder = new BlockBuilder(container);
  let node: Node | null = firstChildOf(container);
  for (let looked = 1; node; looked++) {
    let inner: Node | null = null;
    let block: TextBlock | undefined;
    if (isText(node)) {
      builder.add(node);
      for (block = builder.takeExcess(); block; block = builder.takeExcess()) yield block;
    } else if (typeOf(node) === Node.ELEMENT_NODE) {
      const element = node as Element;
      const part = partOf(element);
      if (part === Part.lineBreak || part === Part.skipped || isHiddenOrEditable(element)) builder.breakLine();
      else if (part === Part.inline && !shadowRootOf(element)) {
        if (beginsLine(element)) builder.breakLine();
        inner = firstChildOf(element);
      } else {
        block = builder.take();
        if (block) yield block;
      }
    }
    if (looked % NODES_AT_ONCE === 0) {
      yield undefined;
      // The page may have taken the node away meanwhile; that is a change, after which the container is read again.
      if (!contains(container, node)) return;
      if (inner && parentOf(inner) !== node) inner = null;
    }
    node = inner ?? nodeAfter(node, container);
  }
  const last = builder.take();
  if (last) yield last;
}

/** The place in the page of a text offset; `atEnd` keeps an offset on a border with the text before it. */
export function locate(block: TextBlock, offset: number, atEnd: boolean): { node: Text; offset: number } {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = block.starts[middle] as number; // middle is within the list
    if (start < offset || (start === offset && !atEnd)) low = middle;
    else high = middle - 1;
  }
  const node = block.nodes[low] as Text; // a block has at least one node
  return { node, offset: Math.min(offset - (block.starts[low] as number), node.data.length) };
}
