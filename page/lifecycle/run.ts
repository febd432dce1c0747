/** Has Ficha on or off on a page as the reader wants it, from the settings and the lexicon in the store, now and whenever they change. */
import { browser } from 'wxt/browser';
import { storedHead } from '../../data/facts/lexicon-store.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { type LocalStorage, type Settings, settingsOf } from '../../data/settings/settings.ts';
import { turn } from '../reading/yield-to-main.ts';
import { type Life, release } from './lifecycle.ts';
import type { RunningPage } from './page.ts';

/** What a page reads at first; the shards of the lexicon come when words of the page ask for them. */
const KEYS = ['settings', 'lexicon'] as const;

/** `settingsHere`: the settings as they hold on this page; undefined where Ficha is off. Ends with the life. */
export async function runOnPage(
  { signal, isOver }: Life,
  settingsHere: (stored: Settings) => Settings | undefined,
): Promise<void> {
  /** The lexicon is in it only until a page has taken it in: packed it is as large again. */
  let stored: LocalStorage = {};
  let settings: Settings;
  /** Comes when it is first needed: not in a page where Ficha is off. */
  let startPage: typeof import('./page.ts')['startPage'] | undefined;
  let running: { packHash: string; lifetime: AbortController; page: RunningPage } | undefined;

  const stop = () => {
    running?.lifetime.abort();
    running = undefined;
  };
  const letGo = () => {
    stored = { ...stored, lexicon: undefined };
  };
  const apply = () => {
    // The extension may have gone while the settings were read.
    if (isOver()) return;
    const head = storedHead(stored);
    const here = settingsHere(settingsOf(stored));
    if (!here) {
      letGo();
      return stop();
    }
    settings = here;
    if (running && (!head || head.packHash === running.packHash)) {
      letGo();
      return running.page.settingsChanged();
    }
    if (!head) return void readAgain();
    if (!startPage) return void bringPage();
    stop();
    letGo();
    const lifetime = new AbortController();
    const page = startPage(head, () => settings, lifetime.signal);
    running = { packHash: head.packHash, lifetime, page };
  };

  /** The reader has Ficha on again, on a page that has let go of its lexicon. Without one, the background is building it, and tells. */
  const readAgain = async () => {
    const { lexicon } = await browser.storage.local.get<LocalStorage>('lexicon');
    if (!storedHead({ lexicon })) return;
    stored = { ...stored, lexicon };
    apply();
  };

  const bringPage = async () => {
    await turn();
    ({ startPage } = await import('./page.ts'));
    await turn();
    apply();
  };

  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const ours = KEYS.filter((key) => key in changes);
    if (ours.length === 0) return;
    for (const key of ours) stored = { ...stored, [key]: changes[key]?.newValue };
    if (changes.lexicon && !changes.lexicon.newValue) stop();
    apply();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    stop();
    release(() => browser.storage.local.onChanged.removeListener(onChanged));
  });
  stored = await browser.storage.local.get([...KEYS]);
  await turn();
  // Firefox may put the background to sleep before its first build is done, and nothing else would wake it.
  if (!stored.lexicon) void sendRequest('prepare', {});
  apply();
}
