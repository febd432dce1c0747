/** The items that Ficha adds to the context menu of a selection. */
import type { Browser } from 'wxt/browser';
import { openLibrary, openSidePanel } from '../../data/messaging/open-pages.ts';
import { LONGEST_LOOKUP, requestInPanel } from '../../data/messaging/panel-tasks.ts';
import type { TextKey } from '../../locales/texts.ts';
import { saveSelection } from './save-selection.ts';

/** A menu item. */
export interface MenuItem {
  id: string;
  /** The browser replaces "%s" by the selection. */
  title: TextKey;
  /** Called directly on the click: what browsers allow only then must come before any `await`. */
  onChosen: (clicked: { selection: string; frame: number | undefined; tab: Browser.tabs.Tab | undefined }) => void;
}

/**
 * The selection comes with the click, so this also works where Ficha cannot read, as in the PDF
 * viewer.
 */
const lookUp: MenuItem['onChosen'] = ({ selection: selected, tab }) => {
  const selection = selected.slice(0, LONGEST_LOOKUP);
  const inLibrary = () => openLibrary(`#/browse?${new URLSearchParams({ find: selection })}`);
  // A window without tabs (an installed app) has no side panel.
  if (tab === undefined || tab.windowId < 0) return void inLibrary();
  const opened = openSidePanel(tab.windowId);
  void requestInPanel({ lookUp: selection });
  opened.catch(inLibrary);
};

/** All items. */
export const MENU_ITEMS: readonly MenuItem[] = [
  { id: 'look-up', title: 'lookup.selection', onChosen: lookUp },
  {
    id: 'save-selection',
    title: 'noteBox.title',
    onChosen: ({ selection, frame, tab }) => void saveSelection(tab, frame, selection),
  },
];
