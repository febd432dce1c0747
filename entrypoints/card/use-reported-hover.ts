import { useEffect } from 'preact/hooks';
import { tellPage } from './opening.ts';

/** Tells the page when the pointer enters and leaves the card, where it cannot see that itself. */
export function useReportedHover(isAbove: boolean): void {
  useEffect(() => {
    if (!isAbove) return;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const tell = (inside: boolean) => void tellPage({ type: 'hover', inside });
    document.documentElement.addEventListener('pointerenter', () => tell(true), { signal });
    document.documentElement.addEventListener('pointerleave', () => tell(false), { signal });
    return () => lifetime.abort();
  }, [isAbove]);
}
