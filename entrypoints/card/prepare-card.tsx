/** Renders the card of a mention and shows it. */
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import { cardTextsIn } from '../../locales/card-texts.ts';
import type { CardHosts } from '../../page/card/card-hosts.ts';
import type { CardRequest, OpenCard, PreparedCard } from '../../page/card/card-script.ts';
import { copyText } from '../../page/card/copy-text.ts';
import type { HostElement } from '../../page/card/host-element.ts';
import type { Point } from '../../page/hover/geometry.ts';
import { CardView } from './CardView.tsx';

interface Rendered extends HostElement {
  /**
   * Whether the card has the focus. A button that disappears with its card leaves no focus to ask
   * for.
   */
  focus: { inside: boolean };
}

/** Renders the card of a mention outside the page. */
export function prepareCard(request: CardRequest, hosts: CardHosts): PreparedCard {
  const element = hosts.create(request.lang, request.form);
  const { card } = element;
  const focus = { inside: false };
  render(
    <TextsContext.Provider value={cardTextsIn(request.lang)}>
      <CardView
        {...request}
        onCardChanged={() => focus.inside && card.focus({ preventScroll: true })}
        copy={(text) => copyText(text, card.getRootNode())}
      />
    </TextsContext.Provider>,
    card,
  );
  return {
    show: (point) => show({ ...element, focus }, { request, hosts, point }),
    discard: () => render(null, card),
  };
}

interface ShowOptions {
  request: CardRequest;
  hosts: CardHosts;
  point: Point;
}

function show({ host, card, form, focus }: Rendered, { request, hosts, point }: ShowOptions): OpenCard {
  const { mention, onFocus, onClose, onLost } = request;
  const box = () => card.getBoundingClientRect();
  const unmount = () => render(null, card);
  if (hosts.isUnwelcome()) {
    unmount();
    onClose();
    return { host, box, move: () => {}, focus: () => {}, close: () => {} };
  }
  const open = hosts.open(
    { host, card, form },
    { anchor: { place: mention, point }, onDismiss: onClose, onLost, unmount },
  );
  const { signal } = open;
  const setFocus = (inside: boolean) => {
    focus.inside = inside;
    onFocus(inside);
  };
  host.addEventListener('focusin', () => setFocus(true), { signal });
  host.addEventListener('focusout', ({ relatedTarget }) => setFocus(relatedTarget === host), { signal });
  // When a pressed button disappears, the focus stays in the card.
  card.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (relatedTarget !== null) return;
      queueMicrotask(() => {
        const isGone = target instanceof Node && !target.isConnected;
        if (isGone && host.isConnected && document.hasFocus()) card.focus({ preventScroll: true });
      });
    },
    { signal },
  );
  // A click into the notes frame sends no focus event here; only the window loses its focus.
  window.addEventListener('blur', () => document.activeElement === host && setFocus(true), { signal });

  return {
    host,
    box,
    move: (to, at) => open.move({ place: to, point: at }),
    focus: () => {
      if (!focus.inside) open.rememberFocus();
      card.focus({ preventScroll: true });
    },
    close: open.close,
  };
}
