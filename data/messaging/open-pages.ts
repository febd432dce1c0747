/** Opens Ficha's own pages, from whichever of them the reader comes. */
import { browser } from 'wxt/browser';

/** Opens the library at an address within it ("#/browse?find=toledo"). */
export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${hash}` as never) });
}

/** Opens the side panel of Chrome, the sidebar of Firefox. Must be called at once in answer to what the reader did; rejects where there is none. */
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
