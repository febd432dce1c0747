/** Shows the number of names in a tab, with its frames, on the toolbar button. */
import { browser } from 'wxt/browser';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import { namesInTab } from '../../../data/messaging/tab-names.ts';
import { onSettingsChanged, readSettings } from '../../../data/settings/settings-store.ts';
import { handleRequest, RequestError } from '../requests/handle-request.ts';

const BACKGROUND_COLOUR = '#5b5852';
const TEXT_COLOUR = '#ffffff';

/** The counts under way, by tab. `isStale`: names have changed since it began. */
const counts = new Map<number, { isStale: boolean }>();

/**
 * Counts the different names in a tab, and shows their number. One count at a time, which asks every frame:
 * pages whose frames come and go would keep the background busy.
 */
async function countNames(tabId: number): Promise<void> {
  const underWay = counts.get(tabId);
  if (underWay) {
    underWay.isStale = true;
    return;
  }
  const count = { isStale: true };
  counts.set(tabId, count);
  try {
    while (count.isStale) {
      count.isStale = false;
      const names = await namesInTab(tabId);
      if (!count.isStale) await showNameCount(tabId, names?.length ?? 0);
    }
  } finally {
    counts.delete(tabId);
  }
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

/** Counts anew whenever a frame reports that its names have changed. Must be called when the background starts. */
export function handleNameReports(): void {
  handleRequest('reportNames', 'any', async (_nothing, { tab, frameId }) => {
    if (tab?.id === undefined) throw new RequestError('not-allowed');
    // The pages around it ask anew when the frame is removed.
    if (frameId !== 0) void pageMessaging.sendMessage('frameHasNames', undefined, tab.id).catch(() => {});
    await countNames(tab.id);
    return true;
  });
}
