/**
 * "Make a card" and "Add this sentence as a fact": opens the form beside the page, in the side
 * panel or, where none can open, in a small window.
 */
import { type Browser, browser } from 'wxt/browser';
import { openSidePanel } from '../../../data/messaging/open-pages.ts';
import { requestInPanel } from '../../../data/messaging/panel-tasks.ts';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import { isReaderAddress } from '../../../data/messaging/reader-address.ts';
import type { OwnTask, SelectedPlace } from '../../../data/own/selected-place.ts';
import { frameWithSelection } from '../notes/save-selection.ts';

type Tab = Browser.tabs.Tab;

/** Pixels: the width of a side panel, and room for the form. */
const SIZE = { width: 440, height: 720 };

interface InPage {
  fichaCardHost?: { selectedPlace: () => Promise<SelectedPlace> };
}

/** Runs in the page, so it can use nothing from outside itself. */
function placeInPage(): Promise<SelectedPlace> | undefined {
  return (globalThis as InPage).fichaCardHost?.selectedPlace();
}

/** What the page tells of its selection; undefined where no script may run. */
async function askPage(tab: Tab & { id: number }, frame: number | undefined): Promise<SelectedPlace | undefined> {
  try {
    if (isReaderAddress(tab.url ?? ''))
      return (await pageMessaging.sendMessage('describeSelection', undefined, tab.id)) ?? undefined;
    const target = { tabId: tab.id, frameIds: [frame ?? (await frameWithSelection(tab.id))] };
    await browser.scripting.executeScript({ target, files: ['/card-host.js'] as never });
    const [answer] = await browser.scripting.executeScript({ target, func: placeInPage });
    return answer?.result ?? undefined;
  } catch {
    return undefined;
  }
}

/** What the click itself tells, where the page cannot be read. */
function placeOfClick({ url = '', title = '' }: Tab, selection: string): SelectedPlace {
  const exact = selection.replace(/\s+/g, ' ').trim();
  const site = (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');
  return { exact, sentence: exact, page: { url, title: title.slice(0, 500) }, site, lang: 'en', names: [] };
}

async function openInWindow(task: OwnTask, tab: number): Promise<void> {
  const id = crypto.randomUUID();
  await requestInPanel({ own: task }, id);
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tab}&task=${id}` as never);
  // Browsers for phones have no windows.
  if (browser.windows) await browser.windows.create({ type: 'popup', url, ...SIZE });
  else await browser.tabs.create({ url });
}

/** What to write, and where. */
export interface BeginOwn {
  purpose: OwnTask['purpose'];
  /** The card that a fact is for. */
  card?: string | undefined;
  tab: Tab;
  /** Known from the context menu; for a key, the page is asked. */
  frame?: number | undefined;
  /** The text that the browser gives with a click in the menu. */
  selection?: string;
  /** False when a page of Ficha's own asks, which has opened the panel or is in it. */
  opensPanel: boolean;
}

/**
 * Opens the form. Must be called directly in answer to the reader's act: only then may the panel be
 * opened.
 */
export async function beginOwn({ purpose, card, tab, frame, selection = '', opensPanel }: BeginOwn): Promise<void> {
  const { id, windowId } = tab;
  if (id === undefined) return;
  // A window without tabs (an installed app) has no side panel.
  const opened = opensPanel
    ? windowId < 0
      ? Promise.resolve(false)
      : openSidePanel(windowId).then(
          () => true,
          () => false,
        )
    : Promise.resolve(true);
  const asked = await askPage({ ...tab, id }, frame);
  const place = asked && (asked.exact !== '' || selection === '') ? asked : placeOfClick(tab, selection);
  const task: OwnTask = { purpose, place, ...(card ? { card } : {}) };
  if (await opened) await requestInPanel({ own: task });
  else await openInWindow(task, id);
}
