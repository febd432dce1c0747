/** Opens the forms of own cards, and reads and saves cards as Ficha's pages do. */
import type { Page } from '@playwright/test';
import type { OwnCardContent } from '../../data/own/own-card.ts';
import type { Ficha } from './ficha.ts';
import { dispatchBrowserEvent, tabIdOf } from './worker.ts';

/** Chooses an item of the context menu. Tests have no gesture, so the form opens in a window. */
export async function choose(
  ficha: Ficha,
  page: Page,
  menuItemId: 'make-card' | 'add-fact',
  selectionText: string,
): Promise<Page> {
  await page.bringToFront();
  const tab = { id: await tabIdOf(ficha, page.url()), windowId: -1, url: page.url(), title: await page.title() };
  const opened = ficha.context.waitForEvent('page');
  const info = { menuItemId, selectionText, frameId: 0 };
  await dispatchBrowserEvent(ficha, 'contextMenus.onClicked', info, tab);
  return opened;
}

/** Saves a new card from one of Ficha's own pages, without its form. */
export async function saveCard(own: Page, content: OwnCardContent): Promise<void> {
  await own.evaluate(async (card) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: object) => Promise<{ res?: { ok: boolean } }> } };
    };
    const data = { content: card, basedOn: 0, settles: false };
    const answer = await chrome.runtime.sendMessage({ id: 1, type: 'saveOwnCard', data, timestamp: Date.now() });
    if (!answer.res?.ok) throw new Error(JSON.stringify(answer));
  }, content);
}
