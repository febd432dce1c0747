/** What the popup and the side panel show of a tab. */
import { browser } from 'wxt/browser';
import { isOff, siteOf } from '../settings/settings.ts';
import { readSettings } from '../settings/settings-store.ts';
import { sendRequest } from './client.ts';
import { mayReadPages } from './page-access.ts';
import { type EntityName, pageMessaging } from './protocol.ts';
import { storeChange } from './store-settings.ts';
import { frameOfMention, namesInTab, type TabName } from './tab-names.ts';

/** A name on the tab's page, or in one of its frames. */
export type NamedOnPage = EntityName & TabName;

/** Below this confidence a decision is shown as uncertain; it is calibrated (docs/linking.md). */
const LIKELY = 0.75;

/** Whether the reader should be told that the name may mean something else. */
export function isUnsure({ ambiguous, confidence }: Pick<NamedOnPage, 'ambiguous' | 'confidence'>): boolean {
  return ambiguous || confidence < LIKELY;
}

/** Closed to extensions; in the PDF viewer; drawn on a canvas; being edited; or one of Ficha's own pages. */
export type Unreadable = 'closed' | 'pdf' | 'canvas' | 'editor' | 'own';

/** What Ficha can do in a tab. */
export type TabState =
  /** Ficha can read no text there. */
  | { state: 'unreadable'; why: Unreadable }
  /** The permission to read pages was withdrawn. */
  | { state: 'not-allowed' }
  /** A web page without a running content script. */
  | { state: 'silent'; site: string }
  | { state: 'off'; site: string }
  | { state: 'on'; site: string; tab: number; names: NamedOnPage[] };

async function namesIn(tab: number): Promise<NamedOnPage[] | undefined> {
  const names = await namesInTab(tab);
  if (!names) return undefined;
  const answer = await sendRequest('getNames', { ids: names.map(({ id }) => id) });
  if (!answer.ok) return undefined;
  const known = new Map(answer.value.map((name) => [name.id, name]));
  return names.flatMap((onPage) => {
    const name = known.get(onPage.id);
    return name ? [{ ...name, ...onPage }] : [];
  });
}

/**
 * Runs in the page, so it can use nothing from outside itself. Online editors draw their text on
 * large canvases.
 */
function obstacleInPage(): Unreadable | undefined {
  if (document.contentType === 'application/pdf' || document.querySelector('body > embed[type="application/pdf"]'))
    return 'pdf';
  /** Whether elements cover more than a third of the window. */
  const isMost = (selector: string) => {
    let covered = 0;
    for (const element of document.querySelectorAll(selector)) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const width = Math.min(right, innerWidth) - Math.max(left, 0);
      const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
      covered += Math.max(0, width) * Math.max(0, height);
    }
    return covered > (innerWidth * innerHeight) / 3;
  };
  if (isMost('canvas')) return 'canvas';
  const isEditor =
    document.designMode === 'on' || isMost('textarea, [contenteditable]:not([contenteditable="false" i])');
  return isEditor ? 'editor' : undefined;
}

async function obstacleIn(tab: number, url: string): Promise<Unreadable | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: obstacleInPage });
    return answer?.result ?? undefined;
  } catch {
    // Firefox closes its PDF viewer to extensions.
    return /\.pdf$/i.test(URL.parse(url)?.pathname ?? '') ? 'pdf' : 'closed';
  }
}

/** The state of a tab, by default the active one of this window. */
export async function tabState(id?: number): Promise<TabState> {
  const state = await readableTabState(id);
  // Without the permission the tab's address is unknown, but a content script that runs still
  // answers.
  const isRead = state.state === 'on' || state.state === 'off';
  return isRead || (await mayReadPages()) ? state : { state: 'not-allowed' };
}

async function tabOf(id: number | undefined) {
  if (id !== undefined) return browser.tabs.get(id).catch(() => undefined);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

async function readableTabState(id: number | undefined): Promise<TabState> {
  const tab = await tabOf(id);
  const url = tab?.url ?? '';
  const site = siteOf(url);
  if (url.startsWith(browser.runtime.getURL('/'))) return { state: 'unreadable', why: 'own' };
  if (tab?.id === undefined || !site) return { state: 'unreadable', why: 'closed' };
  if (isOff(await readSettings(), site)) return { state: 'off', site };
  const names = await namesIn(tab.id);
  const why = names?.length ? undefined : await obstacleIn(tab.id, url);
  if (why) return { state: 'unreadable', why };
  return names ? { state: 'on', site, tab: tab.id, names } : { state: 'silent', site };
}

/** Turns Ficha on or off for a site; open pages notice the changed settings. */
export async function setSite(site: string, on: boolean): Promise<void> {
  await storeChange({ type: 'site', site, on });
}

/** Has an entity's names never marked, or marked again; open pages notice the changed settings. */
export async function setNeverMarked(entity: string, never: boolean): Promise<void> {
  await storeChange({ type: 'never-mark', entity, never });
}

/**
 * Scrolls a tab's page to a mention of a name (from 0, over all frames) and flashes it; false when
 * it cannot be shown.
 */
export async function showMention(tab: number, { id, frames }: NamedOnPage, at: number): Promise<boolean> {
  const { frame, index } = frameOfMention(frames, at);
  return pageMessaging
    .sendMessage('showMention', { entity: id, index }, { tabId: tab, frameId: frame })
    .catch(() => false);
}

/** Loads the card of an entity that was chosen in a list. */
export const loadCard = (id: string) => sendRequest('getCard', { id });
