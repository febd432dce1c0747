import { useEffect } from 'preact/hooks';

/** Calls `onEscape` when the reader presses Escape and no list within has taken it. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKey = ({ key, isTrusted, defaultPrevented }: KeyboardEvent) => {
      if (isTrusted && key === 'Escape' && !defaultPrevented) onEscape();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onEscape]);
}
