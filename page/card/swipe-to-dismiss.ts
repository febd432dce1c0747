/** The sheet at the window's foot follows the finger that draws its head down, and closes when it was drawn far enough. */

/** Pixels after which letting go closes the sheet. */
const FAR_ENOUGH = 80;

/** Returns what ends it. */
export function followFinger(card: HTMLElement, onClose: () => void): () => void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let start: number | undefined;
  const drawn = ({ clientY }: PointerEvent) => Math.max(0, clientY - (start ?? clientY));
  const isHead = ({ target }: Event) =>
    target instanceof Element && target.closest('.card-header') !== null && target.closest('button') === null;

  card.addEventListener(
    'pointerdown',
    (event) => {
      if (!isHead(event)) return;
      start = event.clientY;
      card.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  card.addEventListener(
    'pointermove',
    (event) => {
      if (start !== undefined) card.style.translate = `0 ${drawn(event)}px`;
    },
    { signal },
  );
  const letGo = (event: PointerEvent) => {
    if (start === undefined) return;
    const isFar = event.type === 'pointerup' && drawn(event) > FAR_ENOUGH;
    start = undefined;
    card.style.translate = '';
    if (isFar) onClose();
  };
  card.addEventListener('pointerup', letGo, { signal });
  card.addEventListener('pointercancel', letGo, { signal });
  return () => lifetime.abort();
}
