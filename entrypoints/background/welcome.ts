/** Opens the welcome page after the first installation, but not after updates. */
import { browser } from 'wxt/browser';
import { openLibrary } from '../../data/messaging/open-pages.ts';

/** Must be called when the background starts. */
export function welcomeAfterInstall(): void {
  browser.runtime.onInstalled.addListener((details) => {
    // Only Firefox has temporary installations, which developers make.
    const { reason, temporary } = details as { reason: string; temporary?: boolean };
    if (reason === 'install' && !temporary) void openLibrary('#/welcome');
  });
}
