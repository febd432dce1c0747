/** Notices when the reader takes away the permission to read pages, shows it on the toolbar button, and starts again when it is given back. */
import { browser } from 'wxt/browser';
import { mayReadPages } from '../../data/messaging/page-access.ts';
import { injectIntoOpenTabs } from './open-tabs.ts';

async function showOnButton(): Promise<void> {
  const allowed = await mayReadPages();
  // The text is general; a tab's own text, where it has one, stands before it.
  await browser.action.setBadgeText({ text: allowed ? '' : '!' });
  const title = browser.i18n.getMessage((allowed ? 'extension_name' : 'access_title') as never);
  await browser.action.setTitle({ title });
}

export function watchPageAccess(): void {
  browser.permissions.onRemoved.addListener(() => void showOnButton());
  browser.permissions.onAdded.addListener(() => {
    void showOnButton();
    void injectIntoOpenTabs();
  });
  browser.runtime.onInstalled.addListener(() => void showOnButton());
  browser.runtime.onStartup.addListener(() => void showOnButton());
}
