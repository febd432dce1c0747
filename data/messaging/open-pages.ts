/** Addresses of Ficha's own pages, and opening them. */
import { browser } from 'wxt/browser';

/** Where the library shows an entity's card, as an address within the library. */
export const cardHash = (entity: string) => `#/card/${entity}`;

/** Where the library edits an own card, or the reader's facts on another pack's card. */
export const ownHash = (card: string) => `#/own/${card}`;

/** Where the library shows a fact on an entity's card. */
export const factHash = (entity: string, fact: string) => `${cardHash(entity)}?fact=${fact}`;

/** Where the library shows an entity's dates. */
export const timelineHash = (entity: string) => `#/timeline?entity=${entity}`;

/** Where the library shows the dates of several entities, such as the names on a page. */
export const timelineOfHash = (entities: readonly string[]) => `#/timeline?names=${entities.join(',')}`;

/** Where the library shows how several entities are tied to each other. */
export const mapOfHash = (entities: readonly string[]) => `#/map?names=${entities.join(',')}`;

/** Opens the library at an address within it (`#/browse?find=torres`). */
export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${hash}` as never) });
}

/**
 * Opens Chrome's side panel or Firefox's sidebar. Browsers allow it only directly in answer to an
 * act of the reader, so it must be called before anything is awaited. Rejects where there is none.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  // Each browser has the one or the other, and the types know only the one they are made for.
  const { sidePanel, sidebarAction } = browser as unknown as {
    sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
    sidebarAction?: { open: () => Promise<void> };
  };
  if (sidePanel) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  throw new Error('this browser has no side panel');
}

/** Opens the side panel's page in a tab of its own, about another tab. */
export async function openPanelTab(tab: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tab}` as never) });
}
