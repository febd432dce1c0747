/** Fills the card of a mention, puts it up beside it, and takes it away again. */
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import { cardTextsIn } from '../../locales/card-texts.ts';
import type { CardHost, CardRequest, PreparedCard } from '../../page/card/card-script.ts';
import { copyText } from '../../page/card/copy-text.ts';
import { focusedElement } from '../../page/card/focused-element.ts';
import { createHost, type HostElement, parentFor, undoZoom } from '../../page/card/host-element.ts';
import { guardHost, isUnwelcome } from '../../page/card/host-guard.ts';
import { keepOnTop } from '../../page/card/keep-on-top.ts';
import { follow } from '../../page/card/position-card.ts';
import { followFinger } from '../../page/card/swipe-to-dismiss.ts';
import type { Point } from '../../page/hover/geometry.ts';
import { CardView } from './CardView.tsx';

/** What the card's content needs of the card that it stands in. */
interface Frame {
  /** The focus was in the card when it last moved: a button that goes away with its card takes the focus along. */
  hasFocus: boolean;
}

/** A card that is filled, but out of the page. */
export function prepareCard(request: CardRequest): PreparedCard {
  const { lang, form } = request;
  const element = createHost(lang, form);
  const { card } = element;
  const frame: Frame = { hasFocus: false };
  render(
    <TextsContext.Provider value={cardTextsIn(lang)}>
      <CardView
        {...request}
        onTurned={() => frame.hasFocus && card.focus({ preventScroll: true })}
        copy={(text) => copyText(text, card.getRootNode())}
      />
    </TextsContext.Provider>,
    card,
  );
  return { show: (point) => putUp(element, frame, request, point), discard: () => render(null, card) };
}

/** Shows the card; `remove` leaves the page as it was before. */
function putUp({ host, card }: HostElement, frame: Frame, request: CardRequest, point: Point): CardHost {
  const { form, mention, onFocus, onClose, onLost } = request;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const box = () => card.getBoundingClientRect();
  if (isUnwelcome()) {
    render(null, card);
    onClose();
    return { host, box, move: () => {}, focus: () => {}, remove: () => {} };
  }
  const parent = parentFor(mention.range);
  undoZoom(host, parent);
  parent.append(host);
  host.showPopover();
  let returnTo: HTMLElement | undefined;
  const guard = guardHost(host, onClose, signal);
  const stay = form === 'sheet' ? followFinger(card, onClose) : undefined;
  let stopFollowing = stay ?? follow({ host, card, guard }, { mention, point, onLost });
  keepOnTop(host, signal);

  const tellFocus = (inside: boolean) => {
    frame.hasFocus = inside;
    onFocus(inside);
  };
  host.addEventListener('focusin', () => tellFocus(true), { signal });
  host.addEventListener('focusout', ({ relatedTarget }) => tellFocus(relatedTarget === host), { signal });
  // A button that goes away when it is pressed must not take the reader out of the card with it.
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
  // A click into the notes frame takes focus without an event of its own: the window loses it to the frame.
  window.addEventListener('blur', () => document.activeElement === host && tellFocus(true), { signal });

  return {
    host,
    box,
    move: (to, point) => {
      if (form === 'sheet') return;
      stopFollowing();
      stopFollowing = follow({ host, card, guard }, { mention: to, point, onLost });
    },
    focus: () => {
      if (!frame.hasFocus) returnTo = focusedElement();
      card.focus({ preventScroll: true });
    },
    remove: () => {
      const hadFocus = document.activeElement === host || document.activeElement === document.body;
      lifetime.abort();
      stopFollowing();
      render(null, card);
      host.remove();
      if (hadFocus && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
    },
  };
}
