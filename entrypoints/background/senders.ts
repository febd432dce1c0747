/** Who sends a call: the browser vouches for the sender's address, not for what the call says of itself. */
import { type Browser, browser } from 'wxt/browser';

export type Sender = Browser.runtime.MessageSender;

/** Can be embedded by any page; its calls count for nothing without a token. */
const NOTES_FRAME = '/notes-frame.html';

/** No page can embed these, so what they ask for, the reader asks for. */
const OWN_PAGES = ['/sidepanel.html', '/library.html'];

/** The path of one of the extension's own pages. The address before it may be a per-session one (use_dynamic_url): the path stays the same. */
function ownPath({ id, url }: Sender): string | undefined {
  const address = URL.parse(url ?? '');
  if (id !== browser.runtime.id || !address || !/^(chrome|moz)-extension:$/.test(address.protocol)) return undefined;
  return address.pathname;
}

export function isNotesFrame(sender: Sender): boolean {
  return ownPath(sender) === NOTES_FRAME;
}

export function isOwnPage(sender: Sender): boolean {
  return OWN_PAGES.includes(ownPath(sender) ?? '');
}
