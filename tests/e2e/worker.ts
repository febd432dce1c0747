/** What tests ask the extension's own background for: the toolbar button, tabs, the settings as they are stored. */
import type { Page } from '@playwright/test';
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

/** The id of the tab with this address. */
export async function tabIdOf({ context }: Ficha, url: string): Promise<number> {
  const [worker] = context.serviceWorkers();
  const id = await worker?.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: WorkerApi };
    return (await chrome.tabs.query({})).find((one) => one.url === address)?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}

/** The address of one of the extension's own pages. */
export function ownAddress({ context }: Ficha, path: string): string {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the background does not run');
  return new URL(path, worker.url()).href;
}

/** The side panel's page in a tab of its own, speaking of `over`'s tab: the browser's own panel is out of a test's reach. */
export async function openPanel(ficha: Ficha, over: Page): Promise<Page> {
  const panel = await ficha.context.newPage();
  await panel.goto(ownAddress(ficha, `/sidepanel.html?tab=${await tabIdOf(ficha, over.url())}`));
  return panel;
}

/** How the browser has the side panel. */
export async function sidePanelOptions({ context }: Ficha): Promise<object | undefined> {
  const [worker] = context.serviceWorkers();
  return worker?.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { sidePanel: { getOptions: (of: object) => Promise<object> } };
    };
    return chrome.sidePanel.getOptions({});
  });
}

/** Everything in a store of the note database, as it is on disk. */
async function stored({ context }: Ficha, store: string): Promise<Record<string, unknown>[]> {
  const [worker] = context.serviceWorkers();
  const all = await worker?.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('ficha-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
  return all ?? [];
}

/** The texts of the drafts that are on disk. */
export async function draftTexts(ficha: Ficha): Promise<string[]> {
  return (await stored(ficha, 'drafts')).map(({ text }) => String(text));
}

export const storedNotes = (ficha: Ficha) => stored(ficha, 'notes');

/** Sets off an event of the extension API in the background, as the browser does: for what no driver can press (address bar, menus). */
export async function setOff({ context }: Ficha, event: string, ...given: unknown[]): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(
    ([path, args]) => {
      const { chrome } = globalThis as unknown as { chrome: Record<string, unknown> };
      const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], chrome);
      (found as { dispatch: (...args: unknown[]) => void }).dispatch(...args);
    },
    [event, given] as const,
  );
}
