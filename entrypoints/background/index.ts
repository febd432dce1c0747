import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { handleCommands } from './commands.ts';
import { createContextMenus } from './context-menus.ts';
import { prepareFacts } from './facts.ts';
import { handleRequests } from './handlers.ts';
import { restoreNoteScripts } from './note-sites.ts';
import { openNoteDatabase, takeMissedCopies } from './notes.ts';
import { handleOmnibox } from './omnibox.ts';
import { injectIntoOpenTabsOnce } from './open-tabs.ts';
import { watchPageAccess } from './page-access.ts';
import { watchBadgeSetting } from './toolbar-badge.ts';
import { welcomeAfterInstall } from './welcome.ts';

/** Owns the databases and handles the requests of all other contexts. */
export default defineBackground(() => {
  handleRequests();
  watchPageAccess();
  // The extension may have been updated while it was disabled.
  void injectIntoOpenTabsOnce().then((isFirst) => (isFirst ? prepareFacts() : undefined));
  watchBadgeSetting();
  createContextMenus();
  handleCommands();
  handleOmnibox();
  welcomeAfterInstall();
  browser.runtime.onInstalled.addListener(() => void restoreNoteScripts(openNoteDatabase));
  browser.runtime.onStartup.addListener(() => void restoreNoteScripts(openNoteDatabase));
  browser.runtime.onInstalled.addListener(() => void prepareFacts());
  // Finishes a build that was interrupted by the end of the browser.
  browser.runtime.onStartup.addListener(() => void prepareFacts());
  browser.runtime.onStartup.addListener(() => void takeMissedCopies());
});
