import { useEffect } from 'preact/hooks';
import { tellPage } from './opening.ts';

/**
 * Tells the page whether the reader is at a text field, and when the frame loses the focus there, so
 * that it is brought back if the page has taken it.
 */
export function useWritingGuard(isInFrame: boolean): void {
  useEffect(() => {
    if (!isInFrame) return undefined;
    let told = false;
    const tell = () => {
      const isWriting = document.activeElement?.matches('textarea, input') ?? false;
      const hasFocus = document.hasFocus();
      if (!isWriting && !told) return;
      told = isWriting;
      void tellPage({ type: 'write', isWriting, hasFocus });
    };
    // After the browser has moved the focus on.
    const later = () => setTimeout(tell);
    for (const type of ['focusin', 'focusout']) document.addEventListener(type, later);
    window.addEventListener('blur', tell);
    return () => {
      for (const type of ['focusin', 'focusout']) document.removeEventListener(type, later);
      window.removeEventListener('blur', tell);
    };
  }, [isInFrame]);
}
