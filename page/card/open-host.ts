/** Puts the hosts of cards into one page, and hears what the reader does with them. */
import type { CardAct, CardForm } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { loadCard } from './card-frame.ts';
import { createEscapeKey, type EscapeKey } from './escape-key.ts';
import { createPageHold } from './hold-page.ts';
import { type CardSize, createHost, undoZoom } from './host-element.ts';
import { createHostGuards } from './host-guard.ts';
import { type Home, homeFor, moveHome, settleIn } from './host-home.ts';
import { keepOnTop } from './keep-on-top.ts';
import { type Anchor, positionCard } from './position-card.ts';
import { watchFocus } from './watch-focus.ts';

/**
 * Milliseconds after which a frame that has not reported may have been refused by the page: from its
 * load event, by which its scripts have run, and without one from the beginning.
 */
const AFTER_LOAD_MS = 300;
const PATIENCE_MS = 3_000;

/** Whom a host tells what happens to it. */
export interface HostHandlers {
  /** Runs when the reader or the page has closed the card; the caller must call `close`. */
  onDismiss: () => void;
  /** The text has gone from the page. */
  onLost: () => void;
  onFocus: (inside: boolean) => void;
}

/** A card that has been announced to the background. */
export interface HostedCard extends HostHandlers {
  id: string;
  form: CardForm;
  size: CardSize;
  /** The text, or the frame, that the host belongs to; undefined for a host in a corner of the window. */
  node: Node | undefined;
}

/** A host in the page; unseen until `show`. */
export interface OpenHost {
  host: HTMLElement;
  /** Aborted when the host closes. */
  signal: AbortSignal;
  /** Empty until the host is seen. */
  box: () => DOMRect;
  /** Shows the host as soon as its frame has loaded, beside a text if it belongs to one. */
  show: (anchor: Anchor | undefined, onSeen?: () => void) => void;
  /** Moves a card beside another text; a sheet stays where it is. */
  move: (anchor: Anchor) => void;
  /** Moves the focus into the card; `close` gives it back. */
  focus: () => void;
  /** Leaves the page as it was before. */
  close: () => void;
}

/** A host that is told what the reader does in its frame. */
export interface ActedHost extends OpenHost {
  act: (act: CardAct) => void;
  /** The card has gone into a window of Ficha's own. */
  isInWindow: () => boolean;
}

/** Opens hosts in one page. */
export interface HostOpener {
  /** True for a while after the page has closed too many cards: they then open in a window. */
  isUnwelcome: () => boolean;
  /** The page lets no frame of Ficha's run. */
  isRefused: () => boolean;
  escapeKey: EscapeKey;
  open: (card: HostedCard) => ActedHost;
}

