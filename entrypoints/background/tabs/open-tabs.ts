/**
 * Injects the content script into tabs that were open before Ficha was installed, updated or
 * enabled.
 */
import { browser } from 'wxt/browser';
import { hasNamesOffered } from '../../../data/messaging/tab-names.ts';
import { RESTART_EVENT_DETAIL, restartEventType } from '../../../page/lifecycle/restart-event.ts';

/** Whether a content script of this version runs there already. Pages that are closed to extensions reject. */
async function isAlive(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: hasNamesOffered });
  return answer?.result === true;
}

/** Runs in the page. */
function announce(type: string, detail: object): void {
  document.dispatchEvent(new CustomEvent(type, { detail }));
}

/**
 * A key in session storage, which is emptied when the extension is updated or disabled and when the
 * browser ends.
 */
const ENTERED = 'entered-open-tabs';

/**
 * Injects once after each start of the extension, and says whether it did: browsers have no event
 * for enabling.
 */
export async function injectIntoOpenTabsOnce(): Promise<boolean> {
  const { [ENTERED]: entered } = await browser.storage.session.get(ENTERED);
  if (entered) return false;
  await browser.storage.session.set({ [ENTERED]: true });
  await injectIntoOpenTabs();
  return true;
}

/** Injects into every open tab without a running content script. */
export async function injectIntoOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file://*/*'] });
  await Promise.allSettled(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded || (await isAlive(id))) return;
      const target = { tabId: id, allFrames: true };
      const args: Parameters<typeof announce> = [restartEventType(browser.runtime.id), RESTART_EVENT_DETAIL];
      await browser.scripting.executeScript({ target, func: announce, args });
      if (script?.js?.length) await browser.scripting.executeScript({ target, files: script.js as never });
    }),
  );
}
