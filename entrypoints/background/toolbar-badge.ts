/** Shows the number of names in a tab, with its frames, on the toolbar button. */
import { browser } from 'wxt/browser';
import { namesInTab } from '../../data/messaging/tab-names.ts';
import { onSettingsChanged, readSettings } from '../../data/settings/settings-store.ts';

const BACKGROUND_COLOUR = '#5b5852';
const TEXT_COLOUR = '#ffffff';

/** The last count begun of each tab: an earlier one that ends later must not win. */
const counts = new Map<number, symbol>();

/** Counts the different names in a tab, and shows their number. */
export async function countNames(tabId: number): Promise<void> {
  const count = Symbol();
  counts.set(tabId, count);
  const names = await namesInTab(tabId);
  if (counts.get(tabId) !== count) return;
  counts.delete(tabId);
  await showNameCount(tabId, names?.length ?? 0);
}

/** Shows a tab's number, and nothing for 0. Browsers clear it when the tab goes to another page. */
async function showNameCount(tabId: number, count: number): Promise<void> {
  const { badge } = await readSettings();
  const shown = badge && count > 0;
  // `null`: the tab shows the general text, which marks a missing permission.
  await browser.action.setBadgeText({ tabId, text: shown ? String(count) : (null as unknown as string) });
  if (!shown) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND_COLOUR });
  await browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR });
}

/**
 * Clears the numbers when the reader turns them off. Turned on again, pages report by themselves.
 */
export function watchBadgeSetting(): void {
  onSettingsChanged(({ badge }) => {
    if (badge) return;
    void browser.tabs.query({}).then((tabs) => {
      for (const { id } of tabs) if (id !== undefined) void showNameCount(id, 0).catch(() => {});
    });
  });
}
