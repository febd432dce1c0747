/**
 * Reads a page as blocks of prose: the text of a paragraph, heading or cell, whatever inline elements it is made of,
 * with the way back from text offsets to (node, offset). Nothing in the page is changed.
 */

export interface TextBlock {
  /** The block-level element, or the shadow root, whose own text this is. */
  container: Element | ShadowRoot;
  text: string;
  nodes: Text[];
  /** `starts[i]`: where `nodes[i]` begins in `text`. */
  starts: number[];
}

/** Elements that stand inside a line; all others part one block from the next. */
const INLINE = new Set(
  `A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RUBY S SMALL SPAN STRIKE STRONG SUB SUP
   TIME TT U VAR WBR TSPAN`.split(/\s+/),
);

/** What is not prose, or is the reader's own text. */
const SKIPPED = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION CODE PRE KBD SAMP CANVAS IFRAME FRAME OBJECT EMBED AUDIO VIDEO MATH
   HEAD TITLE METER PROGRESS RP RT`.split(/\s+/),
);

/** The card's own host element, which is not part of the page. */
export const HOST_TAG = 'ficha-card';

const nameOf = (element: Element) => element.nodeName.toUpperCase();

/** True for an element whose text is never read: see `SKIPPED`, hidden parts, and whatever the reader may type into. */
export function isSkipped(element: Element): boolean {
  const name = nameOf(element);
  if (SKIPPED.has(name) || element.localName === HOST_TAG) return true;
  if (element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

export function isInline(element: Element): boolean {
  return INLINE.has(nameOf(element));
}

/** The nearest element around (or at) a node that makes a block of its own. */
export function containerOf(node: Node): Element | ShadowRoot | undefined {
  let current: Node | null = node;
  while (current) {
    if (current instanceof ShadowRoot) return current;
    if (current instanceof Element && !isInline(current)) return current;
    current = current.parentNode;
  }
  return undefined;
}

/** True when the node, or anything around it up to the page itself, is skipped. */
export function isInsideSkipped(node: Node): boolean {
  let current: Node | null = node;
  while (current) {
    if (current instanceof Element && isSkipped(current)) return true;
    current = current instanceof ShadowRoot ? current.host : current.parentNode;
  }
  return false;
}

class BlockBuilder {
  private text = '';
  private nodes: Text[] = [];
  private starts: number[] = [];

  add(node: Text): void {
    if (node.data === '') return;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += node.data;
  }

  /** A line break inside the block parts words as a space does. */
  breakLine(): void {
    this.text += '\n';
  }

  /** The block so far, if there is anything to read in it; the next one starts empty. */
  take(container: Element | ShadowRoot): TextBlock | undefined {
    const { text, nodes, starts } = this;
    this.text = '';
    this.nodes = [];
    this.starts = [];
    return /\S/.test(text) ? { container, text, nodes, starts } : undefined;
  }
}

export interface Visit {
  /** Called for each open shadow root that is met, before its text is read. */
  onShadowRoot?: (root: ShadowRoot) => void;
}

function childBlocks(node: Node, inside: Element | ShadowRoot, builder: BlockBuilder, nested: Element[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child instanceof Text) builder.add(child);
    else if (!(child instanceof Element)) continue;
    else if (child.nodeName.toUpperCase() === 'BR') builder.breakLine();
    else if (isSkipped(child)) builder.breakLine();
    else if (isInline(child) && !child.shadowRoot) blocks.push(...childBlocks(child, inside, builder, nested));
    else {
      const block = builder.take(inside);
      if (block) blocks.push(block);
      nested.push(child);
    }
  }
  return blocks;
}

/** The blocks of a container's own text, and the block-level elements in it, which have their own. */
export function ownBlocks(container: Element | ShadowRoot): { blocks: TextBlock[]; nested: Element[] } {
  const builder = new BlockBuilder();
  const nested: Element[] = [];
  const blocks = childBlocks(container, container, builder, nested);
  const last = builder.take(container);
  if (last) blocks.push(last);
  return { blocks, nested };
}

/**
 * Walks a container and everything in it, one container a step, so that the caller can stop for breath between two.
 * Containers that leave the page while the walk rests are passed over.
 */
export function* walkBlocks(
  root: Element | ShadowRoot,
  visit: Visit = {},
): Generator<{ container: Element | ShadowRoot; blocks: TextBlock[] }> {
  const stack: (Element | ShadowRoot)[] = [root];
  while (stack.length > 0) {
    const container = stack.pop() as Element | ShadowRoot; // the stack is not empty
    if (!container.isConnected || (container instanceof Element && isSkipped(container))) continue;
    const { blocks, nested } = ownBlocks(container);
    yield { container, blocks };
    for (let at = nested.length - 1; at >= 0; at--) stack.push(nested[at] as Element); // at is within the list
    const shadow = container instanceof Element ? container.shadowRoot : null;
    if (shadow) {
      visit.onShadowRoot?.(shadow);
      stack.push(shadow);
    }
  }
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
