import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Pixels of a press on an arrow key, as browsers scroll. */
const LINE = 40;

/** Part of the height that stays in view when a page key is pressed. */
const KEPT_PART = 0.125;

function targetOf(body: HTMLElement, { key, shiftKey }: KeyboardEvent): number | undefined {
  const page = body.clientHeight * (1 - KEPT_PART);
  switch (key) {
    case 'ArrowDown':
      return body.scrollTop + LINE;
    case 'ArrowUp':
      return body.scrollTop - LINE;
    case 'PageDown':
      return body.scrollTop + page;
    case 'PageUp':
      return body.scrollTop - page;
    case ' ':
      return body.scrollTop + (shiftKey ? -page : page);
    case 'Home':
      return 0;
    case 'End':
      return body.scrollHeight;
    default:
      return undefined;
  }
}

/** Keys have their own meaning in fields; the space bar presses buttons. */
function isTaken({ key }: KeyboardEvent, target: Element): boolean {
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return key === ' ' && target.closest('button, summary, [role="switch"]') !== null;
}

/**
 * Scrolls the card's body by keyboard wherever in the card the focus is, and never the page behind
 * it.
 */
export function useScrollKeys(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = body.current;
    const card = element?.closest<HTMLElement>('.card');
    if (!element || !card) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (target instanceof Element && isTaken(event, target)) return;
      const top = targetOf(element, event);
      if (top === undefined) return;
      element.scrollTop = top;
      event.preventDefault();
    };
    card.addEventListener('keydown', onKeyDown);
    return () => card.removeEventListener('keydown', onKeyDown);
  }, [body]);
}
