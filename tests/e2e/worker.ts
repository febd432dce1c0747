/** Runs extension API calls in the background: toolbar button, tabs, storage, browser events. */
import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';

/** The part of the browser's extension API that tests use. */
interface WorkerApi {
  action: {
    getBadgeText: (of: { tabId?: number }) => Promise<string>;
  };
  tabs: {
    query: (what: object) => Promise<{ id: number; url?: string }[]>;
    discard: (tabId: number) => Promise<{ id: number }>;
    update: (tabId: number, change: object) => Promise<unknown>;
    get: (tabId: number) => Promise<{ discarded: boolean }>;
    setZoom: (tabId: number, factor: number) => Promise<void>;
  };
  storage: { local: { get: (key: string) => Promise<Record<string, unknown>>; set: (items: object) => Promise<void> } };
}

/** The number on the toolbar button for the tab with this address. */
export async function badgeOf({ context }: Ficha, url: string): Promise<string | undefined> {
  const [worker] = context.serviceWorkers();
  return worker?.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: WorkerApi };
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : undefined;
  }, url);
}

/** Changes the stored settings; open pages react as to a change on the settings page. */
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
    return (await chrome.tabs.query({})).find((candidate) => candidate.url === address)?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}

/**
 * Has the browser discard a tab in the background, and then shows it again. Its number is cleared in between.
 */
export async function discardTab({ context }: Ficha, tab: number): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(async (tabId) => {
    const { chrome } = globalThis as unknown as { chrome: WorkerApi };
    const { id } = await chrome.tabs.discard(tabId);
    if (!(await chrome.tabs.get(id)).discarded) throw new Error('the tab was not discarded');
    if ((await chrome.action.getBadgeText({ tabId: id })) !== '') throw new Error('the number was not cleared');
    await chrome.tabs.update(id, { active: true });
  }, tab);
}

/** Zooms a tab as the browser's menu does; all tabs of the same host follow. */
export async function zoomTab(ficha: Ficha, url: string, factor: number): Promise<void> {
  const tab = await tabIdOf(ficha, url);
  const [worker] = ficha.context.serviceWorkers();
  await worker?.evaluate(
    async ([tabId, by]) => {
      const { chrome } = globalThis as unknown as { chrome: WorkerApi };
      await chrome.tabs.setZoom(tabId, by);
    },
    [tab, factor] as const,
  );
}

/** The address of one of the extension's own pages. */
export function ownAddress({ context }: Ficha, path: string): string {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the background does not run');
  return new URL(path, worker.url()).href;
}

/**
 * Opens the side panel for `over`'s tab as a page, because tests cannot reach the browser's panel.
 */
export async function openPanel(ficha: Ficha, over: Page): Promise<Page> {
  const panel = await ficha.context.newPage();
  await panel.goto(ownAddress(ficha, `/sidepanel.html?tab=${await tabIdOf(ficha, over.url())}`));
  return panel;
}

/** The options of the side panel that the browser uses. */
export async function sidePanelOptions({ context }: Ficha): Promise<object | undefined> {
  const [worker] = context.serviceWorkers();
  return worker?.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { sidePanel: { getOptions: (of: object) => Promise<object> } };
    };
    return chrome.sidePanel.getOptions({});
  });
}

/** All records of a store of the notes database. */
async function recordsOf({ context }: Ficha, store: string): Promise<Record<string, unknown>[]> {
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

/** The texts of all stored drafts. */
export async function draftTexts(ficha: Ficha): Promise<string[]> {
  return (await recordsOf(ficha, 'drafts')).map(({ text }) => String(text));
}

/** All stored notes. */
export const storedNotes = (ficha: Ficha) => recordsOf(ficha, 'notes');

/**
 * Dispatches an event of the extension API, for parts of the browser that tests cannot click
 * (menus, address bar).
 */
export async function dispatchBrowserEvent({ context }: Ficha, event: string, ...eventArgs: unknown[]): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(
    ([path, args]) => {
      const { chrome } = globalThis as unknown as { chrome: Record<string, unknown> };
      const target = path
        .split('.')
        .reduce<unknown>((parent, name) => (parent as Record<string, unknown>)[name], chrome);
      (target as { dispatch: (...args: unknown[]) => void }).dispatch(...args);
    },
    [event, eventArgs] as const,
  );
}
