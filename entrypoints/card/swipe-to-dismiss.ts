/** Lets the reader close a sheet by dragging its header down. */

/** Pixels of dragging after which letting go closes the sheet. */
const DISMISS_DISTANCE = 80;

/** Calls `onDismiss` after such a drag, until `signal` is aborted. */
export function swipeToDismiss(card: HTMLElement, onDismiss: () => void, signal: AbortSignal): void {
  let startY: number | undefined;
  const distance = ({ clientY }: PointerEvent) => Math.max(0, clientY - (startY ?? clientY));
  const isHeader = ({ target }: Event) =>
    target instanceof Element && target.closest('.card-header') !== null && target.closest('button') === null;

  const onDown = (event: PointerEvent) => {
    if (!isHeader(event)) return;
    startY = event.clientY;
    card.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (startY !== undefined) card.style.translate = `0 ${distance(event)}px`;
  };
  const onEnd = (event: PointerEvent) => {
    if (startY === undefined) return;
    const isFar = event.type === 'pointerup' && distance(event) > DISMISS_DISTANCE;
    startY = undefined;
    card.style.translate = '';
    if (isFar) onDismiss();
  };
  card.addEventListener('pointerdown', onDown, { signal });
  card.addEventListener('pointermove', onMove, { signal });
  card.addEventListener('pointerup', onEnd, { signal });
  card.addEventListener('pointercancel', onEnd, { signal });
}
