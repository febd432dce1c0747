import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markPageNotes } from '../../page/quotes/page-notes.ts';

/** A global of the isolated world, out of the page's reach. */
const world = globalThis as { fichaNoteMarks?: AbortController };

/** Marks the quotes of notes on their pages. Runs only on sites that have notes. */
export default defineUnlistedScript(() => {
  // The script may be injected again; the new one takes over.
  world.fichaNoteMarks?.abort();
  if (browser.runtime?.id === undefined) return;
  world.fichaNoteMarks = new AbortController();
  markPageNotes(world.fichaNoteMarks.signal);
});
