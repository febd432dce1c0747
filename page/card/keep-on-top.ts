/**
 * A dialog or a full screen that opens while a card is shown would lie over it: the card is shown anew, and so is on top again. A page that wants
 * something else on top again and again has its way: there is no fight, and what lies under its picture cannot be pressed unseen.
 */

/** Times a card comes back to the top. */
const MOST_TIMES = 3;

export function keepOnTop(host: HTMLElement, signal: AbortSignal): void {
  let times = 0;
  const onTop = (event: Event) => {
    if (event.target === host || !host.isConnected) return;
    if (event.type === 'toggle' && (event as ToggleEvent).newState !== 'open') return;
    if (++times > MOST_TIMES) return;
    host.hidePopover();
    host.showPopover();
  };
  // Both tell of themselves only where they happen; the capturing phase comes by here.
  document.addEventListener('toggle', onTop, { capture: true, signal });
  document.addEventListener('fullscreenchange', onTop, { capture: true, signal });
}
