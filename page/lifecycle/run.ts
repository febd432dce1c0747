/**
 * Starts and stops Ficha on a page, as the stored settings and lexicon say, now and whenever they
 * change.
 */
import { browser } from 'wxt/browser';
import { sendRequest } from '../../data/messaging/client.ts';
import { storedHead } from '../../data/messaging/lexicon-delivery.ts';
import { type LocalStorage, type Settings, settingsOf } from '../../data/settings/settings.ts';
import type { LexiconHead } from '../../linking/lexicon/stored.ts';
import { ignoreIfInvalidated, type Lifecycle } from './lifecycle.ts';
import { type RunningPage, startPage } from './page.ts';

type Changes = Partial<Record<keyof LocalStorage, { newValue?: unknown }>>;

/**
 * Runs until the lifetime ends. `settingsHere` gives the settings as they hold on this page, or
 * undefined where Ficha is off. `start`: another way to read and annotate the page.
 */
export async function runOnPage(
  { signal, isInvalidated }: Lifecycle,
  settingsHere: (stored: Settings) => Settings | undefined,
  start: typeof startPage = startPage,
): Promise<void> {
  let storedSettings: unknown;
  let settings: Settings;
  let running: { key: string; lifetime: AbortController; page: RunningPage } | undefined;

  function stop(): void {
    running?.lifetime.abort();
    running = undefined;
  }

  /**
   * Applies the settings and, where given, a lexicon. The stored lexicon is not kept: it is as
   * large as the opened.
   */
  function apply(lexicon?: LexiconHead): void {
    if (isInvalidated()) return;
    const here = settingsHere(settingsOf({ settings: storedSettings }));
    if (!here) {
      stop();
      return;
    }
    settings = here;
    if (running && (!lexicon || lexicon.key === running.key)) {
      running.page.settingsChanged();
    } else if (!lexicon) {
      void readLexicon();
    } else {
      stop();
      const lifetime = new AbortController();
      const page = start(lexicon, () => settings, lifetime.signal);
      running = { key: lexicon.key, lifetime, page };
    }
  }

  /**
   * Needed when the reader turns Ficha on again. When there is no lexicon, the background stores
   * one soon.
   */
  async function readLexicon(): Promise<void> {
    const lexicon = storedHead(await browser.storage.local.get<LocalStorage>('lexicon'));
    if (lexicon) apply(lexicon);
  }

  const onChanged = (changes: Changes) => {
    if (!changes.settings && !changes.lexicon) return;
    if (changes.settings) storedSettings = changes.settings.newValue;
    if (changes.lexicon && !changes.lexicon.newValue) stop();
    apply(storedHead({ lexicon: changes.lexicon?.newValue as LexiconHead | undefined }));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    stop();
    ignoreIfInvalidated(() => browser.storage.local.onChanged.removeListener(onChanged));
  });

  const stored = await browser.storage.local.get<LocalStorage>(['settings', 'lexicon']);
  storedSettings = stored.settings;
  // Firefox may stop the background before its first build is done; nothing else would wake it.
  if (!stored.lexicon) void sendRequest('prepare', {});
  apply(storedHead(stored));
}
