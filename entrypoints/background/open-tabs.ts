/** Puts the content script into tabs that were open before Ficha was installed, updated or enabled; the browser itself does so only for new pages. */
import { browser } from 'wxt/browser';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { RESTART_EVENT_DETAIL, restartEventType } from '../../page/lifecycle/restart-event.ts';

/** A page that was opened just now has its content script from the browser already. */
async function isAlive(tab: number): Promise<boolean> {
  const answer = await pageMessaging.sendMessage('getPageStatus', undefined, tab).catch(() => undefined);
  return answer !== undefined;
}

/** Runs in the page. */
function announce(type: string, detail: object): void {
  document.dispatchEvent(new CustomEvent(type, { detail }));
}

/** Session storage is emptied whenever the extension stops: by an update, by being disabled, and with the browser. */
const ENTERED = 'entered-open-tabs';

/** Enters the open tabs if the extension has not done so since it was started, and tells so; nothing else tells that it was enabled again. */
export async function injectIntoOpenTabsOnce(): Promise<boolean> {
  const { [ENTERED]: entered } = await browser.storage.session.get(ENTERED);
  if (entered) return false;
  await browser.storage.session.set({ [ENTERED]: true });
  await injectIntoOpenTabs();
  return true;
}

/** Enters every open tab in which no script of this extension is at work. */
export async function injectIntoOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file://*/*'] });
  await Promise.allSettled(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded || (await isAlive(id))) return;
      const target = { tabId: id, allFrames: true };
      const args: Parameters<typeof announce> = [restartEventType(browser.runtime.id), RESTART_EVENT_DETAIL];
      // Pages that no extension may touch (the stores) refuse; there is nothing to do there.
      if (script?.css?.length) await browser.scripting.insertCSS({ target, files: script.css });
      await browser.scripting.executeScript({ target, func: announce, args });
      if (script?.js?.length) await browser.scripting.executeScript({ target, files: script.js as never });
    }),
  );
}
