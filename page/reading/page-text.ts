/**
 * Reads a page as blocks of prose: the text of a paragraph, heading or cell, whatever inline elements it is made of,
 * with the way back from text offsets to (node, offset). Nothing in the page is changed.
 */

import { beginsLine, type Container, isHiddenOrEditable, isText, Part, partOf } from './elements.ts';
import { contains, firstChildOf, nextSiblingOf, parentOf, shadowRootOf, typeOf } from './native.ts';

export interface TextBlock {
  container: Container;
  text: string;
  nodes: Text[];
  /** `starts[i]`: where `nodes[i]` begins in `text`; the first is below 0 when the block begins in the middle of its node. */
  starts: number[];
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
    if (data === '' || (this.text === '' && data.trim() === '')) return;
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

/** Nodes looked at in one step. */
const NODES_AT_ONCE = 128;

/** The blocks of a container's own text, without that of block-level elements in it; `undefined` now and then, to pause at. */
export function* ownBlocks(container: Container): Generator<TextBlock | undefined> {
  const builder = new BlockBuilder(container);
  yield undefined;
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
