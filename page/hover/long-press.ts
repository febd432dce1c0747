/** Recognises a finger that is held down on the page. */

/** Milliseconds; browsers wait as long before they open their own menu. */
const LONG_PRESS_MS = 500;

interface Options {
  isOnCard: (event: Event) => boolean;
  /**
   * Called when a finger goes down outside the card. Returns what a long press does there, or
   * undefined for nothing; that returns true when it replaces the browser's menu and the click.
   */
  actionAt: (event: PointerEvent) => (() => boolean) | undefined;
  signal: AbortSignal;
}

/** A watcher of long presses. */
export interface LongPress {
  /** True from a long press that did something until the click that ends it. */
  isActive: () => boolean;
}

/** Watches the page until `signal` is aborted. */
export function watchLongPress(page: Document, { isOnCard, actionAt, signal }: Options): LongPress {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isActive = false;

  const onFinger = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    if (event.type !== 'pointerdown' || event.pointerType !== 'touch') return;
    isActive = false;
    const act = isOnCard(event) ? undefined : actionAt(event);
    if (!act) return;
    timer = setTimeout(() => {
      isActive = act();
    }, LONG_PRESS_MS);
  };
  const preventDefault = (event: Event) => {
    if (!event.isTrusted) return;
    if (isActive && !isOnCard(event)) event.preventDefault();
    if (event.type === 'click') isActive = false;
  };

  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
    page.addEventListener(type, onFinger, { passive: true, capture: true, signal });
  for (const type of ['contextmenu', 'click']) page.addEventListener(type, preventDefault, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { isActive: () => isActive };
}
