/** The blocks that hold names, by container, in the order of the page. */
import type { Span } from '../../../mentions/types.ts';
import type { Container } from './elements.ts';
import { inPageOrder } from './page-order.ts';
import type { TextBlock } from './page-text.ts';

export interface FoundBlock extends TextBlock {
  spans: Span[];
}

const isSame = (a: FoundBlock, b: FoundBlock | undefined) =>
  b !== undefined &&
  a.text === b.text &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, at) => node === b.nodes[at] && a.starts[at] === b.starts[at]);

export class FoundBlocks {
  private readonly found = new Map<Container, FoundBlock[]>();
  private readonly order: Container[] = [];

  has(container: Container): boolean {
    return this.found.has(container);
  }

  containers(): Container[] {
    return [...this.order];
  }

  /** The blocks of a container as it is now; blocks that are as they were stay the same objects. True when something has changed. */
  set(container: Container, blocks: FoundBlock[]): boolean {
    if (blocks.length === 0) return this.delete(container);
    const before = this.found.get(container);
    if (before && this.isInOrder(container)) {
      const kept = blocks.map((block) => before.find((one) => isSame(block, one)) ?? block);
      this.found.set(container, kept);
      return kept.length !== before.length || kept.some((block, at) => block !== before[at]);
    }
    this.delete(container);
    this.found.set(container, blocks);
    this.order.splice(this.placeOf(container), 0, container);
    return true;
  }

  delete(container: Container): boolean {
    if (!this.found.delete(container)) return false;
    this.order.splice(this.order.indexOf(container), 1);
    return true;
  }

  all(): FoundBlock[] {
    return this.order.flatMap((container) => this.found.get(container) ?? []);
  }

  /** A page may have moved it. */
  private isInOrder(container: Container): boolean {
    const at = this.order.indexOf(container);
    const [before, after] = [this.order[at - 1], this.order[at + 1]];
    return (!before || inPageOrder(before, container) < 0) && (!after || inPageOrder(container, after) < 0);
  }

  private placeOf(container: Container): number {
    // Pages are read from their beginning to their end.
    const last = this.order.at(-1);
    if (!last || inPageOrder(last, container) < 0) return this.order.length;
    let low = 0;
    let high = this.order.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inPageOrder(this.order[middle] as Container, container) < 0)
        low = middle + 1; // middle is within the list
      else high = middle;
    }
    return low;
  }
}
