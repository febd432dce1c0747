/** Mentions by the elements that their text stands in: a pointer event's target finds them without a search. */
import { liveRange, type PageMention } from '../marks/page-mention.ts';
import type { PageMentions } from '../marks/page-mentions.ts';
import { allIn } from '../reading/native.ts';

type ByElement = ReadonlyMap<Element, readonly PageMention[]>;

function byElement(mentions: readonly PageMention[]): ByElement {
  const index = new Map<Element, PageMention[]>();
  for (const mention of mentions) {
    const { startContainer, endContainer } = mention.range;
    const range = startContainer === endContainer ? undefined : liveRange(mention);
    const parents = new Set<Element>();
    for (const { parentNode } of [startContainer, endContainer]) {
      if (parentNode instanceof Element) parents.add(parentNode);
      // Text that stands in a shadow root itself: events on it have the host as their target.
      else if (parentNode instanceof ShadowRoot) parents.add(parentNode.host);
    }
    // A name over several inline elements: every element between is its own too.
    if (range?.commonAncestorContainer instanceof Element)
      for (const element of allIn(range.commonAncestorContainer))
        if (range.intersectsNode(element)) parents.add(element);
    for (const parent of parents) {
      const known = index.get(parent);
      if (known) known.push(mention);
      else index.set(parent, [mention]);
    }
  }
  return index;
}

/** Made when the pointer first moves after a change, and only for what has changed: most changes come while it rests. */
const indexes = new WeakMap<readonly PageMention[], ByElement>();

function indexOf(mentions: readonly PageMention[]): ByElement {
  const known = indexes.get(mentions);
  if (known) return known;
  const index = byElement(mentions);
  indexes.set(mentions, index);
  return index;
}

/** The mentions with text in an element. */
export function mentionsAt(element: Element, mentions: PageMentions): readonly PageMention[] {
  return mentions.flatMap((list) => indexOf(list).get(element) ?? []);
}
