/** Positions a card beside the line of its text, within the window. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Point } from '../hover/geometry.ts';
import { lineAt, type TextPlace } from '../marks/page-mention.ts';
import { isInForm } from '../reading/native.ts';
import type { HostElement } from './host-element.ts';
import type { HostGuard } from './host-guard.ts';

/** Pixels between the mention's line and the card, and between the card and the window's edge. */
const GAP = 8;

/** Pixels; a card is never lower, even when it then overlaps the window's edge. */
const LEAST_HEIGHT = 120;

const MOST_HEIGHT = 'min(60vh, 420px)';

/** The text that a card stands beside. */
export interface Anchor {
  place: TextPlace;
  /** Of several lines, the card stands beside the one nearest to this point. */
  point: Point;
}

interface Options extends Anchor {
  guard: HostGuard;
  /** The text has gone from the page. */
  onLost: () => void;
  signal: AbortSignal;
}

/**
 * Keeps the card beside its line while the page scrolls, zooms or changes, until `signal` is
 * aborted.
 */
export function positionCard({ host, card }: HostElement, { place, point, guard, onLost, signal }: Options): void {
  const element = place.range.startContainer.parentElement ?? document.documentElement;
  // A form's fields can shadow the properties by which floating-ui finds scrolling ancestors;
  // there, poll every frame.
  const inForm = isInForm(element);
  const reference = {
    getBoundingClientRect: () => lineAt(place, point) ?? new DOMRect(),
    ...(inForm ? {} : { contextElement: element }),
  };
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  const update = async () => {
    if (!lineAt(place, point)) return onLost();
    // Not 100vw, which includes the scroll bar.
    card.style.maxWidth = `${document.documentElement.clientWidth - 2 * GAP}px`;
    // The side is chosen by the height that the card wants, not by the one it had on the side
    // before.
    card.style.maxHeight = MOST_HEIGHT;
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: isRightToLeft ? 'bottom-end' : 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: GAP }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `min(${MOST_HEIGHT}, ${Math.max(LEAST_HEIGHT, availableHeight)}px)`;
          },
        }),
      ],
    });
    // A transform, because a change of `left` and `top` would count as a layout shift of the page.
    const transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    guard.restyle((style) => style.setProperty('transform', transform, 'important'));
  };
  const stopUpdates = autoUpdate(reference, host, () => void update(), { animationFrame: inForm });
  // A resize observer would tell of new content a frame late, with the card in the wrong place.
  const content = new MutationObserver(() => void update());
  content.observe(card, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    stopUpdates();
    content.disconnect();
  });
}
