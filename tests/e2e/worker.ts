/** What tests ask the extension's own background for: the toolbar button, tabs, the settings as they are stored. */
import type { Ficha } from './ficha.ts';

/** The part of the browser's extension API that tests use. */
export interface WorkerApi {
  action: {
    getBadgeText: (of: { tabId?: number }) => Promise<string>;
  };
  tabs: {
    query: (what: object) => Promise<{ id: number; url?: string }[]>;
  };
  storage: { local: { get: (key: string) => Promise<Record<string, unknown>>; set: (items: object) => Promise<void> } };
}

/** The number on the toolbar button for the tab with this address. */
export async function badgeOf({ context }: Ficha, url: string): Promise<string | undefined> {
  const [worker] = context.serviceWorkers();
  return worker?.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: WorkerApi };
    const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : undefined;
  }, url);
}

/** Changes stored settings as the settings page does: every open page hears of it. */
export async function changeStoredSettings({ context }: Ficha, change: Record<string, unknown>): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(async (changed) => {
    const { chrome } = globalThis as unknown as { chrome: WorkerApi };
    const { settings = {} } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), ...changed } });
  }, change);
}
