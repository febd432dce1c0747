/**
 * "Save to Ficha": opens the editor for a note on what is selected. On a page, that is the card's script; where no script may run (the browser's
 * PDF viewer, its own pages), a window of ours takes its place, with the words that came with the click.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Quote } from '../../data/notes/note.ts';
import { MAX_QUOTE_LENGTH } from '../../data/notes/note.ts';
import type { Language } from '../../data/settings/languages.ts';
import { readSettings } from '../../data/settings/settings-store.ts';
import { chosenLanguage } from '../../locales/texts.ts';
import { issueToken } from './note-tokens.ts';

/** Pixels: as wide as a side panel, and high enough for an editor. */
const WINDOW = { width: 420, height: 640 };

type Tab = Browser.tabs.Tab;

/** These two run in the page, so they stand for themselves. */
function holdsSelection(): boolean {
  return document.hasFocus() && getSelection()?.toString().trim() !== '';
}

interface InPage {
  fichaCard?: { noteSelection: (options: { lang: Language; evenIfNothing: boolean }) => Promise<string> };
}

function noteInPage(lang: Language, evenIfNothing: boolean): Promise<string | undefined> {
  return (globalThis as InPage).fichaCard?.noteSelection({ lang, evenIfNothing }) ?? Promise.resolve(undefined);
}

async function language(): Promise<Language> {
  return chosenLanguage((await readSettings()).language, browser.i18n.getUILanguage());
}

/** The frame in which something is selected; the page itself where none is. */
async function frameWithSelection(tabId: number): Promise<number> {
  const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: holdsSelection });
  return answers.findLast(({ result }) => result)?.frameId ?? 0;
}

/** True when the editor is open in the page. */
async function openInPage(tabId: number, frame: number | undefined, isTextKnown: boolean): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frame ?? (await frameWithSelection(tabId))] };
    await browser.scripting.executeScript({ target, files: ['/card.js'] as never });
    // A selection that the click tells of and the page does not belongs to something in it that cannot be read.
    const args: [Language, boolean] = [await language(), !isTextKnown];
    const [answer] = await browser.scripting.executeScript({ target, func: noteInPage, args });
    return answer?.result === 'opened';
  } catch {
    // No script may run there.
    return false;
  }
}

async function openInWindow({ id, url = '', title = '' }: Tab, selection: string): Promise<void> {
  const exact = selection.replace(/\s+/g, ' ').trim().slice(0, MAX_QUOTE_LENGTH);
  const quote: Quote | undefined = exact === '' ? undefined : { exact, prefix: '', suffix: '' };
  const token = await issueToken({
    page: { url, title: title.slice(0, 500) },
    notice: 'unreadable',
    toOwnPage: true,
    ...(quote ? { quote } : {}),
  });
  const query = new URLSearchParams({ tab: String(id), note: token });
  const address = browser.runtime.getURL(`/sidepanel.html?${query}` as never);
  // Browsers for phones have no windows.
  if (browser.windows) await browser.windows.create({ type: 'popup', url: address, ...WINDOW });
  else await browser.tabs.create({ url: address });
}

/** `frame` and `selection` are known when the reader chose from the menu; with the keyboard, the page is asked. */
export async function saveSelection(tab: Tab | undefined, frame?: number, selection = ''): Promise<void> {
  if (tab?.id === undefined) return;
  const isOpen = await openInPage(tab.id, frame, selection.trim() !== '');
  if (!isOpen) await openInWindow(tab, selection);
}
