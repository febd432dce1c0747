/**
 * Watches the pointer over the page and reports when it rests on a mention, leaves it, or goes to
 * the card.
 */
import { liveRange, type PageMention, type PageMentions } from '../marks/page-mention.ts';
import { isMatch } from '../reading/native.ts';
import { type Box, contains, inCorridor, isOnAny, type Point } from './geometry.ts';
import { lastMoveOnPage } from './last-move.ts';
import { watchLongPress } from './long-press.ts';
import { mentionBelow } from './mention-below.ts';
import { createMentionsByElement } from './mentions-by-element.ts';

/** Pixels per millisecond: a faster pointer is on its way elsewhere. */
const SLOW = 0.5;

/**
 * Milliseconds in which the pointer must have moved: a page that scrolls under a still pointer
 * opens nothing.
 */
const RECENT_MOVE_MS = 150;

/** What a reader can do with the pointer. */
export interface PointerHandlers {
  onApproach: (mention: PageMention, point: Point, event: MouseEvent) => void;
  onEnterCard: () => void;
  onLeave: () => void;
  /**
   * A press outside the card; of a finger, only a tap, because the page may be scrolled under the
   * card.
   */
  onPressPage: () => void;
  /** A click or tap on a mention that is neither link nor button. */
  onClick: (mention: PageMention, point: Point, isTouch: boolean) => void;
  /**
   * A finger is held down on a mention in a link; returns true when a card opens instead of the
   * browser's menu.
   */
  onLongPress: (mention: PageMention, point: Point) => boolean;
  /** The text whose card is shown has gone. */
  onLost: () => void;
}

/** The card that is shown. Its box and its line are functions, because both move with the page. */
export interface ShownCard {
  host: Element;
  box: () => Box;
  line: () => Box | undefined;
}

