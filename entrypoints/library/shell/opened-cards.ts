/**
 * The cards that the reader opened in the library, for its front page. They are forgotten when the
 * browser is closed: a lasting history is kept only by readers who ask for one.
 */
import { browser } from 'wxt/browser';

const KEY = 'openedCards';
const MAX_CARDS = 6;

/** Ids of the opened cards, the latest first. Rejects where the browser refuses to store anything. */
export async function openedCards(): Promise<string[]> {
  const { [KEY]: ids } = await browser.storage.session.get(KEY);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** Puts a card first in the list; nothing is kept from private windows. */
export async function rememberOpenedCard(id: string): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const others = (await openedCards()).filter((other) => other !== id);
  await browser.storage.session.set({ [KEY]: [id, ...others].slice(0, MAX_CARDS) });
}
