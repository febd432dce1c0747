/**
 * Keeps a card above dialogs and full-screen elements that open while it is shown, by showing it
 * again. Only a few times: a page that insists may cover the card, and clicks then reach what the
 * reader sees.
 */

/** Times a card is shown again. */
const MAX_TIMES = 3;

/** Keeps the host on top until `signal` is aborted. */
export function keepOnTop(host: HTMLElement, signal: AbortSignal): void {
  let times = 0;
  const raise = (event: Event) => {
    if (!event.isTrusted || event.target === host || !host.isConnected) return;
    if (event.type === 'toggle' && (event as ToggleEvent).newState !== 'open') return;
    if (++times > MAX_TIMES) return;
    host.hidePopover();
    host.showPopover();
  };
  // Neither event bubbles, so they are caught in the capturing phase.
  document.addEventListener('toggle', raise, { capture: true, signal });
  document.addEventListener('fullscreenchange', raise, { capture: true, signal });
}
