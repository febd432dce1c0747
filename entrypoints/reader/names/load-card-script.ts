/** Loads the card's script, which the background injects into other pages. */
import { browser } from 'wxt/browser';

/** Resolves when the script has run. */
export async function loadCardScriptFile(): Promise<void> {
  const element = document.createElement('script');
  element.src = browser.runtime.getURL('/card.js');
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  element.addEventListener('load', resolve);
  element.addEventListener('error', reject);
  document.head.append(element);
  await promise;
  element.remove();
}
