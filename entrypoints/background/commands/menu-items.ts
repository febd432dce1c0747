/** The items that Ficha adds to context menus. */
import type { Browser } from 'wxt/browser';
import { openLibrary, openSidePanel } from '../../../data/messaging/open-pages.ts';
import { openInReader } from '../../../data/messaging/open-reader.ts';
import { LONGEST_LOOKUP, requestInPanel } from '../../../data/messaging/panel-tasks.ts';
import type { TextKey } from '../../../locales/texts.ts';
import { saveSelection } from '../notes/save-selection.ts';
import { beginOwn } from '../own/begin-own.ts';

/** What was clicked. */
interface Clicked {
  /** The selected text; empty without a selection. */
  selection: string;
  frame: number | undefined;
  /** The address of a link. */
  link: string | undefined;
  tab: Browser.tabs.Tab | undefined;
}

/** A menu item, and where it is shown. */
export interface MenuItem
  extends Pick<Browser.contextMenus.CreateProperties, 'contexts' | 'documentUrlPatterns' | 'targetUrlPatterns'> {
  id: string;
  /** The browser replaces "%s" by the selection. */
  title: TextKey;
  /** Called directly on the click: what browsers allow only then must come before any `await`. */
  onChosen: (clicked: Clicked) => void;
}

/**
 * The selection comes with the click, so this also works where Ficha cannot read, as in the PDF
 * viewer.
 */
const lookUp: MenuItem['onChosen'] = ({ selection: selected, tab }) => {
  const selection = selected.slice(0, LONGEST_LOOKUP);
  if (selection === '') return;
  const inLibrary = () => openLibrary(`#/browse?${new URLSearchParams({ find: selection })}`);
  // A window without tabs (an installed app) has no side panel.
  if (tab === undefined || tab.windowId < 0) return void inLibrary();
  const opened = openSidePanel(tab.windowId);
  void requestInPanel({ lookUp: selection });
  opened.catch(inLibrary);
};

/** Makes a card, or adds a fact to one; the form stands beside the page. */
const begin =
  (purpose: 'card' | 'fact'): MenuItem['onChosen'] =>
  ({ selection, frame, tab }) => {
    if (tab) void beginOwn({ purpose, tab, frame, selection, opensPanel: true });
  };

/** Match patterns know capitals; other addresses of PDFs are opened from the popup. */
const PDF_ADDRESSES = ['pdf', 'PDF'].flatMap((end) => [`*://*/*.${end}`, `*://*/*.${end}?*`, `file:///*.${end}`]);

const openPdf: MenuItem['onChosen'] = ({ link, tab }) => {
  const url = link ?? tab?.url;
  if (url) void openInReader(url);
};

/** All items. */
export const MENU_ITEMS: readonly MenuItem[] = [
  { id: 'look-up', title: 'lookup.selection', contexts: ['selection'], onChosen: lookUp },
  {
    id: 'save-selection',
    title: 'noteBox.title',
    contexts: ['selection'],
    onChosen: ({ selection, frame, tab }) => {
      if (selection !== '') void saveSelection(tab, frame, selection);
    },
  },
  { id: 'make-card', title: 'own.makeCardOf', contexts: ['selection'], onChosen: begin('card') },
  { id: 'add-fact', title: 'own.addSentence', contexts: ['selection'], onChosen: begin('fact') },
  {
    id: 'read-linked-pdf',
    title: 'reader.openInFicha',
    contexts: ['link'],
    targetUrlPatterns: PDF_ADDRESSES,
    onChosen: openPdf,
  },
  {
    id: 'read-pdf',
    title: 'reader.openInFicha',
    contexts: ['page', 'frame', 'action'],
    documentUrlPatterns: PDF_ADDRESSES,
    onChosen: ({ tab, ...clicked }) => openPdf({ ...clicked, link: undefined, tab }),
  },
];
