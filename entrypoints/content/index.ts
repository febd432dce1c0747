import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOff, siteOf } from '../../data/settings.ts';
import { beginLife } from './life.ts';
import { firstPaint } from './reading/first-paint.ts';
import { runOnPage } from './run.ts';

/** Runs in every page. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,

  async main(context) {
    // The page comes first; and a tab that nobody has looked at yet paints nothing, and costs nothing.
    await firstPaint();
    const life = beginLife();
    // That another script has started is said in an event that a page can forge: it is a reason to look, no more.
    context.onInvalidated(life.isOver);
    if (life.isOver()) return;
    // A frame without an address of its own belongs to the site of its maker.
    const site = siteOf(location.href) ?? siteOf(self.origin);
    await runOnPage(life, (settings) => (isOff(settings, site) ? undefined : settings));
  },
});
