import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Focuses the card where the frame has the focus and nothing in it has. */
export function focusCard(card: RefObject<HTMLElement | null>): void {
  const isUnclaimed = document.activeElement === null || document.activeElement === document.body;
  if (document.hasFocus() && isUnclaimed) card.current?.focus({ preventScroll: true });
}

/**
 * Keeps the focus on the card while the frame has it: when the page hands it over, and when a
 * pressed button disappears.
 */
export function useFocus(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // After the browser has moved the focus on to what the reader pressed or tabbed to.
    const later = () => setTimeout(() => focusCard(card));
    window.addEventListener('focus', later);
    document.addEventListener('focusout', later);
    later();
    return () => {
      window.removeEventListener('focus', later);
      document.removeEventListener('focusout', later);
    };
  }, [card]);
}
