/** Sizes a card and positions it beside the line of its text, within the window. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Point } from '../hover/geometry.ts';
import { lineAt, type TextPlace } from '../marks/page-mention.ts';
import { isInForm } from '../reading/native.ts';
import type { CardSize, HostElement } from './host-element.ts';
import type { HostGuard } from './host-guard.ts';

/** Pixels between the mention's line and the card, and between the card and the window's edge. */
const GAP = 8;

/** Pixels; a card is never lower, even when it then overlaps the window's edge. */
const MIN_HEIGHT = 120;

/** In the reader's own font size, and as a share of the window. */
const MAX_HEIGHT_EM = 28.75;
const MAX_SHARE_OF_WINDOW = 0.7;

/** The same for large cards. */
const MAX_HEIGHT_LARGE_EM = 34;
const MAX_SHARE_OF_WINDOW_LARGE = 0.8;

/** Pixels; a lower window is filled. */
const LOW_WINDOW = 400;

/** What a card stands beside. */
export interface Anchor {
  element: Element;
  /** Undefined when the text has gone from the page. */
  line: () => DOMRect | undefined;
}

/** A text as an anchor; of several lines, the card stands beside the one nearest to the point. */
export function textAnchor(place: TextPlace, point: Point): Anchor {
  return {
    element: place.range.startContainer.parentElement ?? document.documentElement,
    line: () => lineAt(place, point),
  };
}

interface Options extends Anchor {
  /** Pixels that the card's content wants. */
  height: number;
  guard: HostGuard;
  /** The card stays in the window when its text leaves it. */
  staysInWindow: () => boolean;
  /** The text has gone from the page. */
  onLost: () => void;
  /** The card stands where it belongs. */
  onPlaced: () => void;
  signal: AbortSignal;
}

function mostHeight(host: HTMLElement, cardSize: CardSize): number {
  const { innerHeight } = window;
  const em = Number.parseFloat(getComputedStyle(host).fontSize);
  if (innerHeight < LOW_WINDOW) return innerHeight - 2 * GAP;
  if (cardSize === 'large') return Math.min(MAX_SHARE_OF_WINDOW_LARGE * innerHeight, MAX_HEIGHT_LARGE_EM * em);
  return Math.min(MAX_SHARE_OF_WINDOW * innerHeight, MAX_HEIGHT_EM * em);
}

/**
 * Keeps the card beside its line while the page scrolls, zooms or changes, until `signal` is
 * aborted.
 */
export function positionCard(
  { host, size: cardSize }: HostElement,
  { element, line: currentLine, height, guard, staysInWindow, onLost, onPlaced, signal }: Options,
): void {
  // A form's fields can shadow the properties by which floating-ui finds scrolling ancestors;
  // there, poll every frame.
  const inForm = isInForm(element);
  const reference = {
    getBoundingClientRect: () => line ?? new DOMRect(),
    ...(inForm ? {} : { contextElement: element }),
  };
  let line = currentLine();
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  const set = (properties: Record<string, string>) =>
    guard.restyle((style) => {
      for (const [name, value] of Object.entries(properties)) style.setProperty(name, value, 'important');
    });
  const update = async () => {
    if (signal.aborted) return;
    const now = currentLine();
    if (!now) onLost();
    // A card that stays keeps to where its text was.
    if (signal.aborted || !(now || (line && staysInWindow()))) return;
    line = now ?? line;
    const wanted = Math.min(height, mostHeight(host, cardSize));
    set({
      // Not 100vw, which includes the scroll bar.
      'max-width': `${document.documentElement.clientWidth - 2 * GAP}px`,
      // The side is chosen by the height that the card wants, not by the one it had on the side
      // before.
      height: `${wanted}px`,
    });
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: isRightToLeft ? 'bottom-end' : 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: GAP }),
        shift(() => ({ padding: GAP, crossAxis: staysInWindow() })),
        size({
          padding: GAP,
          apply: ({ availableHeight }) =>
            set({ height: `${Math.min(wanted, Math.max(MIN_HEIGHT, availableHeight))}px` }),
        }),
      ],
    });
    if (signal.aborted) return;
    // A transform, because a change of `left` and `top` would count as a layout shift of the page.
    set({ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` });
    onPlaced();
  };
  const stopUpdates = autoUpdate(reference, host, () => void update(), { animationFrame: inForm });
  signal.addEventListener('abort', stopUpdates);
}
