/** The page in a tab, as a note refers to it. */
import { browser } from 'wxt/browser';
import type { PageRef } from '../notes/note.ts';
import { ownCanonical } from './page-address.ts';

export interface TabPage {
  tab: number;
  page: PageRef;
}

/** Runs in the page, so it stands for itself. */
function canonicalInPage(): string | undefined {
  return document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
}

async function canonicalIn(tab: number): Promise<string | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: canonicalInPage });
    return answer?.result ?? undefined;
  } catch {
    // A page that no script may run in has the address it is at.
    return undefined;
  }
}

/** The page in the tab with this id, or in the one that is in front in this window; undefined where its address is not to be known. */
export async function pageInTab(id?: number): Promise<TabPage | undefined> {
  const [active] = id === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const tab = id === undefined ? active : await browser.tabs.get(id).catch(() => undefined);
  if (tab?.id === undefined || !tab.url) return undefined;
  const canonical = ownCanonical(tab.url, await canonicalIn(tab.id));
  return {
    tab: tab.id,
    page: { url: tab.url, title: (tab.title ?? '').slice(0, 500), ...(canonical ? { canonical } : {}) },
  };
}
