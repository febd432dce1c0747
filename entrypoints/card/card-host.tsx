/** Puts the card of a mention up, beside it, and takes it away again. */
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import { cardTextsIn } from '../../locales/card-texts.ts';
import type { CardHost, CardRequest } from '../content/card-script.ts';
import { CardView } from './CardView.tsx';
import { copyText } from './copy-text.ts';
import { focusedElement } from './focused-element.ts';
import { follow } from './follow.ts';
import { followFinger } from './follow-finger.ts';
import { createHost, parentFor, undoZoom } from './host-element.ts';
import { guardHost, isUnwelcome } from './host-guard.ts';
import { keepOnTop } from './keep-on-top.ts';

/** Shows the card; `remove` leaves the page as it was before. */
export function showCard(request: CardRequest): CardHost {
  const { lang, form, mention, onFocus, onClose, onLost } = request;
  const { host, card } = createHost(lang, form);
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const box = () => card.getBoundingClientRect();
  if (isUnwelcome()) {
    onClose();
    return { host, box, move: () => {}, focus: () => {}, remove: () => {} };
  }
  const parent = parentFor(mention.range);
  undoZoom(host, parent);
  parent.append(host);
  host.showPopover();
  /** The focus was in the card when it last moved: a button that goes away with its card takes the focus along. */
  let hasFocus = false;
  let returnTo: HTMLElement | undefined;
  const guard = guardHost(host, onClose, signal);
  render(
    <TextsContext.Provider value={cardTextsIn(lang)}>
      <CardView
        {...request}
        onTurned={() => hasFocus && card.focus({ preventScroll: true })}
        copy={(text) => copyText(text, card.getRootNode())}
      />
    </TextsContext.Provider>,
    card,
  );
  const stay = form === 'sheet' ? followFinger(card, onClose) : undefined;
  let stopFollowing = stay ?? follow({ host, card, guard }, request);
  keepOnTop(host, signal);

  const tellFocus = (inside: boolean) => {
    hasFocus = inside;
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
      if (!hasFocus) returnTo = focusedElement();
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