/** The pointer as the card's controller knows it. */
export interface Pointer {
  /** Sets the mentions that the pointer reacts to. */
  setMentions(mentions: PageMentions): void;
  /** Sets the card that is shown, for the corridor between its line and itself. */
  setShown(shown: ShownCard | undefined): void;
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** Elements that do something when they are clicked. */
const INTERACTIVE =
  'a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[role=tab],[role=menuitem]';

const isInteractive = (path: EventTarget[]) =>
  path.some((target) => target instanceof Element && isMatch(target, INTERACTIVE));

/** True for a mention in whose text the reader has selected something. */
function isSelected({ range }: PageMention): boolean {
  const selection = getSelection();
  return selection?.type === 'Range' && selection.containsNode(range.startContainer, true);
}

/** Watches the page until `signal` is aborted. */
export function watchPointer(page: Document, handlers: PointerHandlers, signal: AbortSignal): Pointer {
  const mentionsIn = createMentionsByElement();
  let mentions: PageMentions = [];
  let shown: ShownCard | undefined;
  let lastMove: { point: Point; time: number } | undefined;
  /** The pointer was last seen on a mention or on the card. */
  let wasOnMentionOrCard = false;
  /** The press has closed the card, so the click that ends it must not open it again. */
  let pressClosedCard = false;
  let isTouch = false;
  let stopTimer: ReturnType<typeof setTimeout> | undefined;
  /** The mention that was found below the pointer's target when the pointer last rested. */
  let below: { target: EventTarget | undefined; mention: PageMention | undefined } | undefined;

  function isAt(mention: PageMention, point: Point): boolean {
    const range = liveRange(mention);
    return range !== undefined && isOnAny([...range.getClientRects()], point);
  }

  function mentionAt(target: EventTarget | undefined, point: Point): PageMention | undefined {
    if (!(target instanceof Element)) return undefined;
    return mentionsIn(target, mentions).find((mention) => isAt(mention, point));
  }

  const findBelow = (point: Point) => mentionBelow(point, mentions.flat(), (mention) => isAt(mention, point));

  const mentionSeenAt = (target: EventTarget | undefined, point: Point) => mentionAt(target, point) ?? findBelow(point);

  function mentionStillBelow(target: EventTarget | undefined, point: Point): PageMention | undefined {
    const known = below?.target === target ? below?.mention : undefined;
    return known && isAt(known, point) ? known : undefined;
  }

  function isSlow(point: Point, time: number): boolean {
    const before = lastMove;
    lastMove = { point, time };
    if (!before || time <= before.time || time - before.time > RECENT_MOVE_MS) return true;
    return Math.hypot(point.x - before.point.x, point.y - before.point.y) / (time - before.time) < SLOW;
  }

  function isOnCardOrCorridor(target: EventTarget | undefined, point: Point): boolean {
    if (!shown) return false;
    const box = shown.box();
    const line = shown.line();
    return target === shown.host || contains(box, point) || (line !== undefined && inCorridor(line, box, point));
  }

  function hitTest(target: EventTarget | undefined, event: PointerEvent, pace: 'fast' | 'slow' | 'rest'): void {
    if (signal.aborted) return;
    const point = pointOf(event);
    if (isOnCardOrCorridor(target, point)) {
      wasOnMentionOrCard = true;
      handlers.onEnterCard();
      return;
    }
    let mention = mentionAt(target, point);
    if (!mention && pace === 'rest') below = { target, mention: findBelow(point) };
    mention ??= mentionStillBelow(target, point);
    // A pointer that stops sends no further event.
    if (pace === 'fast' || (!mention && pace === 'slow'))
      stopTimer = setTimeout(() => hitTest(target, event, 'rest'), RECENT_MOVE_MS / 3);
    if (mention && pace !== 'fast') {
      wasOnMentionOrCard = true;
      handlers.onApproach(mention, point, event);
    } else if (!mention) leave();
  }

  function leave(): void {
    if (wasOnMentionOrCard || shown) handlers.onLeave();
    wasOnMentionOrCard = false;
  }

  // Only the reader's own movements count, not those that the page's scripts make.
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    clearTimeout(stopTimer);
    // With a button held, the reader selects or drags.
    if (event.buttons !== 0) leave();
    else hitTest(event.composedPath()[0], event, isSlow(pointOf(event), event.timeStamp) ? 'slow' : 'fast');
  };
  const onLeavePage = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    clearTimeout(stopTimer);
    // The card's frame is another document.
    if (shown && contains(shown.box(), pointOf(event))) return;
    leave();
  };
  const isOnCard = (event: Event) => shown !== undefined && event.composedPath().includes(shown.host);
  const onPress = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    clearTimeout(stopTimer);
    isTouch = event.pointerType === 'touch';
    pressClosedCard = false;
    if (isTouch || isOnCard(event)) return;
    const wasShown = shown !== undefined;
    handlers.onPressPage();
    pressClosedCard = wasShown && shown === undefined;
  };
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || isOnCard(event) || event.button !== 0 || longPress.isActive()) return;
    const point = pointOf(event);
    const path = event.composedPath();
    const mention = isInteractive(path) ? undefined : mentionSeenAt(path[0], point);
    if (mention && isSelected(mention)) return;
    if (mention && !pressClosedCard) handlers.onClick(mention, point, isTouch);
    else if (isTouch && shown) handlers.onPressPage();
  };

  const options = { passive: true, capture: true, signal };
  page.addEventListener('pointermove', onMove, options);
  page.addEventListener('pointerdown', onPress, options);
  page.addEventListener('click', onClick, options);
  page.documentElement.addEventListener('pointerleave', onLeavePage, { passive: true, signal });
  // After the click listener above: the click that ends a long press must find it active there.
  const longPress = watchLongPress(page, {
    isOnCard,
    signal,
    actionAt: (event) => {
      const path = event.composedPath();
      const point = pointOf(event);
      const mention = isInteractive(path) ? mentionSeenAt(path[0], point) : undefined;
      return mention && (() => handlers.onLongPress(mention, point));
    },
  });
  signal.addEventListener('abort', () => clearTimeout(stopTimer));

  return {
    setMentions(given) {
      const { event, target } = mentions.length === 0 ? lastMoveOnPage() : {};
      mentions = given;
      if (shown && !shown.line()) handlers.onLost();
      if (event && target instanceof Element && isMatch(target, ':hover')) hitTest(target, event, 'rest');
    },
    setShown(card) {
      shown = card;
    },
  };
}
