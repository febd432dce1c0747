/** Tells which parts of a page must be read again after a change: no more than what it touches. */

import { type Container, containerOf, HOST_TAG, isInline } from './elements.ts';
import { allIn, firstElementIn, nameOf, parentOf, shadowRootOf } from './native.ts';
import { mayBecomeHost } from './shadow-hosts.ts';

/** Attributes that show or hide text, or make it the reader's own. */
const SHOWING = ['hidden', 'open', 'contenteditable'];

/** Besides the text: these attributes, and what may date the page. */
export const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [...SHOWING, 'content', 'datetime'],
};

export interface Changes {
  /** Containers whose own text may have changed. */
  containers: Set<Container>;
  /** Trees that are new, hidden or shown. */
  trees: Set<Container>;
  /** Containers with names that may have been removed or hidden. */
  doubtful: Set<Container>;
  /** All of them may have been. */
  sweep: boolean;
}

/** The containers that have names now. */
export interface Found {
  size: number;
  has(container: Container): boolean;
}

/** Fewer containers are all checked: that is faster than finding those in a tree. */
const FEW = 256;

/** True for a change that only adds or removes our card's host: the page itself is unchanged. */
export function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const isHost = (node: Node) => node instanceof Element && nameOf(node).toLowerCase() === HOST_TAG;
  return type === 'childList' && [...addedNodes].every(isHost) && [...removedNodes].every(isHost);
}

/** Text or an inline element: part of its container's own text. */
function isOwnText(node: Node | null): boolean {
  if (node instanceof CharacterData) return node.data.trim() !== '';
  return node instanceof Element && isInline(node);
}

/** True when added or removed children belong to their parent's text, or separated two parts of it. */
function touchesText({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean {
  if ([...addedNodes, ...removedNodes].some(isOwnText)) return true;
  return removedNodes.length > 0 && isOwnText(previousSibling) && isOwnText(nextSibling);
}

/**
 * Notes what was removed or hidden, so that its names are forgotten. Costs in proportion to the
 * tree, not the page.
 */
function noteGone(tree: Element, changes: Changes, found: Found): void {
  if (changes.sweep) return;
  const inside = found.size > FEW ? allIn(tree) : undefined;
  const elements = inside && inside.length < found.size ? [tree, ...inside] : undefined;
  if (!elements || elements.some(shadowRootOf)) changes.sweep = true;
  else for (const element of elements) if (found.has(element)) changes.doubtful.add(element);
}

/** Takes note of one change. */
export function note(record: MutationRecord, changes: Changes, found: Found): void {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'attributes') {
    // Others only date the page.
    if (!SHOWING.includes(record.attributeName ?? '')) return;
    const around = containerOf(parentOf(target) ?? target);
    if (around) changes.containers.add(around);
    const tree = target as Element; // only elements have attributes
    changes.trees.add(tree);
    noteGone(tree, changes, found);
    return;
  }
  const container = containerOf(target);
  if (container && (type === 'characterData' || found.has(container) || touchesText(record)))
    changes.containers.add(container);
  for (const node of addedNodes)
    if (node instanceof Element && (!isInline(node) || firstElementIn(node) || mayBecomeHost(node)))
      changes.trees.add(node);
  for (const node of removedNodes) if (node instanceof Element) noteGone(node, changes, found);
}
