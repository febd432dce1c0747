/** Where a card stands: beside the line of its text, within the window. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Point } from '../hover/geometry.ts';
import { lineAt, type TextPlace } from '../marks/page-mention.ts';
import { isInForm } from '../reading/native.ts';
import type { HostElement } from './host-element.ts';
import type { HostGuard } from './host-guard.ts';

/** Pixels between the mention's line and the card, and between the card and the window's edge. */
const GAP = 8;

/** Below this there is no card worth showing; it then overlaps the window's edge rather than shrink further (pixels). */
const LEAST_HEIGHT = 120;

const MOST_HEIGHT = 'min(60vh, 420px)';

interface Place {
  /** The text beside which it stands, and where in it: of several lines, the one nearest to the point. */
  mention: TextPlace;
  point: Point;
  /** The text has gone from the page. */
  onLost: () => void;
}

/** Keeps the card beside its text's line while the page scrolls, zooms or changes. */
export function follow(
  { host, card, guard }: HostElement & { guard: HostGuard },
  { mention, point, onLost }: Place,
): () => void {
  const anchor = mention.range.startContainer.parentElement ?? document.documentElement;
  // floating-ui looks for scrolling ancestors by properties that a form's fields can take over; there, every frame is looked at instead.
  const inForm = isInForm(anchor);
  const reference = {
    getBoundingClientRect: () => lineAt(mention, point) ?? new DOMRect(),
    ...(inForm ? {} : { contextElement: anchor }),
  };
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const place = async () => {
    if (!lineAt(mention, point)) return onLost();
    // Without the scroll bar, which 100vw would count.
    card.style.maxWidth = `${document.documentElement.clientWidth - 2 * GAP}px`;
    // The side is chosen by the height that the card would like to have, not by that which it had on the side it was on.
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
            const most = Math.max(LEAST_HEIGHT, availableHeight);
            card.style.maxHeight = `min(${MOST_HEIGHT}, ${most}px)`;
          },
        }),
      ],
    });
    // By `left` and `top`, a card that finds its place would count as a shift of the page's layout.
    const place = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    guard.restyle((style) => style.setProperty('transform', place, 'important'));
  };
  const stopUpdates = autoUpdate(reference, host, () => void place(), { animationFrame: inForm });
  // At once when its facts arrive: observers of size tell a frame later, in which the card would stand in the wrong place.
  const contents = new MutationObserver(() => void place());
  contents.observe(card, { childList: true, subtree: true });
  return () => {
    stopUpdates();
    contents.disconnect();
  };
}
