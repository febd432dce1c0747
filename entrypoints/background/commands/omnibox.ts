/** Searches names from the address bar ("ficha torres"), and opens the addresses of PDFs. */
import { browser } from 'wxt/browser';
import { searchOpener } from '../../../data/facts/search/packaged-search.ts';
import type { SearchHit } from '../../../data/facts/search/search.ts';
import { cardHash } from '../../../data/messaging/open-pages.ts';
import { isPdfAddress, readerAddress } from '../../../data/messaging/reader-address.ts';
import { readSettings } from '../../../data/settings/settings-store.ts';
import { textsIn } from '../../../locales/all-texts.ts';
import { chosenLanguage, type Texts } from '../../../locales/texts.ts';
import { watchOwnCards } from '../notes/notes.ts';
import { readOwnPack } from '../own/own-pack.ts';

const openSearch = searchOpener(readOwnPack, watchOwnCards);

/** Browsers show no more. */
const MAX_SUGGESTIONS = 6;

async function readersTexts(): Promise<Texts> {
  const { language } = await readSettings();
  return textsIn(chosenLanguage(language, browser.i18n.getUILanguage()));
}

const isFirefox = import.meta.env.FIREFOX;

/** Escapes text for Chromium, which parses descriptions as XML; Firefox shows them as they are. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const plainText = (text: string) => (isFirefox ? text : escaped(text));
const dimmed = (text: string) => (isFirefox ? text : `<dim>${escaped(text)}</dim>`);

function described({ entity, field, text }: SearchHit, { lang, t }: Texts): string {
  const line = field === 'name' ? entity.line[lang] : field === 'alias' ? `${t('search.alias')} ${text}` : text;
  return `${plainText(entity.name[lang])} ${dimmed(`– ${line}`)}`;
}

const cardAddress = (id: string) => browser.runtime.getURL(`/library.html${cardHash(id)}` as never);

/**
 * Where Enter leads: to the chosen suggestion, a PDF in the reader, else the best card, else the
 * library's search.
 */
async function addressFor(input: string): Promise<string> {
  if (isPdfAddress(input.trim())) return readerAddress(input.trim());
  if (input.startsWith(browser.runtime.getURL('/library.html' as never))) return input;
  const { lang } = await readersTexts();
  const [best] = (await openSearch()).find(input, { lang, limit: 1 });
  if (best) return cardAddress(best.entity.id);
  return browser.runtime.getURL(`/library.html#/browse?${new URLSearchParams({ find: input })}` as never);
}

async function go(input: string, disposition: string): Promise<void> {
  const url = await addressFor(input);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Must be called when the background starts, so that typing the keyword wakes it. */
export function handleOmnibox(): void {
  browser.omnibox.onInputStarted.addListener(async () => {
    const { t } = await readersTexts();
    browser.omnibox.setDefaultSuggestion({ description: plainText(t('lookup.hint')) });
  });
  browser.omnibox.onInputChanged.addListener(async (input, suggest) => {
    const texts = await readersTexts();
    if (isPdfAddress(input.trim())) {
      browser.omnibox.setDefaultSuggestion({ description: plainText(texts.t('reader.openInFicha')) });
      suggest([]);
      return;
    }
    const [best, ...others] = (await openSearch()).find(input, { lang: texts.lang, limit: MAX_SUGGESTIONS });
    // Enter without a choice opens the best card, so the first line describes it.
    const first = best ? described(best, texts) : plainText(texts.t('lookup.none', input));
    browser.omnibox.setDefaultSuggestion({ description: first });
    suggest(others.map((hit) => ({ content: cardAddress(hit.entity.id), description: described(hit, texts) })));
  });
  browser.omnibox.onInputEntered.addListener((input, disposition) => void go(input, disposition));
}
