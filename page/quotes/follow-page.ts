/** Finds out whether the page that is shown has notes, whenever it becomes another one or its notes change; asks for their quotes only if so. */
import { browser } from 'wxt/browser';
import { call } from '../../data/messaging/client.ts';
import { notedKey } from '../../data/messaging/noted-key.ts';
import { ownCanonical, pageKeys } from '../../data/messaging/page-address.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { isOff, settingsOf, siteOf } from '../../data/settings/settings.ts';
import { release } from '../lifecycle/lifecycle.ts';
import { scrollToMention } from '../marks/scroll-to-mention.ts';
import { createQuoteMarks } from './quote-marks.ts';

/** Not in all browsers yet; there, a page that changes its address is noticed when the reader comes back to it or goes back in it. */
const { navigation } = globalThis as { navigation?: EventTarget };

interface Address {
  url: string;
  canonical?: string;
}

function addressOf(page: Document): Address {
  const url = page.location.href;
  const named = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const canonical = ownCanonical(url, named);
  return { url, ...(canonical ? { canonical } : {}) };
}

export function followPage(signal: AbortSignal): void {
  const marks = createQuoteMarks(document, signal);
  let keys: string[] = [];
  let latest = 0;
  let stopAnswering: (() => void)[] = [];

  /** Only a frame that has quotes answers for its tab. */
  function answer(isWanted: boolean): void {
    if (isWanted && stopAnswering.length === 0)
      stopAnswering = [
        pageMessaging.onMessage('getQuoteStates', () => marks.states()),
        pageMessaging.onMessage('showQuote', ({ data: { id } }) => {
          const range = marks.rangeOf(id);
          return range !== undefined && scrollToMention({ range });
        }),
      ];
    if (isWanted) return;
    for (const stop of stopAnswering) release(stop);
    stopAnswering = [];
  }

  async function look(): Promise<void> {
    if (browser.runtime?.id === undefined) return;
    const mine = ++latest;
    const address = addressOf(document);
    keys = pageKeys(address).map(notedKey);
    const stored = await browser.storage.local.get([...keys, 'settings']);
    const site = siteOf(location.href) ?? siteOf(self.origin);
    const isNoted = keys.some((key) => key in stored) && !isOff(settingsOf(stored), site);
    const quotes = isNoted ? await call('getQuotes', { page: address }) : undefined;
    if (mine !== latest || signal.aborted) return;
    const shown = quotes?.ok ? quotes.value : [];
    marks.show(shown);
    answer(shown.length > 0);
  }

  const onChanged = (changes: Record<string, unknown>) => {
    if ('settings' in changes || keys.some((key) => key in changes)) void look();
  };
  const again = () => void look();
  browser.storage.local.onChanged.addListener(onChanged);
  navigation?.addEventListener('currententrychange', again, { signal });
  for (const type of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(type, again, { signal });
  signal.addEventListener('abort', () => {
    answer(false);
    release(() => browser.storage.local.onChanged.removeListener(onChanged));
  });
  void look();
}
