/** Which of a page's mentions the reader wants marked. */
import type { Settings } from '../../data/settings.ts';
import type { PageMention } from './mention-place.ts';
import { inPageOrder } from './reading/page-order.ts';

type Placed = Pick<PageMention, 'entity' | 'range'>;

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** The first mention of each name after each heading. `mentions` are in page order. */
function firstInSections<M extends Placed>(mentions: readonly M[], page: ParentNode): M[] {
  const headings = [...page.querySelectorAll(HEADINGS)];
  let next = 0;
  let named = new Set<string>();
  return mentions.filter(({ entity, range }) => {
    while (next < headings.length && inPageOrder(headings[next] as Element, range.startContainer) < 0) {
      next += 1;
      named = new Set();
    }
    if (named.has(entity)) return false;
    named.add(entity);
    return true;
  });
}

/** All mentions, the first of each name in a section, or none. `mentions` are in page order. */
export function markedMentions<M extends Placed>(
  mentions: readonly M[],
  marked: Settings['marked'],
  page: ParentNode,
): readonly M[] {
  switch (marked) {
    case 'all':
      return mentions;
    case 'first':
      return firstInSections(mentions, page);
    case 'none':
      return [];
  }
}
