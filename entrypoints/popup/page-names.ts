/** What the popup knows of the tab it was opened over. */
import { browser } from 'wxt/browser';
import { type EntityName, pageMessaging } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { isOff, type LocalStorage, settingsOf, siteOf, withSite } from '../../data/settings.ts';

export interface NamedOnPage extends EntityName {
  count: number;
  ambiguous: boolean;
}

export type TabState =
  /** No web page, or one closed to extensions. */
  | { state: 'unreadable' }
  /** A web page in which our content script does not run (yet). */
  | { state: 'silent'; site: string }
  | { state: 'off'; site: string }
  | { state: 'on'; site: string; names: NamedOnPage[] };

async function namesIn(tab: number): Promise<NamedOnPage[] | undefined> {
  try {
    const { names } = await pageMessaging.sendMessage('getPageStatus', undefined, { tabId: tab, frameId: 0 });
    const answer = await call('getNames', { ids: names.map(({ id }) => id) });
    if (!answer.ok) return undefined;
    const known = new Map(answer.value.map((name) => [name.id, name]));
    return names.flatMap(({ id, count, ambiguous }) => {
      const name = known.get(id);
      return name ? [{ ...name, count, ambiguous }] : [];
    });
  } catch {
    // No content script answers in that tab.
    return undefined;
  }
}

export async function activeTabState(): Promise<TabState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOf(tab?.url ?? '');
  if (tab?.id === undefined || !site) return { state: 'unreadable' };
  const stored: LocalStorage = await browser.storage.local.get('settings');
  if (isOff(settingsOf(stored), site)) return { state: 'off', site };
  const names = await namesIn(tab.id);
  return names ? { state: 'on', site, names } : { state: 'silent', site };
}

/** Turns Ficha on or off for a site; open pages notice by themselves. */
export async function setSite(site: string, on: boolean): Promise<void> {
  const stored: LocalStorage = await browser.storage.local.get('settings');
  await browser.storage.local.set({ settings: withSite(settingsOf(stored), site, on) });
}
