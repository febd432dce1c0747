/** The page in a tab, as a note refers to it. */
import { browser } from 'wxt/browser';
import type { PageRef } from '../notes/note.ts';
import { ownCanonical } from './page-address.ts';

/** A tab and its page. */
export interface TabPage {
  tab: number;
  page: PageRef;
}

/** Runs in the page, so it can use nothing from outside itself. */
function canonicalInPage(): string | undefined {
  return document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
}

async function canonicalIn(tab: number): Promise<string | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: canonicalInPage });
    return answer?.result ?? undefined;
  } catch {
    // No script may run there: the page has no other address.
    return undefined;
  }
}

/**
 * The page in a tab (by default the active one of this window); undefined where its address is
 * hidden from Ficha.
 */
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
