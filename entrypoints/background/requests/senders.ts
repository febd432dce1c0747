/** Who sends a request, judged by the address that the browser gives and not by the request. */
import { type Browser, browser } from 'wxt/browser';

/** The sender of a message. */
export type Sender = Browser.runtime.MessageSender;

/** The page in a card's frame. Web pages that learn its address can embed it themselves. */
export const CARD_PAGE = '/card.html';

/** Web pages cannot embed these, so their requests come from the reader. */
const OWN_PAGES = ['/popup.html', '/sidepanel.html', '/library.html', '/reader.html'];

/**
 * The path of one of the extension's pages. Only the path is reliable: with `use_dynamic_url` the
 * host changes.
 */
function ownPath({ id, url }: Sender): string | undefined {
  const address = URL.parse(url ?? '');
  if (id !== browser.runtime.id || !address || !/^(chrome|moz)-extension:$/.test(address.protocol)) return undefined;
  return address.pathname;
}

/** Whether a request comes from a card's frame or window. */
export function isCardPage(sender: Sender): boolean {
  return ownPath(sender) === CARD_PAGE;
}

/** Whether a request comes from the popup, the side panel, the library or the reader of PDFs. */
export function isOwnPage(sender: Sender): boolean {
  return OWN_PAGES.includes(ownPath(sender) ?? '');
}
