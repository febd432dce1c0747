/**
 * Indexes mentions by the elements that hold their text, so that a pointer event's target leads to
 * them.
 */
import { liveRange, type PageMention, type PageMentions } from '../marks/page-mention.ts';
import { allIn } from '../reading/native.ts';

type Index = ReadonlyMap<Element, readonly PageMention[]>;

/** The mentions with text in an element. */
export type MentionsIn = (element: Element, mentions: PageMentions) => readonly PageMention[];

function elementsOf(mention: PageMention): Set<Element> {
  const { startContainer, endContainer } = mention.range;
  const elements = new Set<Element>();
  for (const text of [startContainer, endContainer]) {
    const { parentNode } = text;
    if (parentNode instanceof Element) elements.add(parentNode);
    // Events on text right in a shadow root have its host as their target.
    else if (parentNode instanceof ShadowRoot) elements.add(parentNode.host);
    // Events on text that is slotted without an element have the slot as their target.
    if (text instanceof Text && text.assignedSlot) elements.add(text.assignedSlot);
  }
  if (startContainer === endContainer) return elements;
  // A name may span several inline elements; events on those in the middle count as well.
  const range = liveRange(mention);
  if (range?.commonAncestorContainer instanceof Element)
    for (const element of allIn(range.commonAncestorContainer))
      if (range.intersectsNode(element)) elements.add(element);
  return elements;
}

function indexMentions(mentions: readonly PageMention[]): Index {
  const index = new Map<Element, PageMention[]>();
  for (const mention of mentions)
    for (const element of elementsOf(mention)) {
      const known = index.get(element);
      if (known) known.push(mention);
      else index.set(element, [mention]);
    }
  return index;
}

/** Creates the lookup of one page. */
export function createMentionsByElement(): MentionsIn {
  // One index a passage, made when the pointer moves: with 10,000 names on a page, a new index for
  // all would delay it.
  const indexes = new WeakMap<readonly PageMention[], Index>();
  return (element, mentions) =>
    mentions.flatMap((list) => {
      const index = indexes.get(list) ?? indexMentions(list);
      indexes.set(list, index);
      return index.get(element) ?? [];
    });
}
