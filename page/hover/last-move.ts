/**
 * Remembers the reader's last movement. A page's names come, or come anew, while the pointer rests, and no
 * browser tells where it is until it moves.
 */

/** A movement, and the innermost element that it was on. */
export interface Move {
  event?: PointerEvent;
  target?: EventTarget | undefined;
}

let last: Move = {};

/** To be called when the pointer has gone where its movements are not heard. */
export const forgetMove = () => {
  last = {};
};

/** Remembers movements until `signal` is aborted. */
export function rememberMoves(signal: AbortSignal): void {
  const onMove = (event: PointerEvent) => {
    if (event.isTrusted) last = { event, target: event.composedPath()[0] };
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', onMove, options);
  // A movement follows, but in a frame, and so in a card.
  window.addEventListener('pointerout', ({ isTrusted }) => isTrusted && forgetMove(), options);
}

/** Empty before the first movement. */
export const lastMoveOnPage = () => last;
