/** Shows cards for names in frames of this page; see `card-above.ts`. */
import type { CardAct, CardOfFrame } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { shadowRootOf } from '../reading/native.ts';
import { hearActs } from './card-frame.ts';
import type { CardHosts } from './card-hosts.ts';
import type { ActedHost } from './open-host.ts';
import type { Anchor } from './position-card.ts';

/** All frames of the page, also those in open shadow roots. */
function framesIn(root: Document | ShadowRoot): HTMLElement[] {
  const frames: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (/^i?frame$/.test(element.localName)) frames.push(element);
    const inner = shadowRootOf(element);
    if (inner) frames.push(...framesIn(inner));
  }
  return frames;
}

/** The edges of a frame's border and padding, in its own pixels. */
function edgesOf(frame: HTMLElement) {
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = getComputedStyle(frame);
  const [left, top] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingTop)];
  return {
    left: frame.clientLeft + left,
    top: frame.clientTop + top,
    width: frame.clientWidth - left - Number.parseFloat(paddingRight),
    height: frame.clientHeight - top - Number.parseFloat(paddingBottom),
  };
}

/**
 * The element of the frame that has announced a card; undefined where that is not certain. Browsers do
 * not tell which element a frame of another process belongs to, nor always that the pointer is over it.
 */
function frameOf({ frame: size }: CardOfFrame): HTMLElement | undefined {
  const frames = framesIn(document);
  const inUse = frames.find((frame) => frame.matches(':hover, :focus'));
  if (inUse || !size) return inUse;
  const fitting = frames.filter((frame) => {
    const { width, height } = edgesOf(frame);
    return Math.abs(width - size.width) <= 1 && Math.abs(height - size.height) <= 1;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Where the line is in this window. A frame may be scaled. */
function lineIn(frame: HTMLElement, line: CardOfFrame['line']): DOMRect {
  const box = frame.getBoundingClientRect();
  if (!line) return box;
  const scale = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1;
  const { left, top } = edgesOf(frame);
  return new DOMRect(
    box.x + (left + line.x) * scale,
    box.y + (top + line.y) * scale,
    line.width * scale,
    line.height * scale,
  );
}

/** Starts listening; to be called once in a page. */
export function showCardsOfFrames(hosts: CardHosts): void {
  const open = new Map<string, { host: ActedHost; frame: HTMLElement | undefined }>();

  function openFor(card: CardOfFrame) {
    const { id, form, size } = card;
    const frame = frameOf(card);
    let isPinned = false;
    /** The pointer is over the frame or the card, for all that is known. */
    let isOver = true;
    const tell = (act: CardAct) => void sendRequest('tellFrame', { id, act });
    // The frame may have gone, and then closes nothing.
    const dismiss = () => {
      tell({ type: 'close' });
      host.close();
    };
    const host: ActedHost = hosts.openFor({
      id,
      form: frame || form === 'sheet' ? form : 'corner',
      size,
      node: frame,
      onDismiss: dismiss,
      onLost: dismiss,
      onFocus: (inside) => tell({ type: 'focus', inside }),
    });
    const { signal } = host;
    const stop = hearActs(id, (act) => {
      host.act(act);
      if (act.type === 'pin') isPinned = act.pinned;
      if (act.type === 'hover') isOver = act.inside;
      if (act.type === 'close') host.close();
      return {};
    });
    const onPress = ({ isTrusted, target }: Event) => {
      if (isTrusted && target !== host.host && !isPinned) dismiss();
    };
    // Frames of other processes may hear late that the pointer has left them.
    const onMove = ({ isTrusted, target }: Event) => {
      if (!isTrusted || !isOver || target === host.host || target === frame) return;
      isOver = false;
      tell({ type: 'hover', inside: false });
    };
    document.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
    document.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal });
    frame?.addEventListener('load', dismiss, { signal });
    signal.addEventListener('abort', () => {
      stop();
      open.delete(id);
    });
    const opened = { host, frame };
    open.set(id, opened);
    return opened;
  }

  pageMessaging.onMessage('showCardOfFrame', ({ data: card }) => {
    if (hosts.isUnwelcome() || hosts.isRefused()) return false;
    const known = open.get(card.id);
    const { host, frame } = known ?? openFor(card);
    const anchor: Anchor | undefined = frame && {
      element: frame,
      line: () => (frame.isConnected ? lineIn(frame, card.line) : undefined),
    };
    if (card.isShown) host.show(anchor);
    if (card.focuses) host.focus();
    return true;
  });
  pageMessaging.onMessage('closeCardOfFrame', ({ data: { id } }) => open.get(id)?.host.close());
}
