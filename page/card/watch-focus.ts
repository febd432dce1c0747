/**
 * Follows the focus into a card's frame and out of it, gives it back to the page, and keeps it in
 * the frame while the reader writes there: a page that took it would hear what is typed. Keys that
 * are typed before the focus is back are dropped.
 */

import type { PageHold } from './hold-page.ts';

/** Milliseconds within which a press on the page moves the focus, if it does. */
const PRESS_MS = 1_000;
/** The same, before the page's scripts have had their turn. */
const PRESS_TO_FOCUS_MS = 100;

/** Events that tell what is typed. */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'];

/**
 * How often in a row the focus is brought back; a loss may be told twice. A page that then takes it once more
 * loses the card.
 */
const MAX_RETURNS = 3;
/** Milliseconds between two that are not in a row. */
const CALM_MS = 5_000;
/** Milliseconds for which keys are dropped after the page was left: the reader may not have noticed yet. */
const UNNOTICED_MS = 10_000;

interface Options {
  hold: PageHold;
  /** The focus has entered the frame (true) or left it. */
  onFocus: (inside: boolean) => void;
  /** The page takes the focus again and again: the reader can write elsewhere. Called once. */
  onTaken: () => void;
}

/** The focus of one host. */
export interface HostFocus {
  /** Whether the frame has the focus. */
  isInside: () => boolean;
  /** Moves the focus into the frame, and remembers where it was. */
  enter: () => void;
  /** The reader is at a text field in the frame, or no longer is. */
  setWriting: (isWriting: boolean, hasFocus: boolean) => void;
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

interface Watched {
  host: HTMLElement;
  frame: HTMLIFrameElement;
}

/** Each tells whether its host has got the focus, after taking note of it. */
const watched = new Set<() => boolean>();

/**
 * Keeps from the page that its window has lost the focus when a card has got it: menus close when their
 * window is left. To be called by a listener that is older than the page's.
 */
export function hideWindowBlur(event: Event): void {
  if (event.isTrusted && event.target === window && [...watched].some((isInCard) => isInCard()))
    event.stopImmediatePropagation();
}

/** Watches until `signal` is aborted. */
export function watchFocus(
  { host, frame }: Watched,
  { hold, onFocus, onTaken }: Options,
  signal: AbortSignal,
): HostFocus {
  let isInside = false;
  let isWriting = false;
  let returns = 0;
  let returnedAt = 0;
  let pressedAt = Number.NEGATIVE_INFINITY;
  /** The reader has gone to the page by a press. What the frame tells may be older, and come late. */
  let isAway = false;
  /** The reader has gone to another window while the card had the focus. */
  let isWindowLeft = false;
  let isTaken = false;
  const keys = new AbortController();
  let returnTo: HTMLElement | undefined;
  const hasFocus = () => (host.getRootNode() as Document | ShadowRoot).activeElement === host;
  const update = () => {
    if (signal.aborted || isInside === hasFocus()) return;
    isInside = !isInside;
    if (isInside) isAway = false;
    onFocus(isInside);
  };
  const isInCard = () => {
    update();
    // Firefox tells only later where the focus of a press has gone.
    return isInside || host.matches(':hover');
  };
  watched.add(isInCard);
  signal.addEventListener('abort', () => watched.delete(isInCard));

  /** Brings the focus back, unless the reader has pressed the page. */
  function keep(): void {
    if (!isWriting || isAway || signal.aborted) return;
    const now = performance.now();
    returns = now - returnedAt > CALM_MS && returns <= MAX_RETURNS ? 1 : returns + 1;
    returnedAt = now;
    if (returns === MAX_RETURNS + 1) {
      isTaken = true;
      onTaken();
    }
    frame.focus({ preventScroll: true });
    hold.begin();
    // The frame's element may have kept the focus while the window took it.
    frame.contentWindow?.focus();
  }

  /** One loss of the focus has several events. */
  function keepOnce(): void {
    if (!hasFocus()) keep();
  }

  const onChange = (event: Event) => {
    const { isTrusted, type, target } = event;
    if (!isTrusted || target === host) return;
    // Once the browser has finished moving the focus. That the window alone has it, the frame tells.
    if (type === 'focusin') queueMicrotask(keepOnce);
    // The page's window takes it from the card's, unless the reader comes back from another program.
    if (type === 'focus' && target === window) {
      if (!isWindowLeft) queueMicrotask(keep);
      isWindowLeft = false;
    }
    // A frame takes the focus from the window. The focused element is known only after a window has
    // got the focus back.
    if (type === 'blur') update();
    else setTimeout(update);
  };
  const options = { capture: true, signal };
  for (const type of ['blur', 'focus']) window.addEventListener(type, onChange, options);
  document.addEventListener('focusin', onChange, options);
  // The page's scripts that hold the focus in a dialog, or close a menu that has lost it,
  // do not hear that the reader has gone into the card. The browser tells only of some presses in a frame
  // where the focus goes; without a press on the page, it goes there.
  const isGoingIn = ({ target, relatedTarget, type }: FocusEvent) => {
    if (relatedTarget) return relatedTarget === host;
    if (!/blur|out/.test(type) || target === window || host.style.visibility !== 'visible') return false;
    return performance.now() - pressedAt > PRESS_TO_FOCUS_MS;
  };
  const hide = (event: Event) => {
    if (!event.isTrusted || !(event.target === host || isGoingIn(event as FocusEvent))) return;
    event.stopImmediatePropagation();
    // The page may have taken it from the card without giving it to anything else.
    if (event.target === host && event.type === 'focusout') queueMicrotask(keepOnce);
  };
  for (const type of ['focus', 'focusin', 'blur', 'focusout']) window.addEventListener(type, hide, options);
  const onPress = (press: PointerEvent) => {
    const isBehind = hold.isPressBehind(press);
    if (!press.isTrusted || (press.target === host && !isBehind)) return;
    hold.end();
    pressedAt = performance.now();
    isAway = true;
    // The page may keep the focus where it is.
    setTimeout(() => {
      if (hasFocus()) isAway = false;
    }, PRESS_MS);
    if (signal.aborted) keys.abort();
  };
  // Keys are dropped on after the page was left, until the reader turns to it by a press.
  signal.addEventListener('abort', () => (isTaken ? setTimeout(() => keys.abort(), UNNOTICED_MS) : keys.abort()));
  const whileDropping = { capture: true, signal: keys.signal };
  window.addEventListener('pointerdown', onPress, { ...whileDropping, passive: true });
  const onKey = (event: Event) => {
    if (!event.isTrusted || !(isWriting || isTaken) || isAway) return;
    if (event instanceof KeyboardEvent && event.key === 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // From the card's opening on: only listeners of the page that are older hear the key.
  for (const type of KEY_EVENTS) window.addEventListener(type, onKey, { ...whileDropping, passive: false });

  return {
    isInside: () => isInside,
    enter() {
      if (hasFocus()) return;
      returnTo = focusedElement();
      frame.focus({ preventScroll: true });
      update();
    },
    setWriting(now, frameHasFocus) {
      isWriting = now;
      if (!now) hold.end();
      isWindowLeft = !frameHasFocus && !document.hasFocus();
      if (!frameHasFocus && !isWindowLeft) keep();
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
