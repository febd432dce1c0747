/** Shows a new reader what Ficha does; a reader who gets a new version is left in peace. */
import { browser } from 'wxt/browser';
import { openLibrary } from '../../data/messaging/open-pages.ts';

export function welcomeAfterInstall(): void {
  browser.runtime.onInstalled.addListener((details) => {
    // Only Firefox knows of temporary installations: a developer's, for the day.
    const { reason, temporary } = details as { reason: string; temporary?: boolean };
    if (reason === 'install' && !temporary) void openLibrary('#/welcome');
  });
}
