/**
 * Uses the Escape key up for the card that was seen last: nothing of the page that lies below it, such
 * as a dialog, closes with the same press.
 */

/** The Escape key of one page. */
export interface EscapeKey {
  /** Calls `onEscape` at the next press, unless a card that is added later takes it. */
  add: (onEscape: () => void, signal: AbortSignal) => void;
  /** The key may have been pressed in a card's frame and be released in the page. */
  expectRelease: () => void;
}

/** Creates it for one page. */
export function createEscapeKey(): EscapeKey {
  const cards: (() => void)[] = [];
  let isUsed = false;
  let listening: AbortController | undefined;

  function onKey(event: KeyboardEvent): void {
    const { key, type, repeat, isTrusted, isComposing } = event;
    if (!isTrusted || isComposing) return;
    const isPress = type === 'keydown' && !repeat;
    if (isPress) isUsed = key === 'Escape' && cards.length > 0;
    if (isUsed && key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isPress) cards.at(-1)?.();
    }
    if (type === 'keyup') isUsed = false;
    stopIfDone();
  }
  function listen(): void {
    if (listening) return;
    listening = new AbortController();
    // On the window and capturing, so that the page's own listeners come later.
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('keydown', onKey, options);
    window.addEventListener('keyup', onKey, options);
  }
  function stopIfDone(): void {
    if (cards.length > 0 || isUsed) return;
    listening?.abort();
    listening = undefined;
  }

  return {
    add(onEscape, signal) {
      if (signal.aborted) return;
      cards.push(onEscape);
      listen();
      signal.addEventListener('abort', () => {
        cards.splice(cards.indexOf(onEscape), 1);
        stopIfDone();
      });
    },
    expectRelease() {
      isUsed = true;
      listen();
    },
  };
}
