/**
 * Reads a page as blocks of prose: the text of a paragraph, heading or cell, whatever inline
 * elements it is made of, with the way back from text offsets to (node, offset). Nothing in the
 * page is changed.
 */

import { firstIndex } from '../../linking/text/words.ts';
import { Borders, isPutIntoLine } from './borders.ts';
import { beginsLine, type Container, containerOf, isEditable, isSkipped, isText, Part, partOf } from './elements.ts';
import { contains, firstChildOf, nextSiblingOf, parentOf, typeOf } from './native.ts';
import { type Hider, hiderOf } from './shown.ts';

export interface TextBlock {
  container: Container;
  text: string;
  nodes: Text[];
  /**
   * `starts[i]`: where `nodes[i]` begins in `text`; the first is below 0 when the block begins in
   * the middle of its node.
   */
  starts: number[];
}

/**
 * A block is cut at about this many UTF-16 code units, so that no step is long, whatever the page.
 */
const LONGEST_BLOCK = 20_000;

/**
 * Where to cut a text that is too long: between two sentences, else between two words, else
 * anywhere.
 */
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

  readonly borders = new Borders();
  private readonly container: Container;

  constructor(container: Container) {
    this.container = container;
  }

  add(node: Text): void {
    const { data } = node;
    // White space before the first word is left out: most text nodes of most pages are such space.
    if (data === '' || (this.text === '' && data.trim() === '')) return;
    this.text += this.borders.separate(this.text, data);
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
  }

  /** A line break inside the block parts words as a space does. */
  breakLine(): void {
    this.borders.forget();
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
    this.borders.forget();
    if (text === '') return undefined;
    this.text = '';
    this.nodes = [];
    this.starts = [];
    // A copied list takes less memory: one that has grown keeps spare room.
    return { container, text, nodes: nodes.slice(), starts: starts.slice() };
  }
}

/**
 * The next node of a container in document order that is not inside `node`; told of the elements
 * that end before it.
 */
function nodeAfter(node: Node, container: Node, onEnd: (element: Element) => void): Node | null {
  let current: Node | null = node;
  while (current && current !== container) {
    const next = nextSiblingOf(current);
    if (next) return next;
    current = parentOf(current);
    if (current && current !== container) onEnd(current as Element); // only elements have children here
  }
  return null;
}

/** The container that an element is laid out in: a block-level element may stand in the line of another. */
export function laidOutContainer<C extends Container | undefined>(container: C): C | Container {
  let current: C | Container = container;
  while (current instanceof Element && isPutIntoLine(current)) {
    const parent = parentOf(current);
    const around = parent && containerOf(parent);
    if (!around) break;
    current = around;
  }
  return current;
}

/** Told of a text that is not shown, and of the element that hides it. */
export type OnHidden = (text: Text, by: Element) => void;

/**
 * The blocks of a container's own text that is shown, without that of block-level elements in it.
 * The page may change between two.
 */
export function* ownBlocks(container: Container, onHidden?: OnHidden): Generator<TextBlock> {
  const builder = new BlockBuilder(container);
  const { borders } = builder;
  const onEnd = (element: Element) => borders.pass(element, 'end');
  let parent: Node | null = null;
  let hider: Hider = { isHidden: false };
  let node: Node | null = firstChildOf(container);
  while (node) {
    let inner: Node | null = null;
    let block: TextBlock | undefined;
    if (isText(node)) {
      const isBlank = node.data.trim() === '';
      if (!isBlank && parentOf(node) !== parent) {
        parent = parentOf(node);
        hider = hiderOf(node);
      }
      if (isBlank || !hider.isHidden) builder.add(node);
      else if (hider.by) onHidden?.(node, hider.by);
      block = builder.takeExcess();
    } else if (typeOf(node) === Node.ELEMENT_NODE) {
      const element = node as Element;
      const part = partOf(element);
      if (part === Part.lineBreak) builder.breakLine();
      else if (part === Part.object || part === Part.drawing || isEditable(element)) borders.pass(element, 'object');
      else if (part === Part.inline || (part === Part.block && !isSkipped(element) && isPutIntoLine(element))) {
        if (beginsLine(element)) builder.breakLine();
        borders.pass(element, 'start');
        inner = firstChildOf(element);
        if (!inner) borders.pass(element, 'end');
      } else if (part === Part.block) block = builder.take();
    }
    for (; block; block = builder.takeExcess()) {
      yield block;
      // The page may have removed the node meanwhile; that is a change, after which the container
      // is read again.
      if (!contains(container, node)) return;
    }
    node = inner ?? nodeAfter(node, container, onEnd);
  }
  const last = builder.take();
  if (last) yield last;
}

/**
 * The place in the page of a text offset; `atEnd` keeps an offset on a border with the text before
 * it. Lies behind the node's end for what parts two texts, and where the page has shortened the text.
 */
export function locate(block: TextBlock, offset: number, atEnd: boolean): { node: Text; offset: number } {
  const { starts, nodes } = block;
  const behind = firstIndex(starts.length, (index) => {
    const start = starts[index] as number; // below the length
    return atEnd ? start >= offset : start > offset;
  });
  const index = Math.max(behind - 1, 0);
  const node = nodes[index] as Text; // a block has at least one node
  return { node, offset: offset - (starts[index] as number) };
}
