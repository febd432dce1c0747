/**
 * "Save to Ficha": opens a note editor for the selection, in the page's card. Where no script may
 * run (the PDF viewer, browser pages), it opens in a window instead, with the text that came with
 * the click.
 */
import { type Browser, browser } from 'wxt/browser';
import { pageMessaging } from '../../../data/messaging/protocol.ts';
import { isReaderAddress } from '../../../data/messaging/reader-address.ts';
import type { Quote } from '../../../data/notes/note.ts';
import { MAX_QUOTE_LENGTH } from '../../../data/notes/note.ts';
import type { Language } from '../../../data/settings/languages.ts';
import { readSettings } from '../../../data/settings/settings-store.ts';
import { chosenLanguage } from '../../../locales/texts.ts';
import { announceWindow } from '../cards/card-openings.ts';
import { openCardWindow } from '../cards/card-window.ts';

type Tab = Browser.tabs.Tab;

/** This and `noteInPage` run in the page, so they can use nothing from outside themselves. */
function holdsSelection(): boolean {
  return document.hasFocus() && getSelection()?.toString().trim() !== '';
}

interface InPage {
  fichaCardHost?: { noteSelection: (options: { lang: Language; evenIfNothing: boolean }) => Promise<string> };
}

function noteInPage(lang: Language, evenIfNothing: boolean): Promise<string | undefined> {
  return (globalThis as InPage).fichaCardHost?.noteSelection({ lang, evenIfNothing }) ?? Promise.resolve(undefined);
}

async function language(): Promise<Language> {
  return chosenLanguage((await readSettings()).language, browser.i18n.getUILanguage());
}

/** The frame with a selection, or else the page itself. */
export async function frameWithSelection(tabId: number): Promise<number> {
  const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: holdsSelection });
  return answers.findLast(({ result }) => result)?.frameId ?? 0;
}

/** Whether the editor could be opened in the page. */
async function openInPage(tabId: number, frame: number | undefined, isTextKnown: boolean): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frame ?? (await frameWithSelection(tabId))] };
    await browser.scripting.executeScript({ target, files: ['/card-host.js'] as never });
    // If the click has a text and the page has no selection, the text is from a part that scripts
    // cannot read.
    const args: [Language, boolean] = [await language(), !isTextKnown];
    const [answer] = await browser.scripting.executeScript({ target, func: noteInPage, args });
    return answer?.result === 'opened';
  } catch {
    // No script may run there.
    return false;
  }
}

/** Whether the editor could be opened in Ficha's reader of PDFs. */
async function openInReader(tabId: number): Promise<boolean> {
  const data = { lang: await language(), evenIfNothing: true };
  return pageMessaging.sendMessage('noteSelection', data, tabId).catch(() => false);
}

async function openInWindow({ url = '', title = '' }: Tab, selection: string): Promise<void> {
  const exact = selection.replace(/\s+/g, ' ').trim().slice(0, MAX_QUOTE_LENGTH);
  const quote: Quote | undefined = exact === '' ? undefined : { exact, prefix: '', suffix: '' };
  const page = { url, title: title.slice(0, 500) };
  const id = crypto.randomUUID().replaceAll('-', '');
  await announceWindow({
    id,
    lang: await language(),
    form: 'corner',
    about: { purpose: 'note', notes: { page, ...(quote ? { quote } : {}), notice: 'unreadable' } },
  });
  await openCardWindow(id);
}

/**
 * Opens the editor. `frame` and `selection` are known from the context menu; for a key, the page is
 * asked.
 */
export async function saveSelection(tab: Tab | undefined, frame?: number, selection = ''): Promise<void> {
  if (tab?.id === undefined) return;
  const isOpen = isReaderAddress(tab.url ?? '')
    ? await openInReader(tab.id)
    : await openInPage(tab.id, frame, selection.trim() !== '');
  if (!isOpen) await openInWindow(tab, selection);
}
