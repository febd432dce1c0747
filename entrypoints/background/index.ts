import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { handleCardRequests } from './cards/card-handlers.ts';
import { handleCommands } from './commands/commands.ts';
import { createContextMenus } from './commands/context-menus.ts';
import { handleOmnibox } from './commands/omnibox.ts';
import { handleFactRequests } from './fact-handlers.ts';
import { prepareFacts } from './facts.ts';
import { handleNoteRequests } from './notes/note-handlers.ts';
import { restoreNoteScripts } from './notes/note-sites.ts';
import { openNoteDatabase, takeMissedCopies } from './notes/notes.ts';
import { handleOwnCards } from './own/own-handlers.ts';
import { handleSettings } from './settings.ts';
import { handleMarkRules } from './tabs/mark-rules.ts';
import { injectIntoOpenTabsOnce } from './tabs/open-tabs.ts';
import { watchPageAccess } from './tabs/page-access.ts';
import { handleSeenNames } from './tabs/seen-pages.ts';
import { handleNameReports, watchBadgeSetting } from './tabs/toolbar-badge.ts';
import { welcomeAfterInstall } from './welcome.ts';

/** Owns the databases and handles the requests of all other contexts. */
export default defineBackground(() => {
  handleFactRequests();
  handleSettings();
  handleCardRequests();
  handleMarkRules();
  handleNameReports();
  handleSeenNames();
  handleNoteRequests();
  handleOwnCards();
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
