/** Follows the focus into a card's frame and out of it, and gives it back to the page. */

/** The focus of one host. */
export interface HostFocus {
  /** Moves the focus into the frame, and remembers where it was. */
  enter: (frame: HTMLIFrameElement) => void;
  /**
   * To be called before the host is removed. Returns a function for afterwards, which focuses what
   * had the focus before the card.
   */
  leave: () => () => void;
}

/**
 * The focused element, also within open shadow roots; undefined when only the page as a whole has
 * the focus.
 */
function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}

/** Calls `onFocus` when the focus enters the host's frame (true) or leaves it. */
export function watchFocus(host: HTMLElement, onFocus: (inside: boolean) => void, signal: AbortSignal): HostFocus {
  let isInside = false;
  let returnTo: HTMLElement | undefined;
  const hasFocus = () => (host.getRootNode() as Document | ShadowRoot).activeElement === host;
  const update = () => {
    if (signal.aborted || isInside === hasFocus()) return;
    isInside = !isInside;
    onFocus(isInside);
  };
  const onChange = ({ isTrusted, type }: Event) => {
    if (!isTrusted) return;
    // A frame takes the focus from the window. The focused element is known only after a window has
    // got the focus back.
    if (type === 'blur') update();
    else setTimeout(update);
  };
  const options = { capture: true, signal };
  for (const type of ['blur', 'focus']) window.addEventListener(type, onChange, options);
  document.addEventListener('focusin', onChange, options);
  return {
    enter(frame) {
      if (hasFocus()) return;
      returnTo = focusedElement();
      frame.focus({ preventScroll: true });
      update();
    },
    leave() {
      const hadFocus = hasFocus();
      return () => {
        if (!hadFocus) return;
        window.focus();
        if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
      };
    },
  };
}
