/** Opens and closes the hosts of cards and note editors on one page. */
import { sendRequest } from '../../data/messaging/client.ts';
import { announceCard, type CardContent, loadCard, type OnAct } from './card-frame.ts';
import { type CardSize, createHost, parentFor, undoZoom } from './host-element.ts';
import { createHostGuards } from './host-guard.ts';
import { keepOnTop } from './keep-on-top.ts';
import { type Anchor, positionCard } from './position-card.ts';
import { watchFocus } from './watch-focus.ts';

/**
 * Milliseconds after which a frame that has not reported may have been refused by the page: from its
 * load event, by which its scripts have run, and without one from the beginning.
 */
const AFTER_LOAD_MS = 300;
const PATIENCE_MS = 3_000;

interface Options {
  content: CardContent;
  size: CardSize;
  /** The text that the host belongs to; undefined for a host in a corner of the window. */
  range: AbstractRange | undefined;
  /** Runs when the reader or the page has closed the card; the caller must call `close`. */
  onDismiss: () => void;
  /** The text has gone from the page. */
  onLost: () => void;
  onFocus: (inside: boolean) => void;
  /** Acts of the reader in the frame that do not concern the host itself. */
  onAct: OnAct;
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

/** The hosts of one page. */
export interface CardHosts {
  /** True after the page has closed too many cards. */
  isUnwelcome: () => boolean;
  /** The page lets no frame of Ficha's run. */
  isRefused: () => boolean;
  open: (options: Options) => OpenHost;
}

/** Creates the hosts of one page. */
export function createCardHosts(): CardHosts {
  const guards = createHostGuards();
  let isRefused = false;

  function open({ content, size, range, onDismiss, onLost, onFocus, onAct }: Options): OpenHost {
    const element = createHost(content.form, size);
    const { host, frame, form } = element;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let wantedHeight: number | undefined;
    let isWanted = false;
    let isSeen = false;
    let wantsFocus = false;
    let isInWindow = false;
    let onSeen = () => {};
    let anchor: Anchor | undefined;

    const parent = parentFor(range);
    undoZoom(host, parent);
    parent.append(host);
    host.showPopover();
    const guard = guards.guard(element, onDismiss, signal);
    const focus = watchFocus(element, { onFocus, onTampered: onDismiss }, signal);
    const card = announceCard(content, (act) => {
      if (act.type === 'resize') resize(act.height);
      else if (act.type === 'close') onDismiss();
      else if (act.type === 'write') focus.setWriting(act.isWriting, act.hasFocus);
      else return onAct(act);
      return {};
    });
    loadCard(frame, card.id);
    let isLate = isRefused;
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
        positionCard(element, { ...anchor, height: wantedHeight, guard, onLost, onPlaced: reveal, signal: both });
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
      keepOnTop(host, signal);
      if (wantsFocus) focus.enter();
      onSeen();
    }

    /**
     * The card goes into a window of Ficha's own, where acts of the reader still reach this page.
     * Nothing happens when the background says that the frame is only slow.
     */
    async function moveToWindow(): Promise<void> {
      const answer = await sendRequest('openCardInWindow', { id: card.id });
      if (!answer.ok || !answer.value || signal.aborted) return;
      isRefused = true;
      isInWindow = true;
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
      close() {
        if (signal.aborted) return;
        clearTimeout(timer);
        lifetime.abort();
        const giveBack = focus.leave();
        host.remove();
        giveBack();
        if (!isInWindow) card.release();
      },
    };
  }

  return { isUnwelcome: guards.isUnwelcome, isRefused: () => isRefused, open };
}
