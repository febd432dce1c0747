/** Watches the pointer over the page and tells when it comes to rest on a mention, leaves it, or goes over to the card. */

import { liveRange, type PageMention } from '../mention-place.ts';
import { allIn } from '../reading/native.ts';
import { type Box, contains, inCorridor, isOnAny, type Point } from './geometry.ts';

/** Pixels per millisecond: a pointer faster than this is on its way elsewhere. */
const SLOW = 0.5;

/** Milliseconds in which the pointer must really have moved: a page that scrolls under a resting pointer opens nothing. */
const RECENT_MOVE_MS = 150;

export interface PointerHandlers {
  onApproach: (mention: PageMention, point: Point) => void;
  onEnterCard: () => void;
  onDepart: () => void;
  /** A press anywhere but on the card. */
  onPressElsewhere: () => void;
  /** The text whose card is shown has gone. */
  onLost: () => void;
}

/** The card that is shown now; its place and its line's are asked for anew each time, for both move with the page. */
export interface Shown {
  host: Element;
  card: () => Box;
  line: () => Box | undefined;
}

export interface Pointer {
  setMentions(mentions: readonly PageMention[]): void;
  /** The line and card that are shown now, for the corridor between them. */
  setShown(shown: Shown | undefined): void;
}

/** Mentions by the elements that their text stands in: a pointer event's target finds them without a search. */
function byElement(mentions: readonly PageMention[]): Map<Element, PageMention[]> {
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

export function watchPointer(page: Document, handlers: PointerHandlers, signal: AbortSignal): Pointer {
  let mentions: readonly PageMention[] = [];
  /** Made when the pointer first moves after a change: most changes come while it rests. */
  let index: Map<Element, PageMention[]> | undefined;
  let shown: Shown | undefined;
  let last: { point: Point; time: number } | undefined;
  let onMention = false;

  function mentionAt(target: EventTarget | undefined, point: Point): PageMention | undefined {
    index ??= byElement(mentions);
    const candidates = target instanceof Element ? index.get(target) : undefined;
    return candidates?.find((mention) => {
      const range = liveRange(mention);
      return range !== undefined && isOnAny([...range.getClientRects()], point);
    });
  }

  function isSlow(point: Point, time: number): boolean {
    const before = last;
    last = { point, time };
    if (!before || time <= before.time || time - before.time > RECENT_MOVE_MS) return true;
    return Math.hypot(point.x - before.point.x, point.y - before.point.y) / (time - before.time) < SLOW;
  }

  function isWithCard(target: EventTarget | undefined, point: Point): boolean {
    if (!shown) return false;
    const card = shown.card();
    const line = shown.line();
    return target === shown.host || contains(card, point) || (line !== undefined && inCorridor(line, card, point));
  }

  let settle: ReturnType<typeof setTimeout> | undefined;

  /** A fast pointer that stops sends no further event: look again where it stopped. */
  function lookAgain(target: EventTarget | undefined, point: Point): void {
    clearTimeout(settle);
    settle = setTimeout(() => look(target, point, true), RECENT_MOVE_MS / 3);
  }

  function look(target: EventTarget | undefined, point: Point, slow: boolean): void {
    if (signal.aborted) return;
    if (isWithCard(target, point)) {
      handlers.onEnterCard();
      return;
    }
    const mention = mentionAt(target, point);
    if (mention && !slow) lookAgain(target, point);
    else if (mention) {
      onMention = true;
      handlers.onApproach(mention, point);
    } else if (onMention || shown) {
      onMention = false;
      handlers.onDepart();
    }
  }

  const onMove = (event: PointerEvent) => {
    // Touch has no hover; its taps are handled apart.
    if (event.pointerType === 'touch') return;
    clearTimeout(settle);
    const point = { x: event.clientX, y: event.clientY };
    look(event.composedPath()[0], point, isSlow(point, event.timeStamp));
  };
  const onLeavePage = (event: PointerEvent) => {
    clearTimeout(settle);
    // Going into the notes frame leaves the document, but not the card.
    if (shown && contains(shown.card(), { x: event.clientX, y: event.clientY })) return;
    if (onMention || shown) handlers.onDepart();
    onMention = false;
  };
  const onPress = (event: PointerEvent) => {
    if (!shown || event.composedPath().includes(shown.host)) return;
    handlers.onPressElsewhere();
  };

  const options = { passive: true, capture: true, signal };
  page.addEventListener('pointermove', onMove, options);
  page.addEventListener('pointerdown', onPress, options);
  page.documentElement.addEventListener('pointerleave', onLeavePage, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(settle));

  return {
    setMentions(given) {
      mentions = given;
      index = undefined;
      if (shown && !shown.line()) handlers.onLost();
    },
    setShown(value) {
      shown = value;
    },
  };
}
