import '../../page/marks/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { firstPaint } from '../../page/reading/first-paint.ts';

/** Runs in every page, and in every frame of it: what comes before the first paint is as little as can be. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',

  async main() {
    // The page comes first; and a tab that nobody has looked at yet paints nothing, and costs nothing.
    await firstPaint();
    const { start } = await import('../../page/lifecycle/start.ts');
    await start();
  },
});
