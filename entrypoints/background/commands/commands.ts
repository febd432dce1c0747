/** Handles keyboard shortcuts, which readers can change in a page of the browser. */
import { type Browser, browser } from 'wxt/browser';
import { openLibrary } from '../../../data/messaging/open-pages.ts';
import { type PageCommand, pageMessaging } from '../../../data/messaging/protocol.ts';
import { isOff, siteOf, withSite } from '../../../data/settings/settings.ts';
import { changeSettings } from '../../../data/settings/settings-store.ts';
import { saveSelection } from '../notes/save-selection.ts';
import { beginOwn } from '../own/begin-own.ts';

const PAGE_COMMANDS: readonly string[] = ['next-mention', 'previous-mention', 'open-card'] satisfies PageCommand[];

const isPageCommand = (name: string): name is PageCommand => PAGE_COMMANDS.includes(name);

async function toggleSite(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const site = siteOf(tab?.url ?? '');
  if (site) await changeSettings((settings) => withSite(settings, site, isOff(settings, site)));
}

async function handle(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (command === 'toggle-site') return toggleSite(tab);
  // The popup cannot open in a window without a toolbar, such as an installed app.
  if (command === 'look-up') return browser.action.openPopup().catch(() => openLibrary('#/browse'));
  if (command === 'save-selection') return saveSelection(tab);
  if (command === 'make-card' && tab) return beginOwn({ purpose: 'card', tab, opensPanel: true });
  // A tab without a content script does not answer.
  if (isPageCommand(command) && tab?.id !== undefined)
    await pageMessaging.sendMessage('command', { name: command }, tab.id).catch(() => {});
}

/** Must be called when the background starts. */
export function handleCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => void handle(command, tab));
}
