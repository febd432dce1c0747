/** Windows for cards: one for all that their pages refuse, and one for each note on an unreadable page. */
import { browser } from 'wxt/browser';
import { CARD_PAGE } from '../requests/senders.ts';

/** Pixels: the width of a side panel, and room for an editor. */
const SIZE = { width: 420, height: 640 };

/** The key in session storage of the window's tab. */
const KEY = 'card-window';

const addressOf = (id: string) => browser.runtime.getURL(`${CARD_PAGE}?${id}` as never);

async function openTab(): Promise<number | undefined> {
  const { [KEY]: id } = await browser.storage.session.get(KEY);
  const tab = typeof id === 'number' ? await browser.tabs.get(id).catch(() => undefined) : undefined;
  return tab?.id;
}

/** Opens a window for an announced card; resolves with its tab. Browsers for phones get a tab. */
export async function openCardWindow(id: string): Promise<number | undefined> {
  const url = addressOf(id);
  const window = await browser.windows?.create({ type: 'popup', url, ...SIZE });
  const tab = browser.windows ? window?.tabs?.[0] : await browser.tabs.create({ url });
  return tab?.id;
}

/** Shows an announced card in the window for refused cards, which is opened if need be. */
export async function showInCardWindow(id: string): Promise<void> {
  const open = await openTab();
  if (open !== undefined) {
    await browser.tabs.update(open, { url: addressOf(id) });
    return;
  }
  const tab = await openCardWindow(id);
  if (tab !== undefined) await browser.storage.session.set({ [KEY]: tab });
}
