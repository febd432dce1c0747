/**
 * Opens the card of a name in a frame in the tab's own page: where the frame is too small for a card,
 * or lets none of Ficha's pages run. What passes between the two goes through the background.
 */
import type { CardOfFrame } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { HOST_TAG } from '../reading/elements.ts';
import type { EscapeKey } from './escape-key.ts';
import { createHtml } from './host-element.ts';
import type { HostedCard, OpenHost } from './open-host.ts';
import type { Anchor } from './position-card.ts';

/** Pixels; a card needs this much beside its line to be read. */
const MIN_HEIGHT = 260;
const MIN_WIDTH = 280;

/** Whether a card is better shown in the page around this frame. */
export function shouldOpenAbove(isRefused: boolean): boolean {
  if (window === window.top) return false;
  // A sandboxed frame has no origin, and what it embeds is sandboxed as well.
  return isRefused || self.origin === 'null' || innerHeight < MIN_HEIGHT || innerWidth < MIN_WIDTH;
}

/**
 * The outermost frame's size, by which the page around it finds it, and the line's place in it; empty
 * where frames of other origins lie between.
 */
function inOutermost(line: DOMRect | undefined): Pick<CardOfFrame, 'frame' | 'line'> {
  let { x, y } = line ?? new DOMRect();
  let inner: Window = window;
  for (; inner.parent !== window.top; inner = inner.parent) {
    let frame: Element | null = null;
    try {
      frame = inner.frameElement;
    } catch {
      // The frame around this one is of another origin.
    }
    if (!frame) return {};
    const box = frame.getBoundingClientRect();
    x += box.x + frame.clientLeft;
    y += box.y + frame.clientTop;
  }
  const { innerWidth: width, innerHeight: height } = inner;
  return { frame: { width, height }, ...(line ? { line: { x, y, width: line.width, height: line.height } } : {}) };
}

/** The whole plane, for a card of which only the page around knows the place. */
const EVERYWHERE = 1e6;

/** A card in the page around this frame. */
export interface CardAbove extends OpenHost {
  /** The pointer is over it: this frame may hear only later that the pointer has left. */
  setHovered: (isHovered: boolean) => void;
}

/** Opens it there, or with `openHere` where the background cannot. */
export function openAbove(
  { id, form, size, onDismiss }: HostedCard,
  escapeKey: EscapeKey,
  openHere: () => OpenHost,
): CardAbove {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let here: OpenHost | undefined;
  let anchor: Anchor | undefined;
  let whenSeen = () => {};
  let isShown = false;
  let isHovered = false;
  let focuses = false;

  async function send(): Promise<void> {
    const place = inOutermost(anchor?.line());
    const answer = await sendRequest('showCardAbove', { id, form, size, isShown, focuses, ...place });
    if (here || signal.aborted || (answer.ok && answer.value)) return;
    here = openHere();
    if (isShown) here.show(anchor, whenSeen);
    if (focuses) here.focus();
  }
  void send();

  return {
    // Stands for the host, which is in another document.
    host: createHtml(HOST_TAG),
    signal,
    box() {
      if (here) return here.box();
      return isHovered ? new DOMRect(-EVERYWHERE, -EVERYWHERE, 2 * EVERYWHERE, 2 * EVERYWHERE) : new DOMRect();
    },
    setHovered(now) {
      isHovered = now;
    },
    show(at, onSeen = () => {}) {
      anchor = at;
      whenSeen = onSeen;
      isShown = true;
      if (here) return here.show(at, onSeen);
      escapeKey.add(onDismiss, signal);
      void send();
      onSeen();
    },
    move(to) {
      anchor = to;
      if (here) here.move(to);
      else void send();
    },
    focus() {
      focuses = true;
      if (here) here.focus();
      else void send();
    },
    close() {
      here?.close();
      lifetime.abort();
    },
  };
}
