/** Scrolls to a mention. */
import { liveRange, type TextPlace } from './page-mention.ts';

/** Share of the window's height that stays free above and below the mention. */
const MARGIN = 0.2;

/** Scrolls a mention into view; false when its text has gone or has no height. */
export function scrollToMention(mention: TextPlace): boolean {
  const range = liveRange(mention);
  const element = mention.range.startContainer.parentElement;
  if (!range || !element) return false;
  // Scrolls every scrolling box around the mention as well. Instant, because the page may be long.
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  const { top, bottom, height } = range.getBoundingClientRect();
  if (height === 0) return false;
  // A tall element was centred as a whole, which may leave the mention out of view.
  const margin = innerHeight * MARGIN;
  if (top < margin || bottom > innerHeight - margin) {
    scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  }
  return true;
}
