/** What the popup knows of the tab it was opened over. */
import { browser } from 'wxt/browser';
import { mayReadPages } from '../../data/page-access.ts';
import { type EntityName, pageMessaging } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { isOff, siteOf, withSite } from '../../data/settings.ts';
import { changeSettings, readSettings } from '../../data/settings-store.ts';

export interface NamedOnPage extends EntityName {
  count: number;
  ambiguous: boolean;
}

/** Closed to extensions, shown by the PDF viewer, or drawn on a canvas instead of written. */
export type Unreadable = 'closed' | 'pdf' | 'canvas';

export type TabState =
  /** No text that Ficha can read, and why. */
  | { state: 'unreadable'; why: Unreadable }
  /** The reader does not let Ficha read pages. */
  | { state: 'not-allowed' }
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

/** Runs in the page, so it stands for itself. An editor's canvases cover most of what is beside its menus and margins. */
function obstacleInPage(): Unreadable | undefined {
  if (document.contentType === 'application/pdf' || document.querySelector('body > embed[type="application/pdf"]'))
    return 'pdf';
  let covered = 0;
  for (const canvas of document.querySelectorAll('canvas')) {
    const { left, top, right, bottom } = canvas.getBoundingClientRect();
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    covered += Math.max(0, width) * Math.max(0, height);
  }
  return covered > (innerWidth * innerHeight) / 3 ? 'canvas' : undefined;
}

async function obstacleIn(tab: number, url: string): Promise<Unreadable | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: obstacleInPage });
    return answer?.result ?? undefined;
  } catch {
    // Firefox closes its PDF viewer as it does its own pages.
    return /\.pdf$/i.test(URL.parse(url)?.pathname ?? '') ? 'pdf' : 'closed';
  }
}

export async function activeTabState(): Promise<TabState> {
  const state = await readableTabState();
  // Without the permission even the address of the tab is unknown; a page that was entered before still answers.
  const isRead = state.state === 'on' || state.state === 'off';
  return isRead || (await mayReadPages()) ? state : { state: 'not-allowed' };
}

async function readableTabState(): Promise<TabState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const site = siteOf(url);
  if (tab?.id === undefined || !site) return { state: 'unreadable', why: 'closed' };
  if (isOff(await readSettings(), site)) return { state: 'off', site };
  const names = await namesIn(tab.id);
  const why = names?.length ? undefined : await obstacleIn(tab.id, url);
  if (why) return { state: 'unreadable', why };
  return names ? { state: 'on', site, names } : { state: 'silent', site };
}

/** Turns Ficha on or off for a site; open pages notice by themselves. */
export async function setSite(site: string, on: boolean): Promise<void> {
  await changeSettings((settings) => withSite(settings, site, on));
}
