/** Watches the pointer over the page and tells when it comes to rest on a mention, leaves it, or goes over to the card. */

import { liveRange, type PageMention } from '../marks/page-mention.ts';
import type { PageMentions } from '../marks/page-mentions.ts';
import { isMatch } from '../reading/native.ts';
import { type Box, contains, inCorridor, isOnAny, type Point } from './geometry.ts';
import { mentionsAt } from './mentions-by-element.ts';

/** Pixels per millisecond: a pointer faster than this is on its way elsewhere. */
const SLOW = 0.5;

/** Milliseconds in which the pointer must really have moved: a page that scrolls under a resting pointer opens nothing. */
const RECENT_MOVE_MS = 150;

export interface PointerHandlers {
  onApproach: (mention: PageMention, point: Point, event: MouseEvent) => void;
  onEnterCard: () => void;
  onDepart: () => void;
  /** A press anywhere but on the card; of a finger, only a tap, for a page may be scrolled under the card. */
  onPressElsewhere: () => void;
  /** A click or a tap on a mention that is no link and no button: the page makes nothing of it. */
  onClick: (mention: PageMention, point: Point, isTouch: boolean) => void;
  /** A finger held down on a mention that is a link: true when its card is shown instead of the browser's menu. */
  onLongPress: (mention: PageMention, point: Point) => boolean;
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
  setMentions(mentions: PageMentions): void;
  /** The line and card that are shown now, for the corridor between them. */
  setShown(shown: Shown | undefined): void;
}

/** Milliseconds after which a finger that is held down means more than a tap: as long as browsers wait. */
const LONG_PRESS_MS = 500;

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** What the page itself answers to a click on. */
const ACTIVE =
  'a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[role=tab],[role=menuitem]';

const isActive = (path: EventTarget[]) => path.some((target) => target instanceof Element && isMatch(target, ACTIVE));

export function watchPointer(page: Document, handlers: PointerHandlers, signal: AbortSignal): Pointer {
  let mentions: PageMentions = [];
  let shown: Shown | undefined;
  let last: { point: Point; time: number } | undefined;
  /** Whether the last look found a mention or the card under the pointer. */
  let isOnOurs = false;
  /** The press that a click ends closed the card: the click must not open it again. */
  let pressClosed = false;
  let isTouch = false;

  function mentionAt(target: EventTarget | undefined, point: Point): PageMention | undefined {
    if (!(target instanceof Element)) return undefined;
    return mentionsAt(target, mentions).find((mention) => {
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
  function lookAgain(target: EventTarget | undefined, event: PointerEvent): void {
    clearTimeout(settle);
    settle = setTimeout(() => look(target, event, true), RECENT_MOVE_MS / 3);
  }

  function look(target: EventTarget | undefined, event: PointerEvent, slow: boolean): void {
    if (signal.aborted) return;
    const point = pointOf(event);
    if (isWithCard(target, point)) {
      isOnOurs = true;
      handlers.onEnterCard();
      return;
    }
    const mention = mentionAt(target, point);
    if (mention && !slow) lookAgain(target, event);
    else if (mention) {
      isOnOurs = true;
      handlers.onApproach(mention, point, event);
    } else if (isOnOurs || shown) {
      isOnOurs = false;
      handlers.onDepart();
    }
  }

  const onMove = (event: PointerEvent) => {
    // Touch has no hover; its taps are handled apart.
    if (event.pointerType === 'touch') return;
    clearTimeout(settle);
    look(event.composedPath()[0], event, isSlow(pointOf(event), event.timeStamp));
  };
  const onLeavePage = (event: PointerEvent) => {
    clearTimeout(settle);
    // Going into the notes frame leaves the document, but not the card.
    if (shown && contains(shown.card(), pointOf(event))) return;
    if (isOnOurs || shown) handlers.onDepart();
    isOnOurs = false;
  };
  const isOnCard = (event: Event) => shown !== undefined && event.composedPath().includes(shown.host);
  const onPress = (event: PointerEvent) => {
    isTouch = event.pointerType === 'touch';
    pressClosed = false;
    if (isTouch || isOnCard(event)) return;
    const wasShown = shown !== undefined;
    handlers.onPressElsewhere();
    pressClosed = wasShown && shown === undefined;
  };
  const onClick = (event: MouseEvent) => {
    if (isOnCard(event) || event.button !== 0 || isLong) return;
    const point = pointOf(event);
    const path = event.composedPath();
    const mention = isActive(path) ? undefined : mentionAt(path[0], point);
    if (mention && !pressClosed) handlers.onClick(mention, point, isTouch);
    else if (isTouch && shown) handlers.onPressElsewhere();
  };
  let press: ReturnType<typeof setTimeout> | undefined;
  /** The finger that is down has opened a card: what the browser would make of its rest, a menu or a click, is not wanted. */
  let isLong = false;
  const onFinger = (event: PointerEvent) => {
    clearTimeout(press);
    if (event.type !== 'pointerdown' || event.pointerType !== 'touch') return;
    isLong = false;
    const path = event.composedPath();
    const mention = isOnCard(event) || !isActive(path) ? undefined : mentionAt(path[0], pointOf(event));
    if (!mention) return;
    press = setTimeout(() => {
      isLong = handlers.onLongPress(mention, pointOf(event));
    }, LONG_PRESS_MS);
  };
  const afterLongPress = (event: Event) => {
    if (isLong && !isOnCard(event)) event.preventDefault();
    if (event.type === 'click') isLong = false;
  };

  const options = { passive: true, capture: true, signal };
  page.addEventListener('pointermove', onMove, options);
  page.addEventListener('pointerdown', onPress, options);
  page.addEventListener('click', onClick, options);
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
    page.addEventListener(type, onFinger, options);
  for (const type of ['contextmenu', 'click']) page.addEventListener(type, afterLongPress, { capture: true, signal });
  page.documentElement.addEventListener('pointerleave', onLeavePage, { passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(settle);
    clearTimeout(press);
  });

  return {
    setMentions(given) {
      mentions = given;
      if (shown && !shown.line()) handlers.onLost();
    },
    setShown(value) {
      shown = value;
    },
  };
}
