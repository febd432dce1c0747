/**
 * The one element that Ficha adds to a page, and only while a card is open: a popover with a closed
 * shadow root.
 */
import { HOST_TAG } from '../reading/elements.ts';
import { closestOf } from '../reading/native.ts';

/** The id of the card's title, which names the dialog. */
export const TITLE_ID = 'ficha-card-title';

/**
 * Closed, so that page scripts have no `shadowRoot` to read; open in test builds, so that tests do.
 */
export const SHADOW_MODE: ShadowRootMode = import.meta.env.MODE === 'test' ? 'open' : 'closed';

/**
 * A card beside its text, a sheet at the foot of the window, or a box in a corner of the window.
 */
export type HostForm = 'card' | 'sheet' | 'corner';

/** A host that is not in the page yet, and the element for its content. */
export interface HostElement {
  host: HTMLElement;
  card: HTMLElement;
  form: HostForm;
}

const HOST_STYLE = {
  display: 'block',
  position: 'fixed',
  margin: '0',
  'z-index': '2147483647',
  left: '0',
  top: '0',
  direction: 'ltr',
};

function styleHost({ style }: HTMLElement): void {
  // Important, against the page's own rules for all elements.
  style.setProperty('all', 'initial', 'important');
  for (const [name, value] of Object.entries(HOST_STYLE)) style.setProperty(name, value, 'important');
}

/**
 * The element to put the host into. A modal dialog or a full-screen element makes everything
 * outside it inert, so the card of a text in it goes into it as well.
 */
export function parentFor(range: AbstractRange | undefined): Element {
  const element = range?.startContainer.parentElement;
  return (element && closestOf(element, 'dialog:modal, :fullscreen')) ?? document.body ?? document.documentElement;
}

/** Undoes the page's CSS zoom, which elements in the top layer inherit. */
export function undoZoom(host: HTMLElement, parent: Element): void {
  const zoom = (parent as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
}

/**
 * Adds the styles: as a style element in web pages, because Firefox lets content scripts adopt no
 * sheets; as an adopted sheet in Ficha's own pages, because their content security policy forbids
 * style elements.
 */
function addStyles(root: ShadowRoot, css: string): void {
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

/** Creates a host; the content must give its title the id `TITLE_ID`. */
export function createHost({ lang, form, css }: { lang: string; form: HostForm; css: string }): HostElement {
  const host = document.createElement(HOST_TAG);
  styleHost(host);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const card = document.createElement('div');
  card.className = form === 'card' ? 'card' : `card ${form}`;
  card.lang = lang;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', TITLE_ID);
  // Scripts can focus the card; the Tab key passes it by.
  card.tabIndex = -1;
  addStyles(root, css);
  root.append(card);
  return { host, card, form };
}
