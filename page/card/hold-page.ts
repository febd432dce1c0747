/**
 * Holds the page off by the browser's own means: the dialog around a card's frame becomes modal, which
 * makes everything outside it inert. A page's call to focus its own field then does nothing.
 */
import { type HostElement, setStyles, WITHIN_HOST } from './host-element.ts';
import type { HostGuard } from './host-guard.ts';

/** The hold of one host on its page. */
export interface PageHold {
  begin: () => void;
  /** Gives the page back. */
  end: () => void;
  /** True for a press beside the card while the page is held: inert, it does not get the press. */
  isPressBehind: (press: PointerEvent) => boolean;
}

const isWithin = ({ clientX: x, clientY: y }: PointerEvent, { left, right, top, bottom }: DOMRect) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Creates the hold of a host: for as long as `signal` is not aborted. */
export function createPageHold({ host, dialog }: HostElement, guard: HostGuard, signal: AbortSignal): PageHold {
  let isHeld = false;
  const restyle = (styles: Record<string, string>) => guard.changeInside(() => setStyles(dialog, styles));

  /** A modal dialog stands in the window and not in its host, which may move. */
  function follow(): void {
    if (!isHeld || signal.aborted) return;
    const { left, top, width, height } = host.getBoundingClientRect();
    restyle({ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    requestAnimationFrame(follow);
  }

  function end(): void {
    if (!isHeld) return;
    isHeld = false;
    guard.changeInside(() => {
      dialog.close();
      dialog.setAttribute('open', '');
    });
    restyle(WITHIN_HOST);
  }

  function begin(): void {
    if (isHeld || !dialog.isConnected) return;
    isHeld = true;
    guard.changeInside(() => {
      dialog.removeAttribute('open');
      dialog.showModal();
    });
    restyle({ position: 'fixed' });
    follow();
  }

  dialog.addEventListener('close', end, { signal });
  return {
    begin,
    end,
    isPressBehind: (press) => isHeld && press.target === host && !isWithin(press, host.getBoundingClientRect()),
  };
}
