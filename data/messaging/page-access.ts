/** The permission to read pages. Browsers let the reader withdraw it, and Firefox lets it be refused from the start. */
import { browser } from 'wxt/browser';

const ALL_PAGES = { origins: ['<all_urls>'] };

/** Whether Ficha may read every page. */
export function mayReadPages(): Promise<boolean> {
  return browser.permissions.contains(ALL_PAGES);
}

/** Asks the reader, which a browser only does in answer to a press of theirs; resolves with what they said. */
export function askToReadPages(): Promise<boolean> {
  return browser.permissions.request(ALL_PAGES);
}
