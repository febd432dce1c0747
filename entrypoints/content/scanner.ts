/** Keeps the page's blocks that hold names up to date: reads the page once, then only what has changed, in slices. */
import { findSpans } from '../../mentions/find.ts';
import type { Lexicon } from '../../mentions/lexicon.ts';
import type { Span } from '../../mentions/types.ts';
import {
  containerOf,
  HOST_TAG,
  isInline,
  isInsideSkipped,
  ownBlocks,
  type TextBlock,
  walkBlocks,
} from './page-text.ts';
import { runInSlices } from './slices.ts';

export interface FoundBlock extends TextBlock {
  spans: Span[];
}

type Container = Element | ShadowRoot;

const OBSERVED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

export interface Scanner {
  /** The blocks that hold names, in the order of the page. */
  blocks(): FoundBlock[];
}

/** Changes that are only our card's host coming or going are no changes of the page. */
function isOurs(nodes: NodeList): boolean {
  return [...nodes].every((node) => node instanceof Element && node.localName === HOST_TAG);
}

function inPageOrder(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    // In different shadow trees: their hosts decide.
    const rootOf = (node: Node) => node.getRootNode();
    const outer = (node: Node): Node => (rootOf(node) instanceof ShadowRoot ? (rootOf(node) as ShadowRoot).host : node);
    const [outerA, outerB] = [outer(a), outer(b)];
    return outerA === a && outerB === b ? 0 : inPageOrder(outerA, outerB);
  }
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Starts at once and goes on until `signal` is aborted; `onChange` is called when the found blocks have changed and work has come to rest. */
export function startScanner(page: Document, lexicon: Lexicon, onChange: () => void, signal: AbortSignal): Scanner {
  const found = new Map<Container, FoundBlock[]>();
  /** Containers whose own text may have changed, and trees that are new: a changed paragraph costs a paragraph, not a page. */
  const changedContainers = new Set<Container>();
  const newTrees = new Set<Container>();
  let running = false;
  let changed = false;

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      if (isOurs(addedNodes) && isOurs(removedNodes) && addedNodes.length + removedNodes.length > 0) continue;
      const container = containerOf(target);
      if (container) changedContainers.add(container);
      for (const node of addedNodes) if (node instanceof Element) enqueueTree(node);
    }
    void work();
  });

  function enqueueTree(element: Element): void {
    // An inline element belongs to its container's text; only blocks inside it are trees of their own.
    if (!isInline(element)) newTrees.add(element);
    else if (element.firstElementChild) for (const nested of ownBlocks(element).nested) newTrees.add(nested);
  }

  /** Reads one container after another; each step is small enough for a slice. */
  function* steps(): Generator<void> {
    for (const root of newTrees) {
      newTrees.delete(root);
      if (!root.isConnected || isInsideSkipped(root)) continue;
      const onShadowRoot = (shadow: ShadowRoot) => observer.observe(shadow, OBSERVED);
      for (const { container, blocks } of walkBlocks(root, { onShadowRoot })) {
        keep(container, blocks);
        yield;
      }
    }
    for (const container of changedContainers) {
      changedContainers.delete(container);
      if (!container.isConnected || isInsideSkipped(container)) forget(container);
      else keep(container, ownBlocks(container).blocks);
      yield;
    }
    for (const container of found.keys()) if (!container.isConnected) forget(container);
  }

  function keep(container: Container, blocks: TextBlock[]): void {
    const withNames = blocks.flatMap((block): FoundBlock[] => {
      const spans = findSpans(block.text, lexicon);
      return spans.length > 0 ? [{ ...block, spans }] : [];
    });
    if (withNames.length === 0) forget(container);
    else {
      found.set(container, withNames);
      changed = true;
    }
  }

  function forget(container: Container): void {
    if (found.delete(container)) changed = true;
  }

  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      // Changes that come in while a round runs make another round.
      do await runInSlices(steps(), signal);
      while (newTrees.size + changedContainers.size > 0);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = false;
    }
    if (changed && !signal.aborted) {
      changed = false;
      onChange();
    }
  }

  signal.addEventListener('abort', () => observer.disconnect());
  observer.observe(page, OBSERVED);
  const root = page.body ?? page.documentElement;
  if (root) newTrees.add(root);
  void work();

  return {
    blocks: () => [...found.keys()].sort(inPageOrder).flatMap((container) => found.get(container) ?? []),
  };
}