/** Creates the opener of one page. */
export function createHostOpener(): HostOpener {
  const guards = createHostGuards();
  const escapeKey = createEscapeKey();
  let isRefused = false;

  function open({ id, form, size, node, onDismiss, onLost, onFocus }: HostedCard): ActedHost {
    const element = createHost(form, size);
    const { host, frame } = element;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let wantedHeight: number | undefined;
    let isWanted = false;
    let isSeen = false;
    let isPinned = false;
    let wantsFocus = false;
    let isInWindow = false;
    let onSeen = () => {};
    let anchor: Anchor | undefined;

    // Where the page removes cards, this one never stands in it; drawings and feeds have no place for one.
    const isUnwelcome = guards.isUnwelcome() || !document.body;
    if (!isUnwelcome) {
      settleIn(host, homeFor(node, false));
      undoZoom(host);
    }
    const guard = guards.guard(element, {
      onTampered: onDismiss,
      isTextThere: () => node?.isConnected ?? true,
      signal,
    });
    const isKept = () => isPinned || focus.isInside();
    const home = () => homeFor(node, isKept());
    const moveTo = (place: Home) => guard.rehome(() => moveHome(host, place));
    const hold = createPageHold(element, guard, signal);
    const onTaken = () => void moveToWindow('keyboard');
    const focus = watchFocus(element, { hold, onFocus, onTaken }, signal);
    // A hover card closes next: a card that the reader keeps must not go with it. The host itself may not
    // hear that the pointer leaves it for the page.
    const onLeave = ({ isTrusted }: Event) => {
      if (isTrusted && isKept() && home() !== host.parentNode) moveTo(home());
    };
    window.addEventListener('pointerout', onLeave, { capture: true, passive: true, signal });
    loadCard(frame, id);
    let isLate = isRefused || isUnwelcome;
    const onLate = () => {
      isLate = true;
      if (isWanted) void moveToWindow();
    };
    let timer = setTimeout(onLate, PATIENCE_MS);
    const onLoad = () => {
      clearTimeout(timer);
      if (wantedHeight === undefined) timer = setTimeout(onLate, AFTER_LOAD_MS);
    };
    frame.addEventListener('load', onLoad, { signal });

    let placing = new AbortController();
    function place(): void {
      if (wantedHeight === undefined) return;
      placing.abort();
      placing = new AbortController();
      const both = AbortSignal.any([signal, placing.signal]);
      if (anchor)
        positionCard(element, {
          ...anchor,
          height: wantedHeight,
          guard,
          // A card that the reader has kept stays in sight when its text has not.
          staysInWindow: isKept,
          onLost: () => (host.isConnected ? onLost() : onDismiss()),
          onPlaced: reveal,
          signal: both,
        });
      else {
        guard.restyle((style) => style.setProperty('height', `${wantedHeight}px`, 'important'));
        reveal();
      }
    }

    function resize(height: number): void {
      clearTimeout(timer);
      const isFirst = wantedHeight === undefined;
      wantedHeight = height;
      if (isWanted && (isFirst || isSeen)) place();
    }

    function reveal(): void {
      if (isSeen || signal.aborted) return;
      isSeen = true;
      guard.restyle((style) => style.setProperty('visibility', 'visible', 'important'));
      escapeKey.add(onDismiss, signal);
      keepOnTop(host, { home, moveTo, signal });
      if (wantsFocus) focus.enter();
      onSeen();
    }

    /**
     * The card goes into a window of Ficha's own, where acts of the reader still reach this page.
     * Nothing happens when the background says that the frame is only slow.
     */
    async function moveToWindow(because?: 'keyboard'): Promise<void> {
      const why = because ?? (isRefused || isUnwelcome ? 'refused' : 'late');
      const answer = await sendRequest('openCardInWindow', { id, because: why });
      const isMoved = answer.ok && answer.value;
      // A page that takes the keyboard keeps no card, whether there is a window for it or not.
      if (signal.aborted || !(isMoved || because)) return;
      isRefused ||= !because && !isUnwelcome;
      isInWindow = isMoved;
      onDismiss();
    }

    return {
      host,
      signal,
      box: () => (isSeen ? host.getBoundingClientRect() : new DOMRect()),
      show(at, whenSeen = () => {}) {
        isWanted = true;
        onSeen = whenSeen;
        anchor = form === 'card' ? at : undefined;
        if (isLate) void moveToWindow();
        else place();
      },
      move(to) {
        if (form !== 'card') return;
        anchor = to;
        place();
      },
      focus() {
        wantsFocus = true;
        if (isSeen) focus.enter();
      },
      isInWindow: () => isInWindow,
      act(act) {
        if (act.type === 'resize') resize(act.height);
        else if (act.type === 'write') focus.setWriting(act.isWriting, act.hasFocus);
        else if (act.type === 'pin') isPinned = act.pinned;
        // The key may have been pressed in the frame.
        else if (act.type === 'close' && focus.isInside()) escapeKey.expectRelease();
      },
      close() {
        if (signal.aborted) return;
        clearTimeout(timer);
        lifetime.abort();
        const giveBack = focus.leave();
        host.remove();
        giveBack();
      },
    };
  }

  return { isUnwelcome: guards.isUnwelcome, isRefused: () => isRefused, escapeKey, open };
}
