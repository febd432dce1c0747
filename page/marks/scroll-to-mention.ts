/** Brings the reader to a mention. */
import { liveRange, type TextPlace } from './page-mention.ts';

/** How much of the window's height stays free above and below the mention, so that it is seen among its neighbours. */
const MARGIN = 0.2;

/** Scrolls a mention into view; false when its text has gone, or is folded away and cannot be seen. */
export function scrollToMention(mention: TextPlace): boolean {
  const range = liveRange(mention);
  const element = mention.range.startContainer.parentElement;
  if (!range || !element) return false;
  // Scrolls every box around it as well; a jump, for the page may be long and the reader waits.
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0) return false;
  // The element may be a whole chapter, of which its middle was shown.
  const room = innerHeight * MARGIN;
  if (top < room || bottom > innerHeight - room) {
    scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  }
  return true;
}
