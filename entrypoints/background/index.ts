import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { obeyCommands } from './commands.ts';
import { offerMenus } from './context-menus.ts';
import { prepareFacts } from './facts.ts';
import { answerCalls } from './handlers.ts';
import { restoreNotedPages } from './note-sites.ts';
import { revokeTokens } from './note-tokens.ts';
import { catchUpWithNotes, openNoteDatabase } from './notes.ts';
import { answerAddressBar } from './omnibox.ts';
import { enterOpenTabsOnce } from './open-tabs.ts';
import { watchPageAccess } from './page-access.ts';
import { watchBadgeSetting } from './toolbar-badge.ts';
import { welcomeNewReaders } from './welcome.ts';

/** Owns both databases; answers every other context. */
export default defineBackground(() => {
  answerCalls();
  watchPageAccess();
  // It may have been updated while it was disabled.
  void enterOpenTabsOnce().then((isFirst) => (isFirst ? prepareFacts() : undefined));
  watchBadgeSetting();
  offerMenus();
  obeyCommands();
  answerAddressBar();
  welcomeNewReaders();
  browser.runtime.onInstalled.addListener(() => void restoreNotedPages(openNoteDatabase));
  browser.runtime.onStartup.addListener(() => void restoreNotedPages(openNoteDatabase));
  browser.runtime.onInstalled.addListener(() => void prepareFacts());
  // Finishes a build that was interrupted when the browser closed or crashed.
  browser.runtime.onStartup.addListener(() => void prepareFacts());
  browser.runtime.onStartup.addListener(() => void catchUpWithNotes());
  browser.tabs.onRemoved.addListener((tab) => void revokeTokens(tab));
});
