/** What Ficha adds to the menu that a page's selection has. One item, one line in `MENU_ITEMS`. */
import type { Browser } from 'wxt/browser';
import { LONGEST_LOOKUP, requestLookup } from '../../data/messaging/lookup-handover.ts';
import { openLibrary, openSidePanel } from '../../data/messaging/open-pages.ts';
import type { TextKey } from '../../locales/texts.ts';
import { saveSelection } from './save-selection.ts';

export interface MenuItem {
  id: string;
  /** In it, the browser puts the selection for "%s". */
  title: TextKey;
  /** Called in answer to the reader's click; what needs that must be called before anything is waited for. */
  onChosen: (clicked: { selection: string; frame: number | undefined; tab: Browser.tabs.Tab | undefined }) => void;
}

/** The selection comes with the click, so this works where Ficha cannot read the page: in the PDF viewer, too. */
const lookUp: MenuItem['onChosen'] = ({ selection: selected, tab }) => {
  const selection = selected.slice(0, LONGEST_LOOKUP);
  const inLibrary = () => openLibrary(`#/browse?${new URLSearchParams({ find: selection })}`);
  // A window without tabs (an installed app) has no side panel.
  if (tab === undefined || tab.windowId < 0) return void inLibrary();
  const opened = openSidePanel(tab.windowId);
  void requestLookup(selection);
  opened.catch(inLibrary);
};

export const MENU_ITEMS: readonly MenuItem[] = [
  { id: 'look-up', title: 'lookup.selection', onChosen: lookUp },
  {
    id: 'save-selection',
    title: 'noteBox.title',
    onChosen: ({ selection, frame, tab }) => void saveSelection(tab, frame, selection),
  },
];
