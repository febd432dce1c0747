/** The one element that Ficha adds to a page, and only while a card is open: a closed shadow root in the top layer. */
import cardCss from '../../components/card/card.css?inline';
import statementsCss from '../../components/facts/facts.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { HOST_TAG } from '../reading/elements.ts';
import { closestOf } from '../reading/native.ts';

export const TITLE_ID = 'ficha-card-title';

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
 * Where the host is put. While a modal dialog is open, or an element fills the screen, all outside it is inert: the card of a text in it has to be
 * in it as well.
 */
export function parentFor(range: AbstractRange | undefined): Element {
  const element = range?.startContainer.parentElement;
  return (element && closestOf(element, 'dialog:modal, :fullscreen')) ?? document.body ?? document.documentElement;
}

/** Undoes a page's own CSS zoom, which the top layer inherits. */
export function undoZoom(host: HTMLElement, parent: Element): void {
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

export interface HostElement {
  host: HTMLElement;
  card: HTMLElement;
}

/** `form`: a card beside its text, a sheet at the window's foot, or a box in a corner of the window. The card's title has the id `TITLE_ID`. */
export function createHost(lang: string, form: 'card' | 'sheet' | 'corner'): HostElement {
  const host = document.createElement(HOST_TAG);
  styleHost(host);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const card = document.createElement('div');
  card.className = form === 'card' ? 'card' : `card ${form}`;
  card.lang = lang;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', TITLE_ID);
  // The keyboard's way in; the card itself is no stop on the way through.
  card.tabIndex = -1;
  addStyles(root);
  root.append(card);
  return { host, card };
}
