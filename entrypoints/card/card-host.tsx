/** The one element that Ficha adds to a page, and only while a card is open: a closed shadow root in the top layer, beside the mention. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import statementsCss from '../../components/statements.css?inline';
import { TextsContext } from '../../components/texts-context.ts';
import tokensCss from '../../components/tokens.css?inline';
import { cardTextsIn } from '../../locales/card-texts.ts';
import type { CardHost, CardRequest } from '../content/card-script.ts';
import { lineAt, type PageMention } from '../content/mention-place.ts';
import { closestOf, isInForm } from '../content/reading/native.ts';
import { HOST_TAG } from '../content/reading/page-text.ts';
import { CardView } from './CardView.tsx';
import { copyText } from './copy-text.ts';
import { focusedElement } from './focused-element.ts';
import { followFinger } from './follow-finger.ts';
import { guardHost, type HostGuard, isUnwelcome } from './host-guard.ts';
import { keepOnTop } from './keep-on-top.ts';

/** Pixels between the mention's line and the card, and between the card and the window's edge. */
const GAP = 8;

/** Below this there is no card worth showing; it then overlaps the window's edge rather than shrink further (pixels). */
const LEAST_HEIGHT = 120;

const MOST_HEIGHT = 'min(60vh, 420px)';

/** Closed, so that page scripts cannot look in; open in test builds, so that tests can. */
const SHADOW_MODE: ShadowRootMode = import.meta.env.MODE === 'test' ? 'open' : 'closed';

function styleHost(host: HTMLElement): void {
  // Against whatever the page's own rules do to every element, or to this one.
  host.style.setProperty('all', 'initial', 'important');
  const rules = {
    display: 'block',
    position: 'fixed',
    margin: '0',
    'z-index': '2147483647',
    left: '0',
    top: '0',
    direction: 'ltr',
  };
  for (const [name, value] of Object.entries(rules)) host.style.setProperty(name, value, 'important');
}

/**
 * Where the host is put. While a modal dialog is open, or an element fills the screen, all outside it is inert: the card of a mention in it has to
 * be in it as well.
 */
function parentFor({ range }: PageMention): Element {
  const element = range.startContainer.parentElement;
  return (element && closestOf(element, 'dialog:modal, :fullscreen')) ?? document.body ?? document.documentElement;
}

/** Undoes a page's own CSS zoom, which the top layer inherits. */
function undoZoom(host: HTMLElement, parent: Element): void {
  const zoom = (parent as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
}

/**
 * In a page, a style element: Firefox lets content scripts adopt no sheets. In Ficha's own pages, whose policy allows no such element, an
 * adopted sheet.
 */
function addStyles(root: ShadowRoot): void {
  const css = tokensCss + statementsCss + cardCss;
  if (/^(chrome|moz)-extension:$/.test(location.protocol)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

function createHost({ lang, form }: CardRequest): { host: HTMLElement; card: HTMLElement } {
  const host = document.createElement(HOST_TAG);
  styleHost(host);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const card = document.createElement('div');
  card.className = form === 'sheet' ? 'card sheet' : 'card';
  card.lang = lang;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', 'ficha-card-title');
  // The keyboard's way in; the card itself is no stop on the way through.
  card.tabIndex = -1;
  addStyles(root);
  root.append(card);
  return { host, card };
}

/** Keeps the card beside the mention's line while the page scrolls, zooms or changes. */
function follow(
  { host, card, guard }: { host: HTMLElement; card: HTMLElement; guard: HostGuard },
  { mention, point, onLost }: Pick<CardRequest, 'mention' | 'point' | 'onLost'>,
): () => void {
  const anchor = mention.range.startContainer.parentElement ?? document.documentElement;
  // floating-ui looks for scrolling ancestors by properties that a form's fields can take over; there, every frame is looked at instead.
  const inForm = isInForm(anchor);
  const reference = {
    getBoundingClientRect: () => lineAt(mention, point) ?? new DOMRect(),
    ...(inForm ? {} : { contextElement: anchor }),
  };
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const place = async () => {
    if (!lineAt(mention, point)) return onLost();
    // Without the scroll bar, which 100vw would count.
    card.style.maxWidth = `${document.documentElement.clientWidth - 2 * GAP}px`;
    // The side is chosen by the height that the card would like to have, not by that which it had on the side it was on.
    card.style.maxHeight = MOST_HEIGHT;
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: isRightToLeft ? 'bottom-end' : 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: GAP }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply: ({ availableHeight }) => {
            const most = Math.max(LEAST_HEIGHT, availableHeight);
            card.style.maxHeight = `min(${MOST_HEIGHT}, ${most}px)`;
          },
        }),
      ],
    });
    // By `left` and `top`, a card that finds its place would count as a shift of the page's layout.
    const place = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    guard.restyle((style) => style.setProperty('transform', place, 'important'));
  };
  const stopUpdates = autoUpdate(reference, host, () => void place(), { animationFrame: inForm });
  // At once when its facts arrive: observers of size tell a frame later, in which the card would stand in the wrong place.
  const contents = new MutationObserver(() => void place());
  contents.observe(card, { childList: true, subtree: true });
  return () => {
    stopUpdates();
    contents.disconnect();
  };
}

/** Shows the card; `remove` leaves the page as it was before. */
export function showCard(request: CardRequest): CardHost {
  const { lang, form, mention, onFocus, onClose, onLost } = request;
  const { host, card } = createHost(request);
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const box = () => card.getBoundingClientRect();
  if (isUnwelcome()) {
    onClose();
    return { host, box, move: () => {}, focus: () => {}, remove: () => {} };
  }
  const parent = parentFor(mention);
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
