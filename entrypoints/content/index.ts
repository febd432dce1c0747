import './marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { call } from '../../data/service-client.ts';
import { isOff, type LocalStorage, settingsOf, siteOf } from '../../data/settings.ts';
import { type RunningPage, startPage } from './page.ts';

/** Runs in every page: reads the settings and the lexicon, and has Ficha on or off as the reader wants it. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,

  async main(context) {
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
      if (context.isInvalid) return;
      const { lexicon } = stored;
      settings = settingsOf(stored);
      if (!lexicon || isOff(settings, site)) return stop();
      if (running?.packHash === lexicon.packHash) return running.page.settingsChanged();
      stop();
      const lifetime = new AbortController();
      const page = startPage(lexicon, () => settings, lifetime.signal);
      running = { packHash: lexicon.packHash, lifetime, page };
    };

    const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
      const { settings: newSettings, lexicon: newLexicon } = changes;
      if (!newSettings && !newLexicon) return;
      if (newSettings) stored = { ...stored, settings: newSettings.newValue };
      if (newLexicon) stored = { ...stored, lexicon: newLexicon.newValue as LocalStorage['lexicon'] };
      apply();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    context.onInvalidated(() => {
      stop();
      browser.storage.local.onChanged.removeListener(onChanged);
    });
    stored = await browser.storage.local.get(['settings', 'lexicon']);
    // Firefox may put the background to sleep before its first build is done, and nothing else would wake it.
    if (!stored.lexicon) void call('prepare', {});
    apply();
  },
});
