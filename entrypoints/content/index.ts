import '../../page/marks/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOff } from '../../data/settings/settings.ts';
import { beginLifecycle } from '../../page/lifecycle/lifecycle.ts';
import { pageSite } from '../../page/lifecycle/page-site.ts';
import { runOnPage } from '../../page/lifecycle/run.ts';
import { firstPaint } from '../../page/reading/first-paint.ts';

/** Runs in every page and in each of its frames. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // The background inserts the style sheet (`entrypoints/background/tabs/mark-rules.ts`).
  cssInjectionMode: 'manual',

  async main() {
    // A tab that was never shown does not paint, and so costs nothing.
    await firstPaint();
    const lifecycle = beginLifecycle();
    if (!lifecycle || lifecycle.isInvalidated()) return;
    const site = pageSite();
    await runOnPage(lifecycle, (settings) => (isOff(settings, site) ? undefined : settings));
  },
});
