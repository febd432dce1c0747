/** Shows the number of names on a tab's page on the toolbar button. */
import { browser } from 'wxt/browser';
import { onSettingsChanged, readSettings } from '../../data/settings/settings-store.ts';

const BACKGROUND_COLOUR = '#5b5852';
const TEXT_COLOUR = '#ffffff';

/** Shows a tab's number, and nothing for 0. Browsers clear it when the tab goes to another page. */
export async function showNameCount(tabId: number, count: number): Promise<void> {
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
