/** Has Ficha on or off on a page as the reader wants it, from the settings and the lexicon in the store, now and whenever they change. */
import { browser } from 'wxt/browser';
import { storedHead } from '../../data/lexicon-store.ts';
import { call } from '../../data/service-client.ts';
import { type LocalStorage, type Settings, settingsOf } from '../../data/settings.ts';
import { type Life, release } from './life.ts';
import type { RunningPage } from './page.ts';
import { turn } from './turn.ts';

/** What a page reads at first; the shards of the lexicon come when words of the page ask for them. */
const KEYS = ['settings', 'lexicon'] as const;

/** `settingsHere`: the settings as they hold on this page; undefined where Ficha is off. Ends with the life. */
export async function runOnPage(
  { signal, isOver }: Life,
  settingsHere: (stored: Settings) => Settings | undefined,
): Promise<void> {
  let stored: LocalStorage = {};
  let settings: Settings;
  /** Comes when it is first needed: not in a page where Ficha is off. */
  let startPage: typeof import('./page.ts')['startPage'] | undefined;
  let running: { packHash: string; lifetime: AbortController; page: RunningPage } | undefined;

  const stop = () => {
    running?.lifetime.abort();
    running = undefined;
  };
  const apply = () => {
    // A newer script may have taken over while this one was still reading its settings.
    if (isOver()) return;
    const head = storedHead(stored);
    const here = settingsHere(settingsOf(stored));
    if (!head || !here) return stop();
    settings = here;
    if (!startPage) return void bringPage();
    if (running?.packHash === head.packHash) return running.page.settingsChanged();
    stop();
    const lifetime = new AbortController();
    const page = startPage(head, () => settings, lifetime.signal);
    running = { packHash: head.packHash, lifetime, page };
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
  if (!stored.lexicon) void call('prepare', {});
  apply();
}
