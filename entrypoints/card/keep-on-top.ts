/** A dialog or a full screen that opens while a card is shown would lie over it: the card is shown anew, and so is on top again. */

export function keepOnTop(host: HTMLElement, signal: AbortSignal): void {
  const onTop = (event: Event) => {
    if (event.target === host || !host.isConnected) return;
    if (event.type === 'toggle' && (event as ToggleEvent).newState !== 'open') return;
    host.hidePopover();
    host.showPopover();
  };
  // Both tell of themselves only where they happen; the capturing phase comes by here.
  document.addEventListener('toggle', onTop, { capture: true, signal });
  document.addEventListener('fullscreenchange', onTop, { capture: true, signal });
}
