import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followPage } from '../../page/quotes/follow-page.ts';

/** A global of our own world, which no page can reach. */
const world = globalThis as { fichaNoteMarks?: AbortController };

/** Marks the quotes of notes on their pages. Runs on the sites that have notes, and no others. */
export default defineUnlistedScript(() => {
  // Another of the same extension takes over; one whose extension was updated has nothing to stand on.
  world.fichaNoteMarks?.abort();
  if (browser.runtime?.id === undefined) return;
  world.fichaNoteMarks = new AbortController();
  followPage(world.fichaNoteMarks.signal);
});
