/**
 * The one element that Ficha adds to a page, and only for a card: a popover with a closed shadow
 * root, which holds the frame with the card and nothing else.
 */
import type { CardForm } from '../../data/messaging/card-schemas.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { HOST_TAG } from '../reading/elements.ts';

/**
 * Closed, so that page scripts have no `shadowRoot` to read; open in test builds, so that tests find
 * the frame.
 */
export const SHADOW_MODE: ShadowRootMode = import.meta.env.MODE === 'test' ? 'open' : 'closed';

/** A host that is not in the page yet, and the frame in it. */
export interface HostElement {
  host: HTMLElement;
  root: ShadowRoot;
  /** Around the frame: modal while the page is held off. */
  dialog: HTMLDialogElement;
  frame: HTMLIFrameElement;
  form: CardForm;
  size: CardSize;
}

/** How large the reader wants cards. */
export type CardSize = Settings['cardSize'];

/**
 * In the reader's own font size, which the host keeps whatever the page's is: 328, 360 and 420 pixels at
 * the usual size.
 */
const CARD_WIDTHS: Record<CardSize, string> = { small: '20.5em', medium: '22.5em', large: '26.25em' };

/** Unseen until the frame has told its height; laid out all the same, so that it can. */
const HOST_STYLE = {
  display: 'block',
  position: 'fixed',
  margin: '0',
  'z-index': '2147483647',
  left: '0',
  top: '0',
  direction: 'ltr',
  visibility: 'hidden',
  'user-select': 'none',
  'border-radius': '10px',
};

const formStyles = (width: string): Record<CardForm, Record<string, string>> => ({
  card: {
    width: `min(${width}, 100vw - 16px)`,
    height: '300px',
    'box-shadow': '0 1px 2px rgb(0 0 0 / 30%), 0 8px 28px rgb(0 0 0 / 30%)',
  },
  sheet: {
    top: 'auto',
    bottom: '0',
    right: '0',
    width: 'min(100%, 40em)',
    height: '300px',
    'max-height': 'min(70vh, 35em)',
    'margin-inline': 'auto',
    'border-radius': '10px 10px 0 0',
  },
  corner: {
    left: 'auto',
    top: '16px',
    right: '16px',
    width: `min(${width}, 100vw - 32px)`,
    height: '300px',
    'max-height': 'min(70vh, 28.75em)',
    'box-shadow': '0 1px 2px rgb(0 0 0 / 30%), 0 8px 28px rgb(0 0 0 / 30%)',
  },
});

/** How the dialog lies in the host as long as it is not modal. */
export const WITHIN_HOST = { position: 'static', width: '100%', height: '100%' };

/** Against the browser's own rules for dialogs; unseen as long as the host is. */
const DIALOG_STYLE = {
  visibility: 'inherit',
  display: 'block',
  margin: '0',
  padding: '0',
  border: '0',
  'border-radius': 'inherit',
  background: 'none',
  overflow: 'visible',
  'max-width': 'none',
  'max-height': 'none',
  ...WITHIN_HOST,
};

/** The frame is transparent as long as both sides of its border have the same colour scheme. */
const FRAME_STYLE = {
  display: 'block',
  width: '100%',
  height: '100%',
  border: '0',
  'border-radius': 'inherit',
  'color-scheme': 'light dark',
};

/** Important, against the page's own rules for all elements. */
export function setStyles({ style }: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value, 'important');
}

/** Undoes the page's CSS zoom, which elements in the top layer inherit. */
export function undoZoom(host: HTMLElement): void {
  const zoom = (host as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
}

/** An element of HTML, whatever the language of the page is: in XML and SVG, others are none. */
export const createHtml = (name: string): HTMLElement =>
  document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;

/** Creates a host with an empty frame. */
export function createHost(form: CardForm, size: CardSize): HostElement {
  const host = createHtml(HOST_TAG);
  setStyles(host, { all: 'initial', ...HOST_STYLE, ...formStyles(CARD_WIDTHS[size])[form] });
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const frame = createHtml('iframe') as HTMLIFrameElement;
  frame.title = 'Ficha';
  // Without it, Chromium refuses the frame in pages that are isolated from other origins.
  frame.setAttribute('credentialless', '');
  frame.allow = 'clipboard-write *';
  setStyles(frame, FRAME_STYLE);
  const dialog = createHtml('dialog') as HTMLDialogElement;
  dialog.setAttribute('open', '');
  setStyles(dialog, DIALOG_STYLE);
  dialog.append(frame);
  root.append(dialog);
  return { host, root, dialog, frame, form, size };
}
