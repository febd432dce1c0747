import { useEffect } from 'preact/hooks';
import { tellPage } from './opening.ts';

const isField = (element: Element | null): element is HTMLElement => element?.matches('textarea, input') ?? false;

/**
 * Tells the page whether the reader is at a text field, and when the frame loses the focus there, so
 * that it is brought back if the page has taken it. The field then has it again.
 */
export function useWritingGuard(isInFrame: boolean): void {
  useEffect(() => {
    if (!isInFrame) return undefined;
    let isWriting = false;
    let field: HTMLElement | undefined;
    /** The frame has lost the focus, and with it its focused element. */
    let isAway = false;
    const tell = () => {
      const { activeElement } = document;
      const wasWriting = isWriting;
      isWriting = isField(activeElement);
      if (isField(activeElement)) field = activeElement;
      if (isWriting || wasWriting) void tellPage({ type: 'write', isWriting, hasFocus: true });
    };
    const onLeave = () => {
      isAway = true;
      if (isWriting) void tellPage({ type: 'write', isWriting, hasFocus: false });
    };
    // After the browser has moved the focus on.
    const later = () => setTimeout(() => !isAway && document.hasFocus() && tell());
    const onReturn = () => {
      isAway = false;
      if (isWriting && field?.isConnected && !isField(document.activeElement)) field.focus({ preventScroll: true });
    };
    for (const type of ['focusin', 'focusout']) document.addEventListener(type, later);
    window.addEventListener('blur', onLeave);
    window.addEventListener('focus', onReturn);
    return () => {
      for (const type of ['focusin', 'focusout']) document.removeEventListener(type, later);
      window.removeEventListener('blur', onLeave);
      window.removeEventListener('focus', onReturn);
    };
  }, [isInFrame]);
}
