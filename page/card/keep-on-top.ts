/**
 * Keeps a card usable above dialogs and full-screen elements that open or close while it is shown: moves
 * it to where it is not inert, and shows it again. Only a few times: a page that insists may cover the
 * card, and clicks then reach what the reader sees.
 */
import type { Home } from './host-home.ts';

/** Times a card is shown again. */
const MAX_TIMES = 3;

interface Options {
  /** Where the host belongs as the page is now. */
  home: () => Home;
  moveTo: (home: Home) => void;
  signal: AbortSignal;
}

/** Keeps the host on top until `signal` is aborted. */
export function keepOnTop(host: HTMLElement, { home, moveTo, signal }: Options): void {
  let times = 0;
  function check({ isTrusted, target, type, newState }: Partial<ToggleEvent>): void {
    if (!isTrusted || target === host || !host.isConnected) return;
    const place = home();
    const isElsewhere = place !== host.parentNode;
    const isBelow = type === 'fullscreenchange' || (type === 'toggle' && newState === 'open');
    if ((!isElsewhere && !isBelow) || ++times > MAX_TIMES) return;
    if (isElsewhere) moveTo(place);
    host.hidePopover();
    host.showPopover();
  }
  // None of these but `focusin` bubbles, so they are caught in the capturing phase. Those of a dialog in a
  // shadow root are not heard here, but it takes the focus.
  for (const type of ['toggle', 'close', 'fullscreenchange', 'focusin'])
    document.addEventListener(type, check, { capture: true, signal });
}
