/**
 * The permission to read pages, which readers can withdraw, and in Firefox refuse from the start.
 */
import { browser } from 'wxt/browser';

const ALL_PAGES = { origins: ['<all_urls>'] };

/** Whether Ficha may read every page. */
export function mayReadPages(): Promise<boolean> {
  return browser.permissions.contains(ALL_PAGES);
}

/**
 * Asks the reader, which browsers allow only in answer to a click or key. Resolves with the answer.
 */
export function askToReadPages(): Promise<boolean> {
  return browser.permissions.request(ALL_PAGES);
}
