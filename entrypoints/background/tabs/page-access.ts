/**
 * Shows on the toolbar button when the permission to read pages is missing, and starts again when
 * it is given.
 */
import { browser } from 'wxt/browser';
import { mayReadPages } from '../../../data/messaging/page-access.ts';
import { injectIntoOpenTabs } from './open-tabs.ts';

async function showOnButton(): Promise<void> {
  const allowed = await mayReadPages();
  // This is the text for tabs that have none of their own.
  await browser.action.setBadgeText({ text: allowed ? '' : '!' });
  const title = browser.i18n.getMessage((allowed ? 'extension_name' : 'access_title') as never);
  await browser.action.setTitle({ title });
}

/** Must be called when the background starts. */
export function watchPageAccess(): void {
  browser.permissions.onRemoved.addListener(() => void showOnButton());
  browser.permissions.onAdded.addListener(() => {
    void showOnButton();
    void injectIntoOpenTabs();
  });
  browser.runtime.onInstalled.addListener(() => void showOnButton());
  browser.runtime.onStartup.addListener(() => void showOnButton());
}
