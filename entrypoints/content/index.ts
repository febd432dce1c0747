import './marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { storedHead } from '../../data/lexicon-store.ts';
import { call } from '../../data/service-client.ts';
import { isOff, type LocalStorage, settingsOf, siteOf } from '../../data/settings.ts';
import { beginLife, release } from './life.ts';
import { type RunningPage, startPage } from './page.ts';
import { firstPaint } from './reading/first-paint.ts';

/** What a page reads at first; the shards of the lexicon come when words of the page ask for them. */
const KEYS = ['settings', 'lexicon'] as const;

/** Runs in every page: reads the settings and the lexicon's head, and has Ficha on or off as the reader wants it. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,

  async main(context) {
    const life = beginLife();
    // That another script has started is said in an event that a page can forge: it is a reason to look, no more.
    context.onInvalidated(life.isOver);
    // The page comes first; and a tab that nobody has looked at yet paints nothing, and costs nothing.
    await firstPaint();
    if (life.isOver()) return;
    // A frame without an address of its own belongs to the site of its maker.
    const site = siteOf(location.href) ?? siteOf(self.origin);
    let stored: LocalStorage = {};
    let settings = settingsOf(stored);
    let running: { packHash: string; lifetime: AbortController; page: RunningPage } | undefined;

    const stop = () => {
      running?.lifetime.abort();
      running = undefined;
    };
    const apply = () => {
      // A newer script may have taken over while this one was still reading its settings.
      if (life.isOver()) return;
      const head = storedHead(stored);
      settings = settingsOf(stored);
      if (!head || isOff(settings, site)) return stop();
      if (running?.packHash === head.packHash) return running.page.settingsChanged();
      stop();
      const lifetime = new AbortController();
      const page = startPage(head, () => settings, lifetime.signal);
      running = { packHash: head.packHash, lifetime, page };
    };

    const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
      const ours = KEYS.filter((key) => key in changes);
      if (ours.length === 0) return;
      for (const key of ours) stored = { ...stored, [key]: changes[key]?.newValue };
      apply();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    life.signal.addEventListener('abort', () => {
      stop();
      release(() => browser.storage.local.onChanged.removeListener(onChanged));
    });
    stored = await browser.storage.local.get([...KEYS]);
    // Firefox may put the background to sleep before its first build is done, and nothing else would wake it.
    if (!stored.lexicon) void call('prepare', {});
    apply();
  },
});
