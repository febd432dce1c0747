/** Loads the script for cards into a page of Ficha's own, where the background cannot inject it. */
import { browser } from 'wxt/browser';

/** Resolves when the script has run. */
export async function loadHostScriptFile(): Promise<void> {
  const element = document.createElement('script');
  element.src = browser.runtime.getURL('/card-host.js');
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  element.addEventListener('load', resolve);
  element.addEventListener('error', reject);
  document.head.append(element);
  await promise;
  element.remove();
}
