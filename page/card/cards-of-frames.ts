/** Shows cards for names in frames of this page; see `card-above.ts`. */
import type { CardAct, CardOfFrame } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { hearActs } from './card-frame.ts';
import type { CardHosts } from './card-hosts.ts';
import type { ActedHost } from './open-host.ts';
import type { Anchor } from './position-card.ts';

/** The frame that has the pointer, else the one that has the focus. */
function frameInUse(): Element | undefined {
  const innermost = (next: (root: Document | ShadowRoot) => Element | null | undefined) => {
    let element = next(document);
    while (element?.shadowRoot) element = next(element.shadowRoot);
    return element;
  };
  const isFrame = (element: Element | null | undefined) => /^i?frame$/.test(element?.localName ?? '');
  const hovered = innermost((root) => [...root.querySelectorAll(':hover')].at(-1));
  const focused = innermost((root) => root.activeElement);
  return [hovered, focused].find(isFrame) ?? undefined;
}

/** Where the line is in this window. A frame may be scaled, and has a border and a padding. */
function lineIn(frame: Element, line: CardOfFrame['line']): DOMRect {
  const box = frame.getBoundingClientRect();
  if (!line || !(frame instanceof HTMLElement)) return box;
  const scale = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const left = frame.clientLeft + Number.parseFloat(paddingLeft);
  const top = frame.clientTop + Number.parseFloat(paddingTop);
  return new DOMRect(
    box.x + (left + line.x) * scale,
    box.y + (top + line.y) * scale,
    line.width * scale,
    line.height * scale,
  );
}

/** Starts listening; to be called once in a page. */
export function showCardsOfFrames(hosts: CardHosts): void {
  const open = new Map<string, { host: ActedHost; frame: Element | undefined }>();

  function openFor({ id, form, size }: CardOfFrame) {
    const frame = frameInUse();
    let isPinned = false;
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
      if (act.type === 'close') host.close();
      return {};
    });
    const onPress = ({ isTrusted, target }: Event) => {
      if (isTrusted && target !== host.host && !isPinned) dismiss();
    };
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
