import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { swipeToDismiss } from './swipe-to-dismiss.ts';

/** Lets the reader close a sheet by dragging its header down. */
export function useSwipeToDismiss(card: RefObject<HTMLElement | null>, isSheet: boolean, onDismiss: () => void): void {
  useEffect(() => {
    const lifetime = new AbortController();
    if (card.current && isSheet) swipeToDismiss(card.current, onDismiss, lifetime.signal);
    return () => lifetime.abort();
  }, [card, isSheet, onDismiss]);
}
