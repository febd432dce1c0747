/** Keeps the page's blocks that hold names up to date: reads the page once, then only what has changed, in slices. */
import { findSpans } from '../../../mentions/find.ts';
import type { Lexicon } from '../../../mentions/lexicon.ts';
import type { Span } from '../../../mentions/types.ts';
import { firstElementIn, isConnected, nameOf, parentOf, shadowRootOf } from './native.ts';
import { inPageOrder } from './page-order.ts';
import {
  containerOf,
  HOST_TAG,
  isInline,
  isInsideSkipped,
  ownBlocks,
  type TextBlock,
  walkBlocks,
} from './page-text.ts';
import { awaitShadowRoots } from './shadow-hosts.ts';
import { runInSlices } from './slices.ts';

export interface FoundBlock extends TextBlock {
  spans: Span[];
}

type Container = Element | ShadowRoot;

/** Besides the text: what hides it or makes it the reader's own, and what may date the page. */
const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['hidden', 'contenteditable', 'content', 'datetime'],
};

/** More than these new trees at a time, and the page is read as a whole: a queue must not grow while nothing reads it. */
const MOST_TREES = 1000;

/** Found blocks looked at in one step of the sweep. */
const SWEPT_AT_ONCE = 256;

export interface ScannerHandlers {
  /** Told of every change of the page; must be quick. */
  onRecords: (records: readonly MutationRecord[]) => void;
  /** A round of reading is over; `changed` when the found blocks are no longer the same. */
  onRound: (changed: boolean) => void;
}

export interface Scanner {
  /** The blocks that hold names, in the order of the page; a block that has not changed stays the same object. */
  blocks(): FoundBlock[];
}

/** Changes that are only our card's host coming or going are no changes of the page. */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const isHost = (node: Node) => node instanceof Element && nameOf(node).toLowerCase() === HOST_TAG;
  return type === 'childList' && [...addedNodes].every(isHost) && [...removedNodes].every(isHost);
}

/** Starts at once and goes on until `signal` is aborted. */
export function startScanner(
  page: Document,
  lexicon: Lexicon,
  handlers: ScannerHandlers,
  signal: AbortSignal,
): Scanner {
  const found = new Map<Container, FoundBlock[]>();
  /** The keys of `found` and perhaps more, in page order unless `unsorted`. */
  let order: Container[] = [];
  let unsorted = false;
  /** Containers whose own text may have changed, and trees that are new: a changed paragraph costs a paragraph, not a page. */
  const changedContainers = new Set<Container>();
  const newTrees = new Set<Container>();
  /** Something was removed or hidden: what was found in it must go. */
  let sweepDue = false;
  let running = false;
  let changed = false;

  const observer = new MutationObserver((all) => {
    const records = all.filter((record) => !isOurs(record));
    if (records.length === 0) return;
    handlers.onRecords(records);
    for (const record of records) enqueue(record);
    const root = page.body ?? page.documentElement;
    if (newTrees.size > MOST_TREES && root) {
      newTrees.clear();
      newTrees.add(root);
    }
    void work();
  });

  function enqueue({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    const isAttribute = type === 'attributes';
    const container = containerOf(isAttribute ? (parentOf(target) ?? target) : target);
    if (container) changedContainers.add(container);
    for (const node of isAttribute ? [target] : addedNodes) if (node instanceof Element) enqueueTree(node);
    if (isAttribute || removedNodes.length > 0) sweepDue = true;
  }

  function enqueueTree(element: Element): void {
    // An inline element belongs to its container's text; only blocks inside it are trees of their own.
    if (!isInline(element) || shadowRootOf(element)) newTrees.add(element);
    else if (firstElementIn(element)) {
      const nested: Element[] = [];
      for (const _ of ownBlocks(element, nested));
      for (const block of nested) newTrees.add(block);
    }
  }

  const hosts = awaitShadowRoots(page, () => void work(), signal);

  /** Reads one block after another; each step is small enough for a slice. */
  function* steps(): Generator<void> {
    if (sweepDue || page.designMode === 'on') yield* sweep();
    for (const host of hosts.take()) newTrees.add(host);
    for (const root of newTrees) {
      newTrees.delete(root);
      if (!isConnected(root) || isInsideSkipped(root)) continue;
      const onShadowRoot = (shadow: ShadowRoot) => observer.observe(shadow, OBSERVED);
      for (const { container, blocks } of walkBlocks(root, { onShadowRoot })) {
        yield* read(container, blocks);
        hosts.consider(container);
      }
    }
    for (const container of changedContainers) {
      changedContainers.delete(container);
      if (!isConnected(container) || isInsideSkipped(container)) forget(container);
      else yield* read(container, ownBlocks(container, []));
      yield;
    }
  }

  function* sweep(): Generator<void> {
    sweepDue = false;
    let looked = 0;
    for (const container of found.keys()) {
      if (!isConnected(container) || isInsideSkipped(container)) forget(container);
      if (++looked % SWEPT_AT_ONCE === 0) yield;
    }
  }

  function* read(container: Container, blocks: Iterable<TextBlock>): Generator<void> {
    const withNames: FoundBlock[] = [];
    for (const block of blocks) {
      const spans = findSpans(block.text, lexicon);
      if (spans.length > 0) withNames.push({ ...block, spans });
      yield;
    }
    if (withNames.length === 0) return forget(container);
    if (!found.has(container)) {
      order.push(container);
      unsorted = true;
    }
    found.set(container, withNames);
    changed = true;
  }

  function forget(container: Container): void {
    if (!found.delete(container)) return;
    unsorted = true;
    changed = true;
  }

  const isDue = () => sweepDue || hosts.isDue() || newTrees.size + changedContainers.size > 0;

  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      // Changes that come in while a round runs make another round.
      while (isDue()) {
        await runInSlices(steps(), signal);
        const news = changed;
        changed = false;
        handlers.onRound(news);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = false;
    }
  }

  signal.addEventListener('abort', () => observer.disconnect());
  observer.observe(page, OBSERVED);
  const root = page.body ?? page.documentElement;
  if (root) newTrees.add(root);
  void work();

  return {
    blocks() {
      if (unsorted) order = [...new Set(order)].filter((container) => found.has(container)).sort(inPageOrder);
      unsorted = false;
      return order.flatMap((container) => found.get(container) ?? []);
    },
  };
}
