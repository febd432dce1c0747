/**
 * Marks the quotes of the notes on this page. Looks again when the page's address or its notes
 * change.
 */
import { browser } from 'wxt/browser';
import { sendRequest } from '../../data/messaging/client.ts';
import { pageMessaging } from '../../data/messaging/protocol.ts';
import { isOff, settingsOf } from '../../data/settings/settings.ts';
import { ignoreIfInvalidated } from '../lifecycle/lifecycle.ts';
import { pageSite } from '../lifecycle/page-site.ts';
import { scrollToMention } from '../marks/scroll-to-mention.ts';
import { pageAddress } from './page-ref.ts';
import { createQuoteMarks } from './quote-marks.ts';

/**
 * Without the navigation API, which some browsers lack, an address changed by script is noticed
 * only at `pageshow`.
 */
const { navigation } = globalThis as { navigation?: EventTarget };

/** Runs until `signal` is aborted. */
export function markPageNotes(signal: AbortSignal): void {
  const marks = createQuoteMarks(document, signal);
  let latestRun = 0;
  let stopAnswering: (() => void)[] = [];

  /** Only a frame with quotes answers for its tab. */
  function setAnswering(wanted: boolean): void {
    if (wanted && stopAnswering.length === 0)
      stopAnswering = [
        pageMessaging.onMessage('pageQuoteStates', () => marks.states()),
        pageMessaging.onMessage('showPageQuote', ({ data: { id } }) => {
          const range = marks.rangeOf(id);
          return range !== undefined && scrollToMention({ range });
        }),
      ];
    if (wanted) return;
    for (const stop of stopAnswering) ignoreIfInvalidated(stop);
    stopAnswering = [];
  }

  async function update(): Promise<void> {
    if (browser.runtime?.id === undefined) return;
    const run = ++latestRun;
    const page = pageAddress(document);
    const isWanted = !isOff(settingsOf(await browser.storage.local.get('settings')), pageSite());
    const quotes = isWanted ? await sendRequest('getQuotes', { page }) : undefined;
    if (run !== latestRun || signal.aborted) return;
    const shown = quotes?.ok ? quotes.value : [];
    if (shown.length > 0 && stopAnswering.length === 0) void sendRequest('insertMarkRules', {});
    marks.show(shown);
    setAnswering(shown.length > 0);
  }

  const onChanged = (changes: Record<string, unknown>) => {
    if ('settings' in changes) void update();
  };
  const onAddress = () => void update();
  const stopListening = pageMessaging.onMessage('quotesChanged', onAddress);
  browser.storage.local.onChanged.addListener(onChanged);
  navigation?.addEventListener('currententrychange', onAddress, { signal });
  for (const type of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(type, onAddress, { signal });
  signal.addEventListener('abort', () => {
    setAnswering(false);
    ignoreIfInvalidated(stopListening);
    ignoreIfInvalidated(() => browser.storage.local.onChanged.removeListener(onChanged));
  });
  void update();
}
