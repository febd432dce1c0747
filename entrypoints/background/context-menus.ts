/** Adds `MENU_ITEMS` to the context menu of a selection, in the reader's language. */
import { browser } from 'wxt/browser';
import { onSettingsChanged, readSettings } from '../../data/settings/settings-store.ts';
import { textsIn } from '../../locales/all-texts.ts';
import { chosenLanguage } from '../../locales/texts.ts';
import { MENU_ITEMS } from './menu-items.ts';

async function makeMenus(): Promise<void> {
  const { language } = await readSettings();
  const { t } = textsIn(chosenLanguage(language, browser.i18n.getUILanguage()));
  await browser.contextMenus.removeAll();
  for (const { id, title } of MENU_ITEMS) {
    browser.contextMenus.create({ id, title: t(title), contexts: ['selection'] });
  }
}

/** Must be called when the background starts, so that a click can wake it. */
export function createContextMenus(): void {
  // Browsers keep the items between starts; they change only with the version and the language.
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  onSettingsChanged((now, before) => {
    if (before.language !== now.language) void makeMenus();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    const selection = selectionText?.trim();
    if (selection) MENU_ITEMS.find(({ id }) => id === menuItemId)?.onChosen({ selection, frame: frameId, tab });
  });
}
