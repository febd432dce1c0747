/** Opens and closes the hosts of cards and note editors on one page. */
import { createHost, type HostElement, type HostForm, parentFor, undoZoom } from './host-element.ts';
import { createHostGuards } from './host-guard.ts';
import { keepOnTop } from './keep-on-top.ts';
import { type Anchor, positionCard } from './position-card.ts';
import { swipeToDismiss } from './swipe-to-dismiss.ts';

interface Options {
  /** The text that the host belongs to; undefined for a host in a corner of the window. */
  anchor: Anchor | undefined;
  /** The page, or the reader by a swipe, has closed the card: `close` is due. */
  onDismiss: () => void;
  /** The text has gone from the page. */
  onLost: () => void;
  /** Takes the content out of the card when it closes. */
  unmount: () => void;
}

/** A host in the page. */
export interface OpenHost {
  /** Aborted when the host closes. */
  signal: AbortSignal;
  /** Moves a card beside another text; a sheet stays where it is. */
  move: (anchor: Anchor) => void;
  /** Remembers the focused element, to focus it again on close. */
  rememberFocus: () => void;
  /** Leaves the page as it was before. */
  close: () => void;
}

/** The hosts of one page. */
export interface CardHosts {
  /** True after the page has closed too many cards. */
  isUnwelcome: () => boolean;
  create: (lang: string, form: HostForm) => HostElement;
  open: (element: HostElement, options: Options) => OpenHost;
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

/** Creates the hosts of one page. `css` styles what is shown in them. */
export function createCardHosts(css: string): CardHosts {
  const guards = createHostGuards();
  return {
    isUnwelcome: guards.isUnwelcome,
    create: (lang, form) => createHost({ lang, form, css }),
    open(element, { anchor, onDismiss, onLost, unmount }) {
      const { host, card, form } = element;
      const lifetime = new AbortController();
      const { signal } = lifetime;
      const parent = parentFor(anchor?.place.range);
      undoZoom(host, parent);
      parent.append(host);
      host.showPopover();
      const guard = guards.guard(host, onDismiss, signal);
      let returnTo: HTMLElement | undefined;
      let placing = new AbortController();
      const move = (to: Anchor) => {
        if (form !== 'card') return;
        placing.abort();
        placing = new AbortController();
        positionCard(element, { ...to, guard, onLost, signal: AbortSignal.any([signal, placing.signal]) });
      };
      if (form === 'sheet') swipeToDismiss(card, onDismiss, signal);
      else if (anchor) move(anchor);
      keepOnTop(host, signal);
      return {
        signal,
        move,
        rememberFocus() {
          returnTo = focusedElement();
        },
        close() {
          if (signal.aborted) return;
          const hadFocus = document.activeElement === host || document.activeElement === document.body;
          lifetime.abort();
          unmount();
          host.remove();
          if (hadFocus && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
        },
      };
    },
  };
}
