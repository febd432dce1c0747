/** What a change of the page asks to be read again: no more than what it touches. */

import { type Container, containerOf, HOST_TAG, isInline } from './elements.ts';
import { firstElementIn, nameOf, parentOf, shadowRootOf } from './native.ts';

/** Besides the text: what hides it or makes it the reader's own, and what may date the page. */
export const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['hidden', 'contenteditable', 'content', 'datetime'],
};

export interface Changes {
  /** Containers whose own text may have changed. */
  containers: Set<Container>;
  /** Trees that are new, hidden or shown. */
  trees: Set<Container>;
  /** Something was removed or hidden: what was found in it must go. */
  sweep: boolean;
}

/** Changes that are only our card's host coming or going are no changes of the page. */
export function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const isHost = (node: Node) => node instanceof Element && nameOf(node).toLowerCase() === HOST_TAG;
  return type === 'childList' && [...addedNodes].every(isHost) && [...removedNodes].every(isHost);
}

const INK = /\S/;

/** Text, or an element that stands in the line: part of its container's own text. */
function isProse(node: Node | null): boolean {
  if (node instanceof CharacterData) return INK.test(node.data);
  return node instanceof Element && isInline(node);
}

/** True when the children that came or went are, or stood between, text of their parent's own. */
function touchesText({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean {
  if ([...addedNodes, ...removedNodes].some(isProse)) return true;
  return removedNodes.length > 0 && isProse(previousSibling) && isProse(nextSibling);
}

/** Takes note of one change; `isFound` tells whether a container has names now. */
export function note(record: MutationRecord, changes: Changes, isFound: (container: Container) => boolean): void {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'attributes') {
    // Others only date the page.
    if (record.attributeName !== 'hidden' && record.attributeName !== 'contenteditable') return;
    const around = containerOf(parentOf(target) ?? target);
    if (around) changes.containers.add(around);
    changes.trees.add(target as Element); // only elements have attributes
    changes.sweep = true;
    return;
  }
  const container = containerOf(target);
  if (container && (type === 'characterData' || isFound(container) || touchesText(record)))
    changes.containers.add(container);
  for (const node of addedNodes)
    if (node instanceof Element && (!isInline(node) || firstElementIn(node) || shadowRootOf(node)))
      changes.trees.add(node);
  if (removedNodes.length > 0) changes.sweep = true;
}
