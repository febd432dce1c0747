/** Who sends a request, judged by the address that the browser gives and not by the request. */
import { type Browser, browser } from 'wxt/browser';

/** The sender of a message. */
export type Sender = Browser.runtime.MessageSender;

/** Any page can embed it, so its requests need a token. */
const NOTES_FRAME = '/notes-frame.html';

/** Web pages cannot embed these, so their requests come from the reader. */
const OWN_PAGES = ['/sidepanel.html', '/library.html'];

/**
 * The path of one of the extension's pages. Only the path is reliable: with `use_dynamic_url` the
 * host changes.
 */
function ownPath({ id, url }: Sender): string | undefined {
  const address = URL.parse(url ?? '');
  if (id !== browser.runtime.id || !address || !/^(chrome|moz)-extension:$/.test(address.protocol)) return undefined;
  return address.pathname;
}

/** Whether a request comes from the notes frame. */
export function isNotesFrame(sender: Sender): boolean {
  return ownPath(sender) === NOTES_FRAME;
}

/** Whether a request comes from the side panel or the library. */
export function isOwnPage(sender: Sender): boolean {
  return OWN_PAGES.includes(ownPath(sender) ?? '');
}
