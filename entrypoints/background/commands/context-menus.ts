/** Adds `MENU_ITEMS` to the browser's context menus, in the reader's language. */
import { browser } from 'wxt/browser';
import { onSettingsChanged, readSettings } from '../../../data/settings/settings-store.ts';
import { textsIn } from '../../../locales/all-texts.ts';
import { chosenLanguage } from '../../../locales/texts.ts';
import { MENU_ITEMS } from './menu-items.ts';

async function makeMenus(): Promise<void> {
  const { language } = await readSettings();
  const { t } = textsIn(chosenLanguage(language, browser.i18n.getUILanguage()));
  await browser.contextMenus.removeAll();
  for (const { title, onChosen: _, ...item } of MENU_ITEMS) browser.contextMenus.create({ ...item, title: t(title) });
}

/** Must be called when the background starts, so that a click can wake it. */
export function createContextMenus(): void {
  // Browsers keep the items between starts; they change only with the version and the language.
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  onSettingsChanged((now, before) => {
    if (before.language !== now.language) void makeMenus();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId, linkUrl }, tab) => {
    const item = MENU_ITEMS.find(({ id }) => id === menuItemId);
    item?.onChosen({ selection: selectionText.trim(), frame: frameId, link: linkUrl, tab });
  });
}
