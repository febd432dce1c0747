/** The number of different names on a tab's page, on the toolbar button. */
import { browser } from 'wxt/browser';
import { settingsOf } from '../../data/settings/settings.ts';
import { readSettings } from '../../data/settings/settings-store.ts';

const GROUND = '#5b5852';
const INK = '#ffffff';

/** Shows a tab's number; none for 0. The browser itself forgets it when the tab goes to another page. */
export async function showNameCount(tabId: number, count: number): Promise<void> {
  const { badge } = await readSettings();
  const shown = badge && count > 0;
  // Without a text of its own the tab shows the button's general one: the mark of a missing permission, or nothing.
  await browser.action.setBadgeText({ tabId, text: shown ? String(count) : (null as unknown as string) });
  if (!shown) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND });
  await browser.action.setBadgeTextColor({ tabId, color: INK });
}

/** Clears every tab's number when the reader turns them off; turned on again, the pages report anew. */
export function watchBadgeSetting(): void {
  browser.storage.local.onChanged.addListener(({ settings }) => {
    if (!settings || settingsOf({ settings: settings.newValue }).badge) return;
    void browser.tabs.query({}).then((tabs) => {
      for (const { id } of tabs) if (id !== undefined) void showNameCount(id, 0).catch(() => {});
    });
  });
}
